import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { RevokeTokenMutation, type Token, touchedByTokens } from './tokens.ts';

/** Ends a token at once, after the reader has read what that means. */
export function RevokeTokenDialog(props: {
  token: Token;
  onClose: () => void;
  onDone: (message: string) => void;
}) {
  const { token, onClose, onDone } = props;
  const { t } = useTranslation('staff');
  const form = useForm({ shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, revoke] = useMutation(RevokeTokenMutation);
  const save = form.handleSubmit(async () => {
    refusal.clear();
    const { data, error } = await revoke({ token: token.id }, touchedByTokens);
    const result = data?.revokeApiToken;
    if (result?.__typename === 'ApiToken') onDone(t('tokens.ended', { name: token.name }));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('tokens.endTitle', { name: token.name })}
      text={t('tokens.endText')}
      submit={t('tokens.end')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {null}
    </DialogForm>
  );
}
