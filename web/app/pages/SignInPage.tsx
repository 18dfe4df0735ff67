import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { isWay, SignInForm } from '../../features/access/SignInForm.tsx';
import { SignOnChoices } from '../../features/access/SignOnChoices.tsx';
import { useForgetEverything } from '../client.tsx';

/** Leads back to where someone was headed, but never out of the portal. */
const destination = (wanted: string | null) =>
  wanted && /^\/(werk|mijn)(\/|$)/.test(wanted) ? wanted : '/werk';

/** Why somebody came back from a provider without being let in. */
const failures = ['UNKNOWN', 'FAILED', 'NO_ROLE', 'LINK_FIRST', 'CLOSED'] as const;

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const [search] = useSearchParams();
  const returnTo = destination(search.get('naar'));
  const failure = failures.find((code) => code === search.get('fout'));
  return (
    <div className="narrow stack">
      <div>
        <PageTitle>{t('access.title')}</PageTitle>
        <p>{t('access.text')}</p>
      </div>
      {failure && (
        <Notice tone="error" title={t('access.failed')}>
          <p>{t(`access.signOnFailed.${failure}`)}</p>
        </Notice>
      )}
      <SignInForm
        halfWay={search.get('stap')?.split(',').filter(isWay)}
        onSignedIn={() => {
          forgetEverything();
          navigate(returnTo, { replace: true });
        }}
      />
      <SignOnChoices returnTo={returnTo} />
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
