import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { SignInForm } from '../../features/access/SignInForm.tsx';
import { useForgetEverything } from '../client.tsx';

/** Leads back to where someone was headed, but never out of the portal. */
const destination = (wanted: string | null) => (wanted && /^\/werk(\/|$)/.test(wanted) ? wanted : '/werk');

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const [search] = useSearchParams();
  return (
    <div className="narrow stack">
      <div>
        <PageTitle>{t('access.title')}</PageTitle>
        <p>{t('access.text')}</p>
      </div>
      <SignInForm
        onSignedIn={() => {
          forgetEverything();
          navigate(destination(search.get('naar')), { replace: true });
        }}
      />
      <ul className="plain-list stack stack--tight">
        <li>
          <Link className="utrecht-link" to="/inloggen/link">
            {t('links.askTitle')}
          </Link>
        </li>
        <li>
          <Link className="utrecht-link" to="/wachtwoord">
            {t('links.password.forgotten')}
          </Link>
        </li>
        <li>
          <Link className="utrecht-link" to="/status">
            {t('links.toStatus')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
