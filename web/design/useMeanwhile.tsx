import { useState } from 'react';
import type { DefaultValues, FieldPath, FieldValues, PathValue, UseFormReturn } from 'react-hook-form';
import type { CombinedError } from 'urql';
import { Meanwhile, type MeanwhileChange } from './Meanwhile.tsx';

/** What a mutation answered: what was written, or why not. */
export interface Written<Result> {
  result: Result | undefined;
  error?: CombinedError | undefined;
}

/** Whether two values of a field mean the same; the order of a list does not matter. */
const same = (one: unknown, other: unknown): boolean => asText(one) === asText(other);
const asText = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map(asText).sort() : (value ?? ''));

/**
 * For a form that writes a whole thing: says to the server how the form began, and shows what somebody else changed
 * since, when that is refused. What the reader typed stays; what they did not touch follows the other. `readAgain`
 * gives the thing as it is now, as the form would begin with it.
 */
export function useMeanwhile<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  readAgain: (() => Promise<Values | undefined>) | undefined,
) {
  const [found, setFound] = useState<{ message: string; changes: MeanwhileChange[] }>();
  // The form must know that its beginning is asked for.
  const { defaultValues } = form.formState;

  /** Writes, as somebody who read what the form began with; nothing when there is something to look at first. */
  async function write<Result extends { __typename: string }>(
    send: (asRead: Values | undefined) => Promise<Written<Result>>,
  ): Promise<Written<Result> | undefined> {
    setFound(undefined);
    const answer = await send(defaultValues as Values);
    const { result } = answer;
    if (!result || !('reason' in result) || result.reason !== 'CHANGED_MEANWHILE') return answer;
    const now = await readAgain?.();
    if (!now) return answer;
    const changes = takeIn(form, defaultValues as Values, now);
    // What the other changed stands in no field of this form.
    if (changes.length === 0) return send(undefined);
    setFound({ message: 'message' in result ? String(result.message) : '', changes });
    return undefined;
  }

  const takeOver = (name: string, value: unknown) =>
    form.setValue(name as FieldPath<Values>, value as PathValue<Values, FieldPath<Values>>, {
      shouldDirty: true,
    });
  return {
    write,
    notice: found && <Meanwhile {...found} onTakeOver={takeOver} />,
  };
}

/** Lets the form begin anew with what there is now, keeping what was typed; tells what somebody else changed. */
function takeIn<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  before: Values,
  now: Values,
): MeanwhileChange[] {
  const typed = { ...form.getValues() };
  form.reset(now as DefaultValues<Values>, { keepSubmitCount: true });
  const names = Object.keys(now) as FieldPath<Values>[];
  const isTouched = (name: FieldPath<Values>) => !same(typed[name], before[name]);
  for (const name of names) if (isTouched(name)) form.setValue(name, typed[name], { shouldDirty: true });
  return names
    .filter((name) => !same(now[name], before[name]))
    .map((name) => ({ name, theirs: now[name], isMine: isTouched(name) && !same(typed[name], now[name]) }));
}
