import type { Mistake } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import type { ClockMoment } from './codes.ts';
import type { KpiClock, OrganisationSettings } from './organisation.ts';

/** What an organisation's figures are judged by, and from when they are whole. */
export interface ReportingBasis {
  /** In the order in which reports name them; null: the usual ones. */
  clocks: KpiClock[] | null;
  volunteersCompleteFrom: Day | null;
}

/** What an organisation is judged by when it has set nothing: 80 % contacted in 3 days, 80 % handled in 30. */
export const usualClocks: readonly KpiClock[] = [
  { from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays: 3 },
  { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 3, target: 80 },
  { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 20 },
  { from: 'RECEIPT', until: 'OUTCOME', workingDays: 10 },
  { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30, target: 80 },
];

/** The clocks by which an organisation is judged. */
export const clocksOf = ({ clocks }: OrganisationSettings): readonly KpiClock[] => clocks ?? usualClocks;

/** Those of them that run from receipt until this. */
export const clocksUntil = (settings: OrganisationSettings, moment: ClockMoment): readonly KpiClock[] =>
  clocksOf(settings).filter(({ from, until }) => from === 'RECEIPT' && until === moment);

/** What an organisation's figures stand on now. */
export const basisOf = ({ clocks, volunteersCompleteFrom }: OrganisationSettings): ReportingBasis => ({
  clocks: clocks?.map(inOrder) ?? null,
  volunteersCompleteFrom: volunteersCompleteFrom ?? null,
});

/** The database gives the fields of a thing in another order than they were written in; so equal ones are equal. */
export const inOrder = ({ from, until, workingDays, target }: KpiClock): KpiClock => ({
  from,
  until,
  workingDays,
  ...(target !== undefined && { target }),
});

/** The settings with another basis; what else is in them stays. */
export const settingsWith = (
  { clocks: _, volunteersCompleteFrom: __, ...settings }: OrganisationSettings,
  { clocks, volunteersCompleteFrom }: ReportingBasis,
): OrganisationSettings => ({
  ...settings,
  ...(clocks && { clocks }),
  ...(volunteersCompleteFrom && { volunteersCompleteFrom }),
});

/** How many clocks a report can still be read with. */
const most = 20;
/** In the order in which they come for a request; a clock runs from an earlier one to a later one. */
const moments: readonly ClockMoment[] = [
  'RECEIPT',
  'FIRST_ATTEMPT',
  'FIRST_CONTACT',
  'INTAKE',
  'OUTCOME',
  'START',
];

/** What is wrong with a basis that somebody wants, each mistake at its field. */
export function basisMistakes({ clocks, volunteersCompleteFrom }: ReportingBasis, today: Day): Mistake[] {
  const mistakes = (clocks ?? []).flatMap((clock, at) => clockMistakes(clock, at, clocks!.slice(0, at)));
  if (clocks?.length === 0) mistakes.push({ field: 'basis.clocks', key: 'clockNeeded' });
  if (clocks && clocks.length > most)
    mistakes.push({ field: 'basis.clocks', key: 'tooManyClocks', params: { max: most } });
  if (volunteersCompleteFrom && volunteersCompleteFrom > today)
    mistakes.push({ field: 'basis.volunteersCompleteFrom', key: 'notInFuture' });
  return mistakes;
}

function clockMistakes(clock: KpiClock, at: number, before: readonly KpiClock[]): Mistake[] {
  const { from, until, workingDays, target } = clock;
  const field = (name: keyof KpiClock) => `basis.clocks.${at}.${name}`;
  const mistakes: Mistake[] = [];
  if (moments.indexOf(until) <= moments.indexOf(from))
    mistakes.push({ field: field('until'), key: 'clockOrder' });
  if (!(workingDays >= 1 && workingDays <= 250))
    mistakes.push({ field: field('workingDays'), key: 'numberWrong', params: { least: 1, most: 250 } });
  else if (!Number.isInteger(workingDays))
    mistakes.push({ field: field('workingDays'), key: 'wholeNumberNeeded' });
  if (target !== undefined && !(target >= 1 && target <= 100))
    mistakes.push({ field: field('target'), key: 'numberWrong', params: { least: 1, most: 100 } });
  if (before.some((other) => isSame(other, clock)))
    mistakes.push({ field: field('workingDays'), key: 'clockTwice' });
  return mistakes;
}

const isSame = (one: KpiClock, other: KpiClock): boolean =>
  one.from === other.from && one.until === other.until && one.workingDays === other.workingDays;
