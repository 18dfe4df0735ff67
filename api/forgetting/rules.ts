import type { TextKey } from '../messages/texts.ts';
import { addMonths, type Day } from '../platform/days.ts';
import type { RequestStatus } from '../requests/lifecycle.ts';
import type { ApplicationStatus } from '../vacancies/lifecycle.ts';
import type { DossierKind, ErasureStatus } from './codes.ts';

/** How many months a dossier is kept after it was closed, unless the organisation says otherwise. */
export const usualMonths = 24;
const shortestMonths = 1;
const longestMonths = 120;

/** A request in these states is closed. Where nobody waits for a pair, it is closed by being accepted too. */
export const closedRequests: readonly RequestStatus[] = [
  'REJECTED',
  'REDIRECTED',
  'HANDLED_NO_TRAJECT',
  'ADDED_TO_EXISTING',
  'WITHDRAWN',
  'REMOVED',
  'ENDED',
];
export const closedApplications: readonly ApplicationStatus[] = [
  'PLACED',
  'DECLINED',
  'WITHDRAWN',
  'NO_RESPONSE',
];

/** The first day on which a dossier need not be kept any more: the same day of the month, or the last of a shorter one. */
export const dueOn = (closedOn: Day, months: number): Day => addMonths(closedOn, months);

/** A time that was set: for one programme, or for the organisation where `programmeId` is null. */
export interface Period {
  kind: DossierKind;
  programmeId: string | null;
  months: number;
}

/** For how many months a kind of data is kept: what the programme says, else the organisation, else what is usual. */
export function monthsKept(
  periods: readonly Period[],
  kind: DossierKind,
  programmeId: string | null,
): { months: number; isUsual: boolean } {
  const set = (id: string | null) => periods.find((each) => each.kind === kind && each.programmeId === id);
  const found = set(programmeId) ?? set(null);
  return { months: found?.months ?? usualMonths, isUsual: found === undefined };
}

export const monthsMistake = (months: number): TextKey | undefined =>
  months >= shortestMonths && months <= longestMonths ? undefined : 'monthsWrong';

/** What of somebody is not closed, and so cannot be forgotten. */
export interface OpenMatters {
  anonymised: boolean;
  openRequests: number;
  openMatches: number;
  openEnrolments: number;
  openSpells: number;
}

/** Why a person cannot be forgotten now, if so. */
export function erasureObstacle(person: OpenMatters): TextKey | undefined {
  if (person.anonymised) return 'personForgotten';
  if (person.openMatches > 0) return 'eraseAfterMatch';
  if (person.openRequests > 0) return 'eraseAfterRequest';
  return person.openEnrolments > 0 || person.openSpells > 0 ? 'eraseAfterVolunteering' : undefined;
}

/** Why somebody cannot approve a proposal, if so: it takes a second person. */
export function approvalObstacle(
  batch: { status: ErasureStatus; proposedBy: string | null },
  accountId: string | null,
): TextKey | undefined {
  if (batch.status !== 'PROPOSED') return 'erasureDecided';
  return accountId === null || batch.proposedBy === accountId ? 'secondPersonNeeded' : undefined;
}
