import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { type Dossier, touched } from './dossier.ts';
import { type Reason, reasons } from './MoveDialog.tsx';

const WriteLeaveReasonMutation = graphql(`
  mutation WriteLeaveReason($enrolment: ID!, $reason: LeaveReason!) {
    writeLeaveReason(enrolment: $enrolment, reason: $reason) {
      __typename
      ... on Enrolment { id viewerCanWriteLeaveReason }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** Asks why somebody left, as long as nobody wrote that down. */
export function WhyLeft({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('staff');
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<string>();
  const { displayName: name } = dossier.volunteer;
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      {dossier.viewerCanWriteLeaveReason && (
        <Notice title={t('volunteers.whyLeft.missing', { name })}>
          <p>{t('volunteers.whyLeft.text')}</p>
          <div className="row">
            <Button small look="secondary" onClick={() => setWriting(true)}>
              {t('volunteers.whyLeft.write')}
            </Button>
          </div>
        </Notice>
      )}
      {writing && (
        <WhyLeftDialog
          enrolment={dossier.id}
          name={name}
          onClose={() => setWriting(false)}
          onDone={() => {
            setWriting(false);
            setDone(t('volunteers.whyLeft.done', { name }));
          }}
        />
      )}
    </>
  );
}

type DialogProps = { enrolment: string; name: string; onClose: () => void; onDone: () => void };

function WhyLeftDialog({ enrolment, name, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { reason: '' as Reason | '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, write] = useMutation(WriteLeaveReasonMutation);
  const save = form.handleSubmit(async ({ reason }) => {
    refusal.clear();
    if (!reason) return;
    const { data, error } = await write({ enrolment, reason }, touched);
    const result = data?.writeLeaveReason;
    if (result?.__typename === 'Enrolment') onDone();
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('volunteers.whyLeft.title')}
      text={t('volunteers.whyLeft.ask', { name })}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('volunteers.leave.reason')}
        error={form.formState.errors.reason?.message}
        {...form.register('reason', { required: t('volunteers.whyLeft.reasonMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {reasons
          .filter((reason) => reason !== 'UNKNOWN')
          .map((reason) => (
            <option key={reason} value={reason}>
              {t(`codes.leaveReason.${reason}`)}
            </option>
          ))}
      </SelectField>
    </DialogForm>
  );
}
