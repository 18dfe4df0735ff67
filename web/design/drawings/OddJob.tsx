import { Drawing, Head } from './parts.tsx';

/** An odd job: one on the steps, one who holds them. */
export function OddJob() {
  return (
    <Drawing>
      <path className="d-apricot-soft d-flat" d="M40 200c-20-70 20-160 120-164s160 80 136 164z" />
      <path d="M178 0v26" />
      <path className="d-mustard" d="M154 48c0-12 10-22 24-22s24 10 24 22z" />
      <path d="M168 54c4 5 16 5 20 0M150 60l-10 8M206 60l10 8M178 64v10" strokeWidth="2" />
      <path className="d-wood" d="M96 206l22-88h36l20 88h-8l-9-38h-42l-10 38zM119 160h34M123 142h26" />
      <path className="d-navy" d="M116 122l3-36l20-2l16 4l2 34h-14l-6-24l-7 24z" />
      <path className="d-teal" d="M112 96c-4-22 0-36 12-40c10-3 22-2 28 5c8 9 8 22 6 36c-14 4-32 4-46-1z" />
      <Head at={[134, 36]} skin="tan" hair="short" hairColour="black" size={0.95} />
      <path className="d-teal" d="M150 68c8-4 12-8 18-14" />
      <path className="d-skin-tan" d="M165 48c5-3 10 1 9 6c-2 4-8 5-10 1c-1-2-1-5 1-7z" />
      <path className="d-plum" d="M196 206l2-60c2-24 14-32 28-32s28 8 30 32l3 60z" />
      <Head at={[226, 84]} skin="light" hair="bun" hairColour="grey" looks="left" size={1.1} />
      <path className="d-plum" d="M208 134c-12 10-22 14-36 14" />
      <path className="d-skin-light" d="M172 142c-6-1-9 4-7 8c3 5 10 3 11-2c0-3-1-5-4-6z" />
      <path className="d-clay" d="M52 206v-24h38v24zM60 182c0-12 22-12 22 0M52 192h38" />
      <path d="M36 207c84-2 168-2 250 0" strokeWidth="2" />
    </Drawing>
  );
}
