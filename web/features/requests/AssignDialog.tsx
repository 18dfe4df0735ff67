import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import type { RequestDialogProps } from './inboxAction.ts';
import { AssignMutation, ColleaguesQuery, touchedByOwner } from './owner.ts';

/** Hands a request over to a colleague, or leaves it to nobody. */
export function AssignDialog(props: RequestDialogProps & { programme: string }) {
  const { action, programme, onClose, onDone } = props;
  const { t } = useTranslation('staff');
  const [{ data: colleagues }] = useQuery({ query: ColleaguesQuery, variables: { programme } });
  const form = useForm({ defaultValues: { owner: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, assign] = useMutation(AssignMutation);
  const { name } = action;
  const save = form.handleSubmit(async ({ owner }) => {
    refusal.clear();
    const { data, error } = await assign({ request: action.request, owner: owner || null }, touchedByOwner);
    const result = data?.assignRequest;
    if (result?.__typename !== 'Request') return refusal.show(result, error);
    onDone(
      result.owner
        ? t('followup.given', { name, owner: result.owner.displayName })
        : t('followup.givenBack', { name }),
    );
  });
  return (
    <DialogForm
      title={t('followup.giveTitle')}
      text={t('followup.giveText', { name })}
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
