import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { LinkButton } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AskLinkForm } from '../../features/access/AskLinkForm.tsx';
import { ChoosePasswordForm } from '../../features/access/ChoosePasswordForm.tsx';

/** Choosing a password with the link from a mail, and asking for such a link. */
export function PasswordPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [chosen, setChosen] = useState<string>();
  const token = hash.slice(1);
  if (chosen) {
    return (
      <div className="narrow stack">
        <PageTitle>{t('links.password.title')}</PageTitle>
        <Notice tone="ok" title={t('links.password.chosen')} takeFocus>
          <p>{chosen}</p>
        </Notice>
        <p>
          <LinkButton to="/inloggen">{t('access.signIn')}</LinkButton>
        </p>
      </div>
    );
  }
  const done = (message: string) => {
    setChosen(message);
    // The key has been used; it need not stay in the address bar.
    navigate('/wachtwoord', { replace: true });
  };
  return (
    <div className="narrow stack">
      <div>
        <PageTitle>{t('links.password.title')}</PageTitle>
        <p>{t(token ? 'links.password.text' : 'links.password.askText')}</p>
      </div>
      {token ? <ChoosePasswordForm token={token} onChosen={done} /> : <AskLinkForm for="password" />}
    </div>
  );
}
