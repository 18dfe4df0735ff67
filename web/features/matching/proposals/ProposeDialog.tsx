import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import type { Pair } from '../pairs.ts';
import { ProposeMutation, proposeTouched } from './propose.ts';

type ProposeDialogProps = { pair: Pair; onClose: () => void; onDone: (message: string) => void };

/** Proposes two people to each other; they say yes or no themselves. */
export function ProposeDialog({ pair, onClose, onDone }: ProposeDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ defaultValues: { because: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, propose] = useMutation(ProposeMutation);
  const names = { requester: pair.requester, volunteer: pair.volunteerName };
  const save = form.handleSubmit(async ({ because }) => {
    refusal.clear();
    const { request, volunteer } = pair;
    const { data, error } = await propose(
      { request, volunteer, because: because.trim() || null },
      proposeTouched,
    );
    const result = data?.proposeMatch;
    if (result?.__typename === 'Match') onDone(t('work.propose.done', names));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('work.propose.title')}
      text={t('work.propose.text', names)}
      submit={t('work.propose.submit')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <p>{t('work.propose.what')}</p>
      <TextArea
        label={t('work.propose.because')}
        hint={t('work.propose.becauseHint')}
        rows={2}
        maxLength={500}
        optional
        error={form.formState.errors.because?.message}
        {...form.register('because')}
      />
    </DialogForm>
  );
}
