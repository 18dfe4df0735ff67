import { percentile } from '../counting.ts';

/** What one programme brings to a comparison: a figure, and how many cases it was counted from. */
export interface Contribution {
  organisationId: string;
  programmeId: string;
  /** In the unit of the measure; Infinity where it is longer than anything that was followed. */
  value: number;
  cases: number;
}

/** How the figures of many programmes lie, in whole numbers; Infinity where it is longer than what was followed. */
export interface Spread {
  lower: number;
  median: number;
  upper: number;
  programmes: number;
  organisations: number;
}

/** A figure of fewer cases says nothing, and says too much of each of them. */
const fewestCases = 10;
/** Of an organisation with more programmes of a kind those with most cases count, so that nobody can be most of it. */
const mostOfOne = 2;
/** Whoever looks is among as many others at least. */
const fewestOthers = { programmes: 5, organisations: 3 } as const;
/** In fewer organisations than these nothing can be told. */
export const fewestOrganisations = fewestOthers.organisations + 1;
/** Two figures that differ by so much in whole numbers are not the same for who reads them. */
const farEnough = 2;

/**
 * What all who take part are told of one measure; null where that would tell of one of them. `docs/decisions/033` has
 * the proof. The spread and whether there is one depend on the figures and never on whose they are: any two programmes
 * of other organisations could be exchanged, and the reader would have been told the same.
 */
export function spreadOf(contributions: readonly Contribution[]): Spread | null {
  const counted = countedOf(contributions);
  if (!isAmongOthers(counted) || !canBeExchanged(counted)) return null;
  const values = counted.map(({ value }) => value);
  const at = (share: number) => Math.round(percentile(values, share)!);
  return {
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    programmes: counted.length,
    organisations: byOrganisation(counted).length,
  };
}

const byOrganisation = (counted: readonly Contribution[]): Contribution[][] => [
  ...Map.groupBy(counted, ({ organisationId }) => organisationId).values(),
];

/** Which programmes count: by how many cases they have, and never by their figures. */
const countedOf = (contributions: readonly Contribution[]): Contribution[] =>
  byOrganisation(contributions.filter(({ cases }) => cases >= fewestCases)).flatMap((ofOne) =>
    ofOne
      .toSorted((one, other) => other.cases - one.cases || (one.programmeId < other.programmeId ? -1 : 1))
      .slice(0, mostOfOne),
  );

/** Without what any one organisation knows already, enough others are left. */
function isAmongOthers(counted: readonly Contribution[]): boolean {
  const organisations = byOrganisation(counted);
  const most = Math.max(0, ...organisations.map(({ length }) => length));
  return (
    organisations.length > fewestOthers.organisations && counted.length - most >= fewestOthers.programmes
  );
}

/**
 * Whether each organisation could, for each other one, have other figures than it has. The reader knows their own, as
 * many as `most`, and the other organisation has so many less the one in question; beyond these there must be enough
 * far from it to change places with all that the other has.
 */
function canBeExchanged(counted: readonly Contribution[]): boolean {
  const most = Math.max(...byOrganisation(counted).map(({ length }) => length));
  const needed = most + (most - 1) + most;
  const shown = counted.map(({ value }) => Math.round(value));
  return shown.every((one) => shown.filter((other) => isFar(one, other)).length >= needed);
}

// Two that are both beyond all bounds are no number apart, so not far.
const isFar = (one: number, other: number): boolean => Math.abs(one - other) >= farEnough;
