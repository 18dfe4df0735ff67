import { type Language, message } from '../messages/texts.ts';
import { stepsIn } from '../organisations/house-rules.ts';
import type { Organisation } from '../organisations/organisation.ts';
import type { Say } from '../platform/refusal.ts';
import type { SubmitRequestInput } from './inputs.ts';
import { promisedWorkingDays } from './rules.ts';

interface Reader {
  language: Language;
  say: Say;
}

/**
 * What is said to whoever asked: what happens next, and the last words. Our promise stands first, whatever the
 * organisation says in its own words; what it does not say in this language we say.
 */
export function confirmationWords(
  { language, say }: Reader,
  input: SubmitRequestInput,
  reference: string,
  organisation: Organisation,
): { nextSteps: string[]; closing: string | null } {
  const own = organisation.house.words?.[({ nl: 'NL', en: 'EN', ar: 'AR' } as const)[language]];
  const days = promisedWorkingDays;
  const first = input.onBehalf
    ? message('nextWeContactThem', { days, name: input.firstName.trim() })
    : message(input.phone?.trim() ? 'nextWeCall' : 'nextWeWrite', { days });
  const steps = stepsIn(own?.next);
  const between = steps.length > 0 ? steps : [message('nextIntake'), message('nextMatch')].map(say);
  return {
    nextSteps: [say(first), ...between, say(message('nextKeepCode', { reference }))],
    closing: own?.thanks ?? null,
  };
}
