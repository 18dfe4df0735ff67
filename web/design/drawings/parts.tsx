import type { ReactNode } from 'react';

/** Every drawing is for looking at only; the words beside it say the same. */
export function Drawing({ children, height = 220 }: { children: ReactNode; height?: number }) {
  return (
    <svg className="drawing" viewBox={`0 0 320 ${height}`} aria-hidden="true" focusable="false">
      <g className="d-line">{children}</g>
    </svg>
  );
}

type Skin = 'light' | 'rose' | 'tan' | 'brown' | 'dark';
type Hair = 'bun' | 'short' | 'curls' | 'long' | 'bald' | 'scarf' | 'tuft' | 'bob';

const hair: Record<Hair, { behind?: string; front?: string }> = {
  bun: {
    behind: 'M-6-27c-2-9 13-11 14-2c5 3 3 9-2 9h-9c-5 0-7-5-3-7z',
    front: 'M-20 0c-3-15 7-24 20-24c14 0 23 10 20 24c-3-9-9-14-17-15c-6 7-15 8-23 15z',
  },
  short: { front: 'M-20-1c-4-14 5-24 19-24c15 0 24 9 21 24c-2-4-4-7-6-10c-9 1-18 0-25-5c-4 4-7 9-9 15z' },
  curls: {
    behind:
      'M-21 8c-9-3-9-13-3-17c-3-9 4-16 11-15c4-8 16-9 21-2c9-2 16 6 13 13c7 5 6 16-2 18c-10 8-32 9-40 3z',
    front: 'M-18-5c3-9 9-13 18-13c10 0 16 5 18 13c-4 0-7-3-8-6c-3 4-8 4-11 1c-3 4-7 5-10 2c-1 2-4 3-7 3z',
  },
  long: {
    behind: 'M-22 30c-5-18-4-33 0-41c7-15 37-17 44 0c4 9 5 24 1 41c-13 6-33 6-45 0z',
    front: 'M-19 2c-1-14 5-21 16-23c14-2 24 8 22 24c-6-4-10-9-12-15c-6 8-15 12-26 14z',
  },
  bald: { front: 'M-20 3c-4-2-3-10 1-11l2 11zM20 3c4-2 3-10-1-11l-2 11z' },
  scarf: {
    behind: 'M-25 26c-6-22-2-52 26-52c27 0 31 30 25 52c-14 10-38 10-51 0z',
    front: 'M-20 4c-1-17 7-25 20-25c14 0 22 9 20 25c-3-10-10-15-20-15c-9 0-17 5-20 15z',
  },
  tuft: { front: 'M-7-20c2-7 8-9 11-7c-3 2-3 4-2 6c3-2 7-2 8 0c-5 3-12 4-17 1z' },
  bob: {
    behind: 'M-24 14c-4-10-3-24 2-29c9-13 36-13 44 0c5 6 6 19 2 29c-10 5-38 5-48 0z',
    front: 'M-19 1c-1-14 7-21 19-21c13 0 20 8 19 21c-13-2-27-2-38 0z',
  },
};

type HeadProps = {
  at: [number, number];
  skin: Skin;
  hair: Hair;
  hairColour: string;
  looks?: 'left' | 'right';
  size?: number;
  glasses?: boolean;
  beard?: boolean;
};

/** A face with a friendly look to one side. */
export function Head({
  at,
  skin,
  hair: style,
  hairColour,
  looks = 'right',
  size = 1,
  glasses,
  beard,
}: HeadProps) {
  const { behind, front } = hair[style];
  const flip = looks === 'left' ? -size : size;
  return (
    <g transform={`translate(${at[0]} ${at[1]}) scale(${flip} ${size})`}>
      {behind && <path className={`d-${hairColour}`} d={behind} />}
      <path
        className={`d-skin-${skin}`}
        d="M-19 2c-1-15 8-24 20-23c12 0 20 10 19 24c-1 13-10 21-21 20c-11-1-18-9-18-21z"
      />
      {beard && (
        <path
          className={`d-${hairColour}`}
          d="M-19 4c4 6 9 4 13 4c5-2 11-3 15 0c4 1 8 0 11-4c0 14-8 22-20 21c-11 0-19-8-19-21z"
        />
      )}
      {front && <path className={`d-${hairColour}`} d={front} />}
      <path d="M0 1.500v.6M13 1v.6" strokeWidth="4" />
      {beard ? <path d="M2 12c3 2 7 2 9-.5" /> : <path d="M0 10c3 5 10 5 13-.5" />}
      {glasses && (
        <path
          d="M-6 1a6 6 0 1 0 12 0a6 6 0 1 0-12 0M9 1a5.500 6 0 1 0 10 0a5.500 6 0 1 0-10 0M6 0h3M-6 0l-12-2"
          strokeWidth="2"
        />
      )}
    </g>
  );
}

/** A mug, with or without steam. */
export function Mug({ at, steam }: { at: [number, number]; steam?: boolean }) {
  return (
    <g transform={`translate(${at[0]} ${at[1]})`}>
      <path className="d-cream" d="M14 5c9-2 10 11-1 10" />
      <path className="d-cream" d="M-10 0l25 .5l-2 18c-1 3-4 4-7 4h-7c-4 0-6-2-6-5z" />
      {steam && <path d="M-3-7c-4-5 4-7 0-13M8-7c-4-5 4-7 0-12" strokeWidth="2" />}
    </g>
  );
}
