import { refuse } from './messages/refuse.ts';
import type { Refusal } from './platform/refusal.ts';

// The rules that the database keeps, whoever asks at the same moment, and what we say when it keeps them.
const refusals: Readonly<Record<string, () => Refusal>> = {
  one_open_match: () => refuse('CONFLICT', 'alreadyMatched'),
  one_bridge_at_a_time: () => refuse('CONFLICT', 'changedMeanwhile'),
  never_above_capacity: () => refuse('CONFLICT', 'noCapacity', 'volunteer'),
  never_above_capacity_in_all: () => refuse('CONFLICT', 'noCapacity', 'volunteer'),
  only_ready_volunteers: () => refuse('WRONG_STATE', 'changedMeanwhile', 'volunteer'),
  one_open_waitlist_spell: () => refuse('CONFLICT', 'alreadyWaiting'),
  waitlist_spells_never_overlap: () => refuse('CONFLICT', 'afterEarlierSpell'),
  nobody_waitlisted_without_support_mode: () => refuse('INVALID', 'supportModeNeeded', 'supportMode'),
  follow_lifecycle: () => refuse('WRONG_STATE', 'changedMeanwhile'),
  nobody_forgotten_asks: () => refuse('CONFLICT', 'changedMeanwhile'),
  one_open_application: () => refuse('CONFLICT', 'alreadyApplied', 'email'),
};

/** The Refusal that belongs to a rule of the database; undefined for any other error. */
export function refusalOfConstraint(error: unknown): Refusal | undefined {
  const { constraint, cause } = error as { constraint?: string; cause?: { constraint?: string } };
  const name = constraint ?? cause?.constraint;
  return name ? refusals[name]?.() : undefined;
}
