import { FieldError, type Message, Refusal, type RefusalReason } from '../platform/refusal.ts';
import { message, type TextKey } from './texts.ts';

/** Refuses, with a sentence for people; `field` is what it is about, if one field is. */
export function refuse(
  reason: RefusalReason,
  key: TextKey,
  field?: string,
  params?: Message['params'],
): Refusal {
  return new Refusal(
    reason,
    message(key, params),
    field ? [new FieldError(field, message(key, params))] : [],
  );
}

/** One thing that is wrong with what was filled in. */
export interface Mistake {
  field: string;
  key: TextKey;
  params?: Message['params'];
}

/** Refuses everything that is wrong with what was filled in at once; undefined when nothing is. */
export function refuseMistakes(mistakes: readonly Mistake[]): Refusal | undefined {
  if (mistakes.length === 0) return undefined;
  const [first] = mistakes;
  const said = mistakes.length === 1 && first ? message(first.key, first.params) : message('checkFields');
  return new Refusal(
    'INVALID',
    said,
    mistakes.map(({ field, key, params }) => new FieldError(field, message(key, params))),
  );
}
