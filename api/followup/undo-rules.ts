import type { MatchStatus } from '../matching/lifecycle.ts';
import type { RequestStatus } from '../requests/lifecycle.ts';
import type { UndoableStep } from './codes.ts';

/** For so long somebody can take back what they recorded by mistake. In milliseconds. */
const undoableForMs = 15 * 60_000;

/** Something that was recorded: what, when, and by which account. */
export interface Recorded {
  type: string;
  recordedAt: Date;
  accountId: string | null;
}

/** Whoever would take something back, and when. */
export interface Undoing {
  viewerId: string | undefined;
  now: Date;
}

/** What says nothing of how far it is, and so stands in no way. */
const beside: readonly string[] = [
  'OWNER_CHANGED',
  'LINK_HANDED_OVER',
  'SUMMARY_WRITTEN',
  'SUMMARY_AGREED',
  'CONTACT_ATTEMPTED',
  'WAIT_CONTACT',
  'NOTE_WRITTEN',
  'NOTE_TAKEN_BACK',
];

/** The last step, if whoever asks recorded it themselves, and lately. */
function ownLastStep(history: readonly Recorded[], { viewerId, now }: Undoing): string | undefined {
  const last = history.findLast(({ type }) => !beside.includes(type));
  if (!last || !viewerId || last.accountId !== viewerId) return undefined;
  return now.getTime() - last.recordedAt.getTime() <= undoableForMs ? last.type : undefined;
}

/** What of a request can be taken back: a first contact that was none, or that somebody was taken off the waitlist. */
export function undoableOfRequest(
  { status }: { status: RequestStatus },
  history: readonly Recorded[],
  undoing: Undoing,
): UndoableStep | undefined {
  const step = ownLastStep(history, undoing);
  return step === status && (step === 'FIRST_CONTACT' || step === 'REMOVED') ? step : undefined;
}

/** What comes back when a step of a match is taken back; a proposal lapses. */
export const matchStatusBefore = { INTRODUCED: 'INTRODUCTION_PLANNED', CLOSING: 'ACTIVE' } as const;

/**
 * What of a match can be taken back: a proposal of which neither of the two has said anything, that they met, or that it
 * began to be rounded off.
 */
export function undoableOfMatch(
  { status }: { status: MatchStatus },
  history: readonly Recorded[],
  undoing: Undoing,
): 'PROPOSED' | keyof typeof matchStatusBefore | undefined {
  const step = ownLastStep(history, undoing);
  return step === status && (step === 'PROPOSED' || step === 'INTRODUCED' || step === 'CLOSING')
    ? step
    : undefined;
}
