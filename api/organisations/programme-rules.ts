import type { Mistake } from '../messages/refuse.ts';
import type { Day } from '../platform/days.ts';
import type { ProgrammeSetUp } from './programme-set-up.ts';

/** The longest that a text of a programme can be, in characters: what fits on a telephone. */
const longest = { name: 60, summary: 300, statusReason: 200 } as const;

/** What numbers of a programme can be: whole ones, but for the distance. */
const bounds = {
  vogValidMonths: [1, 120],
  trainingValidMonths: [1, 120],
  capacityPerVolunteer: [1, 50],
  maxDistanceKm: [1, 200],
  ageMin: [0, 120],
  ageMax: [0, 120],
  trialWeeks: [1, 52],
  expectedMonths: [1, 120],
} as const;

/** What is wrong with how somebody wants a programme to be, each mistake at its field. */
export function programmeMistakes(setUp: ProgrammeSetUp, today: Day): Mistake[] {
  return [
    ...textMistakes(setUp),
    ...choiceMistakes(setUp),
    ...numberMistakes(setUp),
    ...orderMistakes(setUp),
    ...(setUp.completeFrom && setUp.completeFrom > today
      ? [{ field: 'setUp.completeFrom', key: 'notInFuture' } as const]
      : []),
  ];
}

function textMistakes(setUp: ProgrammeSetUp): Mistake[] {
  const mistakes: Mistake[] = [];
  if (setUp.name.trim() === '') mistakes.push({ field: 'setUp.name', key: 'nameEmpty' });
  if (setUp.summary.trim() === '') mistakes.push({ field: 'setUp.summary', key: 'programmeSummaryNeeded' });
  if (setUp.status !== 'ACTIVE' && !setUp.statusReason?.trim())
    mistakes.push({ field: 'setUp.statusReason', key: 'programmeReasonNeeded' });
  for (const [field, max] of Object.entries(longest))
    if ((setUp[field as keyof typeof longest]?.length ?? 0) > max)
      mistakes.push({ field: `setUp.${field}`, key: 'textTooLong', params: { max } });
  return mistakes;
}

function choiceMistakes({ supportModes, screening, ...setUp }: ProgrammeSetUp): Mistake[] {
  const mistakes: Mistake[] = [];
  if (supportModes.length === 0)
    mistakes.push({ field: 'setUp.supportModes', key: 'programmeSupportModesNeeded' });
  for (const [step, field] of [
    ['VOG', 'vogValidMonths'],
    ['TRAINING', 'trainingValidMonths'],
  ] as const)
    if (isGiven(setUp[field]) && !screening.includes(step))
      mistakes.push({ field: `setUp.${field}`, key: 'validityWithoutStep' });
  return mistakes;
}

const numberMistakes = (setUp: ProgrammeSetUp): Mistake[] =>
  Object.entries(bounds).flatMap(([name, [least, most]]): Mistake[] => {
    const value = setUp[name as keyof typeof bounds];
    if (!isGiven(value)) return [];
    const field = `setUp.${name}`;
    if (!(value >= least && value <= most)) return [{ field, key: 'numberWrong', params: { least, most } }];
    return name === 'maxDistanceKm' || Number.isInteger(value) ? [] : [{ field, key: 'wholeNumberNeeded' }];
  });

function orderMistakes({ ageMin, ageMax, licenceFrom, licenceUntil }: ProgrammeSetUp): Mistake[] {
  const mistakes: Mistake[] = [];
  if (isGiven(ageMin) && isGiven(ageMax) && ageMax < ageMin)
    mistakes.push({ field: 'setUp.ageMax', key: 'agesCrossed' });
  if (licenceFrom && licenceUntil && licenceUntil <= licenceFrom)
    mistakes.push({ field: 'setUp.licenceUntil', key: 'licenceOrder' });
  return mistakes;
}

const isGiven = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** Names of pages below an organisation, which no programme can have in its address. */
const taken = [
  'bewaartermijnen',
  'gegevens',
  'huisstijl',
  'import',
  'leesstof',
  'logboek',
  'medewerkers',
  'noodtoegang',
  'programmas',
  'rapport',
  'vraag-en-aanbod',
  'vragenlijsten',
];

/** A short name for addresses that no other programme of the organisation has: `Samen Uit` → `samen-uit`. */
export function slugFor(name: string, others: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const slug = plain || 'programma';
  const used = new Set([...taken, ...others]);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}
