import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today } from '../../../app/format.ts';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { CreateTokenMutation, type MadeToken, type ProgrammeName, touchedByTokens } from './tokens.ts';

type NewTokenProps = {
  organisation: string;
  programmes: readonly ProgrammeName[];
  onClose: () => void;
  onDone: (made: MadeToken) => void;
};

/** Makes a token for a program that reads figures. */
export function NewTokenDialog({ organisation, programmes, onClose, onDone }: NewTokenProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { name: '', programme: '', expiresAt: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, create] = useMutation(CreateTokenMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async ({ name, programme, expiresAt }) => {
    refusal.clear();
    const input = {
      name,
      programme: programme || null,
      scopes: ['report.read'],
      // The last day counts, until the evening.
      expiresAt: new Date(`${expiresAt}T20:00:00Z`).toISOString(),
    };
    const { data, error } = await create({ organisation, input }, touchedByTokens);
    const result = data?.createApiToken;
    if (result?.__typename !== 'NewApiToken') return refusal.show(result, error);
    onDone({ name: result.apiToken.name, token: result.token });
  });
  return (
    <DialogForm
      title={t('tokens.make')}
      text={t('tokens.makeText')}
      submit={t('tokens.makeSubmit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <SelectField
        label={t('tokens.programme')}
        error={errors.programme?.message}
        {...form.register('programme')}
      >
        <option value="">{t('colleagues.allProgrammes')}</option>
        {programmes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('tokens.until')}
        hint={t('tokens.untilHint')}
        type="date"
        min={today()}
        width="short"
        error={errors.expiresAt?.message}
        {...form.register('expiresAt', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}
