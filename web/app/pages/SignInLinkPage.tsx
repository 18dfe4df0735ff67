import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AskLinkForm } from '../../features/access/AskLinkForm.tsx';

/** A volunteer asks for a link by mail in place of a password. */
export function SignInLinkPage() {
  const { t } = useTranslation();
  return (
    <div className="narrow stack">
      <div>
        <PageTitle>{t('links.askTitle')}</PageTitle>
        <p>{t('links.askText')}</p>
      </div>
      <AskLinkForm for="signIn" />
    </div>
  );
}
