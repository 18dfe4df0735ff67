import { type ReactNode, useMemo } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../../design/ErrorSummary.tsx';
import { useMeanwhile, type Written } from '../../../design/useMeanwhile.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { inputOf, notNumbers, type SetUp, type SetUpInput, type SetUpValues, valuesOf } from './programme.ts';

type Saved =
  | { __typename: 'Programme' }
  | {
      __typename: 'Refusal';
      reason: string;
      message: string;
      fields: readonly { path: string; message: string }[];
    };

type FormProps = {
  setUp: SetUp;
  submit: string;
  /** Saves it, as somebody who read it so. */
  onSave: (setUp: SetUpInput, asRead: SetUpInput | undefined) => Promise<Written<Saved>>;
  /** How it is now, when it may be otherwise than it was; nothing for one that is not there yet. */
  readAgain?: () => Promise<SetUp | undefined>;
  /** What stands beside the form, by what stands in it; nothing while it is as it was. */
  beside?: (setUp: SetUpInput | undefined) => ReactNode;
  /** What stands below the buttons. */
  children?: ReactNode;
};

/** The form of a programme, new or known. */
export function ProgrammeForm({ setUp, submit, onSave, readAgain, beside, children }: FormProps) {
  const { t } = useTranslation('staff');
  const form = useForm<SetUpValues>({ defaultValues: valuesOf(setUp), shouldFocusError: false });
  const { errors, submitCount, isSubmitting } = form.formState;
  const refusal = useRefusal(form);
  const meanwhile = useMeanwhile(form, async () => {
    const now = await readAgain?.();
    return now && valuesOf(now);
  });
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const answer = await meanwhile.write((asRead) => onSave(inputOf(values), asRead && inputOf(asRead)));
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename === 'Programme') form.reset(values);
    else refusal.show(result, error);
  });
  return (
    <form
      className={beside ? 'set-up set-up--beside' : 'set-up'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.clearErrors();
        const wrong = notNumbers(form.getValues());
        for (const name of wrong) form.setError(name, { message: t('programmes.noNumber') });
        if (wrong.length === 0) void save();
      }}
    >
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      {meanwhile.notice}
      <ProgrammeFields form={form} />
      {beside && <Beside form={form} beside={beside} />}
      <div className="set-up__end stack stack--tight">
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {submit}
          </Button>
          <span role="status">{isSubmitting && t('work.saving')}</span>
        </div>
        {children}
      </div>
    </form>
  );
}

function Beside({
  form,
  beside,
}: {
  form: UseFormReturn<SetUpValues>;
  beside: (setUp: SetUpInput | undefined) => ReactNode;
}) {
  const values = useWatch({ control: form.control }) as SetUpValues;
  const { defaultValues } = form.formState;
  const typed = JSON.stringify(inputOf(values));
  const isChanged = typed !== JSON.stringify(inputOf(defaultValues as SetUpValues));
  // The same object as long as the same stands in the form.
  const setUp = useMemo(
    () => (isChanged ? (JSON.parse(typed) as SetUpInput) : undefined),
    [isChanged, typed],
  );
  return beside(setUp);
}
