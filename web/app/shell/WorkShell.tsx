import '../../design/css/work.css';
import '../../design/css/followup.css';
import '../../design/css/planning.css';
import '../../design/css/table.css';
import '../../design/css/table-folds.css';
import '../../design/css/people.css';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Logo } from '../../design/Logo.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SignOutButton } from '../../features/access/SignOutButton.tsx';
import { useForgetEverything } from '../client.tsx';
import { house } from '../house.ts';
import { SetUpPage } from '../pages/SetUpPage.tsx';
import { WorkplaceQuery } from '../workplace.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SkipLink } from './SkipLink.tsx';

/** What stands around every page of the staff. Who is not signed in is led to the door. */
export function WorkShell() {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const [{ data, fetching, error }] = useQuery({ query: WorkplaceQuery });

  if (fetching && !data) return <Loading />;
  if (!data) return <Notice tone="error">{error && t('shell.networkError')}</Notice>;
  if (!data.viewer)
    return <Navigate replace to={`/inloggen?naar=${encodeURIComponent(pathname + search)}`} />;
  const { passwordChangeNeeded, secondFactorSetupNeeded } = data.viewer;
  return (
    <div className="work">
      <SkipLink />
      <header className="work__top">
        <Link className="shell__brand" to="/werk" aria-label={ts('work.title')}>
          <Logo mark={house?.mark} />
          <span>{t('shell.name')}</span>
        </Link>
        <Link className="work__who utrecht-link" to="/werk/account">
          {ts('work.signedInAs', { name: data.viewer.displayName })}
        </Link>
        <LanguageSwitch />
        <SignOutButton
          onSignedOut={() => {
            navigate('/', { replace: true });
            forgetEverything();
          }}
        />
      </header>
      <Suspense fallback={<Loading />}>
        {passwordChangeNeeded || secondFactorSetupNeeded ? (
          <SetUpPage password={passwordChangeNeeded} />
        ) : (
          <Outlet
            context={{
              organisations: data.organisations,
              isVolunteer: data.viewer.roles.some(({ role }) => role === 'VOLUNTEER'),
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
