import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { forgetAllTyped } from '../../design/typed.ts';

const SignOutMutation = graphql(`
  mutation SignOut { signOut }
`);

export function SignOutButton({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useTranslation();
  const [{ fetching }, signOut] = useMutation(SignOutMutation);
  return (
    <button
      type="button"
      className="quiet-button"
      disabled={fetching}
      onClick={async () => {
        const { error } = await signOut({});
        if (error) return;
        forgetAllTyped();
        onSignedOut();
      }}
    >
      {t('access.signOut')}
    </button>
  );
}
