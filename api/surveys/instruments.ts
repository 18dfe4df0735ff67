import type { Instrument } from './codes.ts';

/** What of a question says how it can be answered. */
export interface Asked {
  instrument: Instrument;
  items: readonly unknown[];
  steps: number | null;
}

/** One answer to one part of a question. */
export interface Part {
  item: number;
  value: number;
}

interface Scale {
  least: number;
  most: number;
  /** How many things there are to answer. */
  items: number;
}

/** Between which values each part of a question is answered, and how many parts it has. */
export function scaleOf({ instrument, items, steps }: Asked): Scale {
  switch (instrument) {
    case 'MARK':
      return { least: 1, most: 10, items: 1 };
    case 'THREE_OPTION':
      return { least: 1, most: 3, items: 1 };
    case 'LONELINESS':
      return { least: 0, most: 2, items: statements.length };
    case 'OWN_SCALE':
      return { least: 1, most: steps ?? 2, items: 1 };
    case 'GOALS':
      return { least: 0, most: 2, items: items.length };
  }
}

/** Whether this is an answer to a part of this question. */
export function fits(asked: Asked, { item, value }: Part): boolean {
  const { least, most, items } = scaleOf(asked);
  return (
    Number.isInteger(item) &&
    Number.isInteger(value) &&
    item >= 0 &&
    item < items &&
    value >= least &&
    value <= most
  );
}

interface Statement {
  scale: 'EMOTIONAL' | 'SOCIAL';
  /** Which answers tell of loneliness: of a statement about a lack "yes" and "more or less", of the others "no" and "more or less". */
  lonely: readonly number[];
}

const lacking: Statement = { scale: 'EMOTIONAL', lonely: [1, 2] };
const having: Statement = { scale: 'SOCIAL', lonely: [0, 1] };

/**
 * The six statements, in the order of the manual: emptiness, people to rely on, people to trust, missing people, people
 * to feel close to, feeling rejected.
 * Source: J. de Jong Gierveld & T. van Tilburg, "A 6-item scale for overall, emotional, and social loneliness", Research
 * on Aging 28 (2006), 582–598; Manual of the Loneliness Scale, VU Amsterdam, 1999, updated 24-2-2022, section 8.
 */
const statements: readonly Statement[] = [lacking, having, having, lacking, having, lacking];

/** How lonely somebody is, from 0 (not) to 6, and to 3 for each of the two sides; null where too much was left out. */
interface Loneliness {
  total: number | null;
  emotional: number | null;
  social: number | null;
}

/**
 * The scores of six answers, 0 no, 1 more or less, 2 yes. "More or less" counts as lonely whatever the statement. The
 * whole is there when at most one answer is missing, and then counts what was answered; a side only when none of its
 * three is. Source: the manual above, its SPSS syntax (`if (mlones>1) lones=-1`, `if (mlones>0) lonesocs=-1`).
 */
export function loneliness(parts: readonly Part[]): Loneliness {
  const given = new Map(parts.map(({ item, value }) => [item, value]));
  const score = (side: Statement['scale'] | 'BOTH', mayMiss: number): number | null => {
    const asked = statements.flatMap(({ scale, lonely }, item) =>
      side === 'BOTH' || side === scale ? [{ lonely, value: given.get(item) }] : [],
    );
    const missing = asked.filter(({ value }) => value === undefined).length;
    if (missing > mayMiss) return null;
    return asked.filter(({ lonely, value }) => value !== undefined && lonely.includes(value)).length;
  };
  return { total: score('BOTH', 1), emotional: score('EMOTIONAL', 0), social: score('SOCIAL', 0) };
}
