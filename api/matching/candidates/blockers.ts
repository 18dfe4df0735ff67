import { blockerKinds } from '../suitability/blockers.ts';
import { facts } from './bits.ts';
import type { CandidateColumns } from './columns.ts';
import { statuses } from './numbers.ts';
import type { Question } from './question.ts';
import { field } from './records.ts';

type Code = keyof typeof blockerKinds;

const codes = Object.keys(blockerKinds) as Code[];
const bit = Object.fromEntries(codes.map((code, at) => [code, 1 << at])) as Record<Code, number>;

/** How many sets of blockers there can be. */
export const blockerSets = 1 << codes.length;
/** The blockers in a set, in the order in which `blockersBetween` names them. */
export const blockersIn = (set: number): Code[] => codes.filter((code) => set & bit[code]);

const [left, rejected, suspended, paused] = (['LEFT', 'REJECTED', 'SUSPENDED', 'PAUSED'] as const).map(
  (status) => statuses.indexOf(status),
);
const [free, deployable, trained, vogSeen] = (['FREE', 'DEPLOYABLE', 'TRAINED', 'VOG_SEEN'] as const).map(
  (fact) => facts.of(fact),
) as [number, number, number, number];

/** Whether somebody volunteers in the programme on the day at all. Who does not is no candidate, and held back by nothing. */
export function isThere({ records }: CandidateColumns, { on }: Question, row: number): boolean {
  const status = records.get(row, field.status);
  return (
    records.get(row, field.since) <= on &&
    records.get(row, field.until) > on &&
    status !== left &&
    status !== rejected
  );
}

/** Whether both gave parts of the week, and none that both have. */
const isNeverTogether = (times: number, other: number): boolean =>
  times !== 0 && other !== 0 && (times & other) === 0;

/** The longest way that both want, in kilometres. */
export function longestKmOf(c: CandidateColumns, q: Question, row: number): number {
  const own = c.records.wayKm(row);
  return Math.min(q.seekerKm, Number.isNaN(own) ? q.rules.usualKm : own);
}

/**
 * The same as `blockersBetween`, of somebody who is there, as a set of bits; 0 when nothing stands in the way.
 * @param km how far apart they live; null when not known.
 */
export function blockersOf(
  c: CandidateColumns,
  q: Question,
  row: number,
  km: number | null,
  isNeighbour: boolean,
): number {
  const { seeker, terms, rules } = q;
  const { records } = c;
  const bits = records.get(row, field.bits);
  const status = records.get(row, field.status);
  const seen = (bits & trained ? 1 : 0) | (bits & vogSeen ? 2 : 0);
  let set = 0;
  if (c.person.is(row, q.self)) set |= bit.SAME_PERSON;
  for (const key of q.unsafeWith) if (c.volunteer.is(row, key)) set |= bit.UNSAFE_PAIR;
  if (status === suspended) set |= bit.SUSPENDED;
  if (!rules.screened[status]![seen]) set |= bit.NOT_SCREENED;
  if (
    records.get(row, field.trainedOn) <= rules.trainingOverFrom ||
    records.get(row, field.vogSeenOn) <= rules.vogOverFrom
  )
    set |= bit.SCREENING_EXPIRED;
  if (status === paused) set |= bit.PAUSED;
  if (!(bits & free)) set |= bit.NO_CAPACITY;
  if (!(bits & q.mode)) set |= bit.SUPPORT_MODE;
  if (!seeker.interpreter && lacksLanguage(c, q, row)) set |= bit.LANGUAGE;
  if ((q.demandedGender && !(bits & q.demandedGender)) || bits & q.refused) set |= bit.GENDER_WISH;
  if (bits & q.avoided) set |= bit.EXCLUSION;
  if (km !== null && km > longestKmOf(c, q, row)) set |= bit.DISTANCE;
  if (isNeverTogether(records.get(row, field.availability), q.availability)) set |= bit.AVAILABILITY;
  if (isNeighbour && terms.settings.notSameNeighbourhood) set |= bit.SAME_NEIGHBOURHOOD;
  if (!(bits & deployable) || worksElsewhere(c, q, row)) set |= bit.NOT_DEPLOYABLE;
  if (bits & rules.noParent) set |= bit.NO_PARENT;
  for (const key of q.noClickWith) if (c.volunteer.is(row, key)) set |= bit.EARLIER_PAIR;
  return set;
}

const lacksLanguage = ({ languages }: CandidateColumns, q: Question, row: number): boolean =>
  q.seeker.languages.length > 0 && !languages.isEmpty(row) && languages.shared(row, q.languages) === 0;

const worksElsewhere = ({ municipalities }: CandidateColumns, q: Question, row: number): boolean =>
  q.seeker.municipalityId !== null &&
  !municipalities.isEmpty(row) &&
  municipalities.shared(row, q.municipality) === 0;
