import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { type Period, type ProgrammeName, touched } from './retention.ts';

const SetPeriodMutation = graphql(`
  mutation SetRetentionPeriod($organisation: ID!, $programme: ID, $kind: DossierKind!, $months: Int!) {
    setRetentionPeriod(organisation: $organisation, programme: $programme, kind: $kind, months: $months) {
      __typename
      ... on Retention { periods { kind months } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type PeriodDialogProps = {
  organisation: string;
  period: Period;
  programmes: ProgrammeName[];
  onClose: () => void;
  onDone: (message: string) => void;
};

/** For how many months, and for which programme. */
export function PeriodDialog({ organisation, period, programmes, onClose, onDone }: PeriodDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { programme: period.programme?.id ?? '', months: String(period.months) },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, set] = useMutation(SetPeriodMutation);
  const wrong = t('retention.periods.monthsWrong');

  const save = form.handleSubmit(async ({ programme, months }) => {
    refusal.clear();
    const variables = {
      organisation,
      programme: programme || null,
      kind: period.kind,
      months: Number(months),
    };
    const { data, error } = await set(variables, touched);
    const result = data?.setRetentionPeriod;
    if (result?.__typename === 'Retention') onDone(t('retention.periods.done'));
    else refusal.show(result, error);
  });

  return (
    <DialogForm
      title={t('retention.periods.dialog')}
      text={t('retention.periods.dialogText', { kind: t(`retention.kinds.${period.kind}`) })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField label={t('retention.periods.forProgramme')} {...form.register('programme')}>
        <option value="">{t('retention.allOthers')}</option>
        {programmes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('retention.periods.monthsLabel')}
        inputMode="numeric"
        width="short"
        error={form.formState.errors.months?.message}
        {...form.register('months', {
          validate: (text) => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120) || wrong,
        })}
      />
    </DialogForm>
  );
}
