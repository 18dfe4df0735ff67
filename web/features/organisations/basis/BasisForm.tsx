import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Choices } from '../../../design/Choices.tsx';
import { ErrorSummary } from '../../../design/ErrorSummary.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useMeanwhile } from '../../../design/useMeanwhile.tsx';
import {
  type Basis,
  BasisFragment,
  BasisQuery,
  type BasisValues,
  inputOf,
  notNumbers,
  SetBasisMutation,
  valuesOf,
} from './basis.ts';
import { ClockFields } from './ClockFields.tsx';
import { ClockList } from './ClockList.tsx';

type Mistake = { name: string; message: string };

/** By which clocks an organisation is judged, and from when its volunteers are all known. */
export function BasisForm({ organisation, basis }: { organisation: string; basis: Basis }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const form = useForm<BasisValues>({ defaultValues: valuesOf(basis), shouldFocusError: false });
  const { submitCount, isSubmitting } = form.formState;
  const client = useClient();
  const meanwhile = useMeanwhile(form, async () => {
    const { data } = await client
      .query(BasisQuery, { organisation }, { requestPolicy: 'network-only' })
      .toPromise();
    const now = readFragment(BasisFragment, data?.reportingBasis);
    return now ? valuesOf(now) : undefined;
  });
  const [problem, setProblem] = useState<{ message?: string; mistakes: Mistake[] }>();
  const [isDone, setDone] = useState(false);
  const [, set] = useMutation(SetBasisMutation);
  const wrong = (name: string) => problem?.mistakes.find((mistake) => mistake.name === name)?.message;
  const isOwn = form.watch('which') === 'own';

  const save = form.handleSubmit(async (values) => {
    setDone(false);
    const mistakes = notNumbers(values).map((name) => ({ name, message: t('programmes.noNumber') }));
    setProblem(mistakes.length > 0 ? { mistakes } : undefined);
    if (mistakes.length > 0) return;
    const answer = await meanwhile.write(async (asRead) => {
      const variables = { organisation, basis: inputOf(values), asRead: asRead && inputOf(asRead) };
      const { data, error } = await set(variables);
      return { result: data?.setReportingBasis, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename === 'ReportingBasis') {
      form.reset(valuesOf(readFragment(BasisFragment, result)));
      return setDone(true);
    }
    setProblem({
      message: result?.message ?? tp(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
      mistakes: (result?.fields ?? []).map(({ path, message }) => ({
        name: path.replace(/^basis\./, ''),
        message,
      })),
    });
  });

  return (
    <form className="set-up" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={problem?.mistakes ?? []}
        attempt={submitCount}
        {...(problem?.message !== undefined && { title: t('work.notSaved'), message: problem.message })}
      />
      {meanwhile.notice}
      <section className="set-up__part form">
        <h2 className="utrecht-heading-2">{t('basis.clocks')}</h2>
        <p className="soft">{t('basis.clocksText')}</p>
        <Choices
          legend={t('basis.which')}
          kind="radio"
          choices={(['usual', 'own'] as const).map((value) => ({
            value,
            label: t(`basis.whichOf.${value}`),
          }))}
          field={form.register('which')}
        />
        {isOwn ? <ClockFields form={form} wrong={wrong} /> : <ClockList clocks={basis.usualClocks} />}
      </section>
      <section className="set-up__part form">
        <h2 className="utrecht-heading-2">{t('basis.complete')}</h2>
        <TextField
          label={t('basis.volunteersCompleteFrom')}
          hint={t('basis.volunteersCompleteFromHint')}
          type="date"
          width="short"
          optional
          error={wrong('volunteersCompleteFrom')}
          {...form.register('volunteersCompleteFrom')}
        />
      </section>
      <div className="set-up__end stack stack--tight">
        <div className="row">
          <Button type="submit" disabled={isSubmitting}>
            {t('work.save')}
          </Button>
          <span role="status">{isSubmitting && t('work.saving')}</span>
        </div>
        <div role="status">{isDone && <Notice tone="ok">{t('basis.done')}</Notice>}</div>
      </div>
    </form>
  );
}
