import type { HouseLanguage } from './codes.ts';

/** The first words of the portal, in one language; what is left out stays as Koppel says it. */
export interface HouseWords {
  /** Above the first page. */
  title?: string | undefined;
  /** Below the title. */
  lead?: string | undefined;
  /** At the foot of each page: who this is. */
  footer?: string | undefined;
}

/** How the portal looks for one organisation. What is left out stays as Koppel looks itself. */
export interface House {
  /** How residents know it: beside the mark, and in the title of each page. */
  name?: string | undefined;
  /** The colour of buttons, links and headings, as `#0f5257`. */
  primary?: string | undefined;
  /** The second colour, for what should be warm. */
  accent?: string | undefined;
  /** Its mark, as an SVG drawing. */
  mark?: string | undefined;
  words?: Partial<Record<HouseLanguage, HouseWords>> | undefined;
}
