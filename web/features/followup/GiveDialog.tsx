import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { ColleaguesQuery, type OwnerProps, useAssign, useOwnedWords } from './owning.ts';

/** In the list of colleagues: nobody. */
const nobody = 'NOBODY';

/** Hands something over to a colleague, or leaves it to nobody. */
export function GiveDialog({
  kind,
  owned,
  programme,
  onClose,
  onSaid,
}: OwnerProps & { onClose: () => void }) {
  const { t } = useTranslation('staff');
  const [{ data }] = useQuery({ query: ColleaguesQuery, variables: { programme } });
  const form = useForm({ defaultValues: { owner: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const { assign } = useAssign(kind);
  const words = useOwnedWords(kind);
  const { id, name } = owned;
  const save = form.handleSubmit(async ({ owner }) => {
    refusal.clear();
    const { data: answer, error } = await assign({ thing: id, owner: owner === nobody ? null : owner });
    const result = answer?.assigned;
    if (!result || result.__typename === 'Refusal') return refusal.show(result, error);
    onSaid({ tone: 'ok', text: words(owned, result.owner) });
  });
  return (
    <DialogForm
      title={t(`followup.owning.${kind}.title`)}
      text={t(`followup.owning.${kind}.text`, { name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('followup.giveTo')}
        error={form.formState.errors.owner?.message}
        {...form.register('owner', { required: t('followup.giveToMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {data?.coordinators
          .filter(({ isViewer }) => !isViewer)
          .map((colleague) => (
            <option key={colleague.id} value={colleague.id}>
              {colleague.displayName}
            </option>
          ))}
        {owned.owner && <option value={nobody}>{t('followup.nobody')}</option>}
      </SelectField>
    </DialogForm>
  );
}
