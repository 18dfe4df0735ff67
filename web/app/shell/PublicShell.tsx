import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { Loading } from '../../design/Loading.tsx';
import { Logo } from '../../design/Logo.tsx';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { house } from '../house.ts';
import { useNearby } from '../nearby.ts';
import { HouseContact } from './HouseContact.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ReadAloud } from './ReadAloud.tsx';
import { SkipLink } from './SkipLink.tsx';

/** Header, footer and the place for a page, for residents and volunteers. */
export function PublicShell() {
  const { t } = useTranslation();
  const nearby = useNearby();
  const { pathname } = useLocation();
  const call = house ? { name: house.organisation, phone: house.phone } : nearby;
  return (
    <div className="shell">
      <SkipLink />
      <header className="shell__header">
        <Link className="shell__brand" to="/" aria-label={t('shell.home')}>
          <Logo mark={house?.mark} />
          <span>{t('shell.name')}</span>
        </Link>
        <nav className="shell__nav" aria-label={t('shell.menu')}>
          <NavLink className="shell__link" to="/vraag">
            {t('shell.ask')}
          </NavLink>
          <NavLink className="shell__link" to="/vacatures">
            {t('shell.volunteer')}
          </NavLink>
        </nav>
        <LanguageSwitch />
      </header>
      <main className="page" id="inhoud" tabIndex={-1}>
        <ReadAloud />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="shell__footer">
        <div className="shell__footer-inner">
          <p>{t('shell.footer')}</p>
          <p className="row">
            {call && (
              <span>
                <bdi>{call.name}</bdi> <PhoneLink phone={call.phone} />
              </span>
            )}
            {pathname !== '/bel-mij-terug' && (
              <Link className="utrecht-link" to="/bel-mij-terug">
                {t('callBack.link')}
              </Link>
            )}
          </p>
          <HouseContact />
          <p>{t('shell.privacy')}</p>
          <ul className="shell__footer-links">
            <li>
              <Link className="utrecht-link" to="/mijn-gegevens">
                {t('ownData.link')}
              </Link>
            </li>
            <li>
              <Link className="utrecht-link" to="/toegankelijkheid">
                {t('shell.accessibility')}
              </Link>
            </li>
            <li>
              <Link className="utrecht-link" to="/status">
                {t('shell.status')}
              </Link>
            </li>
            <li>
              <Link className="utrecht-link" to="/mijn">
                {t('shell.mine')}
              </Link>
            </li>
            <li>
              <Link className="utrecht-link" to="/werk">
                {t('shell.staff')}
              </Link>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  );
}
