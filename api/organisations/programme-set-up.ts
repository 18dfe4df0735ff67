import type { Day } from '../platform/days.ts';
import type { ProgrammeStatus, ScreeningStep, SupportMode } from './codes.ts';
import type { Programme, ProgrammeSettings } from './programme.ts';

/** All that an administrator sets of a programme; null and false: nothing is asked, and nothing is limited. */
export interface ProgrammeSetUp {
  name: string;
  /** For residents, in a sentence or two. */
  summary: string;
  status: ProgrammeStatus;
  /** Why it takes no requests. */
  statusReason?: string | null;
  supportModes: SupportMode[];
  screening: ScreeningStep[];
  vogValidMonths?: number | null;
  trainingValidMonths?: number | null;
  capacityPerVolunteer?: number | null;
  maxDistanceKm?: number | null;
  /** Completed years, both included. */
  ageMin?: number | null;
  ageMax?: number | null;
  trialWeeks?: number | null;
  expectedMonths?: number | null;
  openToResidents: boolean;
  wholeHousehold: boolean;
  parentsOnly: boolean;
  notSameNeighbourhood: boolean;
  licenceFrom?: Day | null;
  licenceUntil?: Day | null;
  /** From this day on all matches and waits are known; left out: as it is. */
  completeFrom?: Day | null;
}

/** A programme as it is set up now. */
export const setUpOf = ({ settings, ...programme }: Programme): ProgrammeSetUp => ({
  name: programme.name,
  summary: programme.summary,
  status: programme.status,
  statusReason: programme.statusReason,
  supportModes: programme.supportModes,
  licenceFrom: programme.licenceFrom,
  licenceUntil: programme.licenceUntil,
  ...setUpOfSettings(settings),
});

/** What settings say, with what they leave out. */
export const setUpOfSettings = (settings: ProgrammeSettings) => ({
  screening: [...(settings.screening ?? [])],
  vogValidMonths: settings.vogValidMonths ?? null,
  trainingValidMonths: settings.trainingValidMonths ?? null,
  capacityPerVolunteer: settings.capacityPerVolunteer ?? null,
  maxDistanceKm: settings.maxDistanceKm ?? null,
  ageMin: settings.ageMin ?? null,
  ageMax: settings.ageMax ?? null,
  trialWeeks: settings.trialWeeks ?? null,
  expectedMonths: settings.expectedMonths ?? null,
  openToResidents: settings.openToResidents ?? true,
  wholeHousehold: settings.wholeHousehold ?? false,
  parentsOnly: settings.parentsOnly ?? false,
  notSameNeighbourhood: settings.notSameNeighbourhood ?? false,
  completeFrom: settings.completeFrom ?? null,
});

/** The settings that a programme gets; what is set elsewhere, as the weights, stays. */
export function settingsOf(
  setUp: ProgrammeSetUp,
  { weights, completeFrom }: ProgrammeSettings = {},
): ProgrammeSettings {
  const { screening } = setUp;
  return given({
    weights,
    completeFrom: setUp.completeFrom === undefined ? completeFrom : setUp.completeFrom,
    screening: screening.length > 0 ? screening : undefined,
    vogValidMonths: setUp.vogValidMonths,
    trainingValidMonths: setUp.trainingValidMonths,
    capacityPerVolunteer: setUp.capacityPerVolunteer,
    maxDistanceKm: setUp.maxDistanceKm,
    ageMin: setUp.ageMin,
    ageMax: setUp.ageMax,
    trialWeeks: setUp.trialWeeks,
    expectedMonths: setUp.expectedMonths,
    openToResidents: setUp.openToResidents ? undefined : false,
    wholeHousehold: setUp.wholeHousehold || undefined,
    parentsOnly: setUp.parentsOnly || undefined,
    notSameNeighbourhood: setUp.notSameNeighbourhood || undefined,
  });
}

const given = (settings: { [Key in keyof ProgrammeSettings]: ProgrammeSettings[Key] | null | undefined }) =>
  Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== null && value !== undefined),
  ) as ProgrammeSettings;

/** What of a programme is otherwise than before, with how it was and how it is. */
export function changesOf(
  before: ProgrammeSetUp,
  after: ProgrammeSetUp,
): { from: Partial<ProgrammeSetUp>; to: Partial<ProgrammeSetUp> } {
  const fields = (Object.keys(before) as (keyof ProgrammeSetUp)[]).filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
  const only = (setUp: ProgrammeSetUp) =>
    Object.fromEntries(fields.map((field) => [field, setUp[field] ?? null])) as Partial<ProgrammeSetUp>;
  return { from: only(before), to: only(after) };
}
