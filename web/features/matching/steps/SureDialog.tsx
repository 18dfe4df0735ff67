import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { type BeginClosingMutation, type EndBridgeMutation, type ResumeMutation, touched } from './step.ts';

type SureDialogProps = {
  words: 'resume' | 'close' | 'stopBridge';
  submit: string;
  mutation: typeof ResumeMutation | typeof BeginClosingMutation | typeof EndBridgeMutation;
  match: string;
  names: { requester: string; volunteer: string; name: string | undefined };
  onClose: () => void;
  onDone: (message: string) => void;
};

/** A step that asks nothing but whether it is meant; it says what follows. */
export function SureDialog({ words, submit, mutation, match, names, onClose, onDone }: SureDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({ shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, take] = useMutation(mutation);
  const save = form.handleSubmit(async () => {
    refusal.clear();
    const { data, error } = await take({ match }, touched);
    if (data?.result.__typename === 'Match') onDone(t(`matchSteps.${words}.done`, names));
    else refusal.show(data?.result, error);
  });
  return (
    <DialogForm
      title={t(`matchSteps.${words}.title`)}
      text={t(`matchSteps.${words}.text`, names)}
      submit={submit}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {null}
    </DialogForm>
  );
}
