import type { HouseLanguage } from './codes.ts';

/** What an organisation says in its own words, in one language; what is left out stays as Koppel says it. */
export interface HouseWords {
  /** Above the first page. */
  title?: string | undefined;
  /** Below the title. */
  lead?: string | undefined;
  /** At the foot of each page: who this is. */
  footer?: string | undefined;
  /** What happens after somebody asked, a step a line; our promise to call stands above it. */
  next?: string | undefined;
  /** The last words of the confirmation. */
  thanks?: string | undefined;
  /** At the foot of each page: how to reach us. */
  contact?: string | undefined;
  /** For a volunteer who meets somebody for the first time: a tip a line. */
  volunteerTips?: string | undefined;
  /** For a resident: what to expect of that first time, a thing a line. */
  residentTips?: string | undefined;
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
