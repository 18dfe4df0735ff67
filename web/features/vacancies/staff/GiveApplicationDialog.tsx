import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import {
  ApplicationColleaguesQuery,
  type ApplicationOfRow,
  AssignApplicationMutation,
  nameOf,
  touched,
} from './applicationWork.ts';

type GiveProps = {
  application: ApplicationOfRow;
  programme: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Hands an application over to a colleague, or leaves it to nobody. */
export function GiveApplicationDialog({ application, programme, onClose, onDone }: GiveProps) {
  const { t } = useTranslation('staff');
  const name = nameOf(application);
  const [{ data: colleagues }] = useQuery({ query: ApplicationColleaguesQuery, variables: { programme } });
  const form = useForm({ defaultValues: { owner: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, assign] = useMutation(AssignApplicationMutation);
  const save = form.handleSubmit(async ({ owner }) => {
    refusal.clear();
    const { data, error } = await assign({ application: application.id, owner: owner || null }, touched);
    const result = data?.assignApplication;
    if (result?.__typename !== 'Application') return refusal.show(result, error);
    onDone(
      result.owner
        ? t('applications.given', { name, owner: result.owner.displayName })
        : t('applications.givenBack', { name }),
    );
  });
  return (
    <DialogForm
      title={t('applications.giveTitle')}
      text={t('applications.giveText', { name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('followup.giveTo')}
        error={form.formState.errors.owner?.message}
        {...form.register('owner')}
      >
        <option value="">{t('followup.nobody')}</option>
        {colleagues?.coordinators.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
      </SelectField>
    </DialogForm>
  );
}
