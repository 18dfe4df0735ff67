import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { dutchClock, momentOf } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { Agreement } from '../../design/Choices.tsx';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import type { RequestDialogProps } from './inboxAction.ts';

const FirstContactMutation = graphql(`
  mutation FirstContact($request: ID!, $at: DateTime!) {
    recordFirstContact(request: $request, at: $at) {
      __typename
      ... on Request { id status firstContactAt viewerCanRecordFirstContact viewerCanCompleteIntake }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

const AttemptMutation = graphql(`
  mutation ContactAttempt($request: ID!, $at: DateTime!) {
    recordContactAttempt(request: $request, at: $at) {
      __typename
      ... on Request { id firstAttemptAt }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

/** When somebody spoke with the resident; or only tried to, which is no contact. */
export function FirstContactDialog({ action, onClose, onDone }: RequestDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { at: dutchClock(new Date()), attempt: false },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, record] = useMutation(FirstContactMutation);
  const [, recordAttempt] = useMutation(AttemptMutation);

  const save = form.handleSubmit(async ({ at, attempt }) => {
    refusal.clear();
    const what = { request: action.request, at: momentOf(at) };
    if (attempt) {
      const { data, error } = await recordAttempt(what);
      const result = data?.recordContactAttempt;
      if (result?.__typename === 'Request') onDone(t('work.contact.attempted', { name: action.name }));
      else refusal.show(result, error);
      return;
    }
    const { data, error } = await record(what);
    const result = data?.recordFirstContact;
    if (result?.__typename === 'Request') onDone(t('work.contact.done', { name: action.name }));
    else refusal.show(result, error);
  });

  return (
    <DialogForm
      title={t('work.contact.title')}
      text={t('work.contact.text', { name: action.name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('work.contact.at')}
        type="datetime-local"
        max={dutchClock(new Date())}
        error={form.formState.errors.at?.message}
        {...form.register('at', { required: t('work.dateMissing') })}
      />
      <Agreement label={t('work.contact.attempt')} field={form.register('attempt')} />
    </DialogForm>
  );
}
