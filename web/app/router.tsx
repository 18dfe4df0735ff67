import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Loading } from '../design/Loading.tsx';
import { loadStaffTexts, showLanguageOf } from './language.ts';
import { HomePage } from './pages/HomePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { PublicShell } from './shell/PublicShell.tsx';

const AskPage = lazy(() => import('./pages/AskPage.tsx').then((page) => ({ default: page.AskPage })));
const CallMePage = lazy(() =>
  import('./pages/CallMePage.tsx').then((page) => ({ default: page.CallMePage })),
);
const VacanciesPage = lazy(() =>
  import('./pages/VacanciesPage.tsx').then((page) => ({ default: page.VacanciesPage })),
);
const VacancyPage = lazy(() =>
  import('./pages/VacancyPage.tsx').then((page) => ({ default: page.VacancyPage })),
);
const AccessibilityPage = lazy(() =>
  import('./pages/AccessibilityPage.tsx').then((page) => ({ default: page.AccessibilityPage })),
);
const SignInPage = lazy(() =>
  import('./pages/SignInPage.tsx').then((page) => ({ default: page.SignInPage })),
);
const SignInLinkPage = lazy(() =>
  import('./pages/SignInLinkPage.tsx').then((page) => ({ default: page.SignInLinkPage })),
);
const PasswordPage = lazy(() =>
  import('./pages/PasswordPage.tsx').then((page) => ({ default: page.PasswordPage })),
);
const LinkPage = lazy(() => import('./pages/LinkPage.tsx').then((page) => ({ default: page.LinkPage })));
const StatusPage = lazy(() =>
  import('./pages/StatusPage.tsx').then((page) => ({ default: page.StatusPage })),
);
const SurveyPage = lazy(() =>
  import('./pages/SurveyPage.tsx').then((page) => ({ default: page.SurveyPage })),
);
const OwnPage = lazy(() => import('./pages/OwnPage.tsx').then((page) => ({ default: page.OwnPage })));
const CertificatePage = lazy(() =>
  import('./pages/CertificatePage.tsx').then((page) => ({ default: page.CertificatePage })),
);
const OwnDataPage = lazy(() =>
  import('./pages/OwnDataPage.tsx').then((page) => ({ default: page.OwnDataPage })),
);
const DesignPage = lazy(() =>
  Promise.all([import('./pages/DesignPage.tsx'), loadStaffTexts()]).then(([page]) => ({
    default: page.DesignPage,
  })),
);
const Work = lazy(() =>
  Promise.all([import('./work.tsx'), loadStaffTexts()]).then(([work]) => ({ default: work.Work })),
);

export function Router() {
  const { pathname } = useLocation();
  useEffect(() => {
    void showLanguageOf(pathname);
  }, [pathname]);
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/werk/*" element={<Work />} />
        <Route element={<PublicShell />}>
          <Route index element={<HomePage />} />
          <Route path="vraag/:step?" element={<AskPage />} />
          <Route path="bel-mij-terug" element={<CallMePage />} />
          <Route path="vacatures" element={<VacanciesPage />} />
          <Route path="vacatures/:id" element={<VacancyPage />} />
          <Route path="inloggen" element={<SignInPage />} />
          <Route path="inloggen/link" element={<SignInLinkPage />} />
          <Route path="wachtwoord" element={<PasswordPage />} />
          <Route path="link" element={<LinkPage />} />
          <Route path="status" element={<StatusPage />} />
          <Route path="vragenlijst" element={<SurveyPage />} />
          <Route path="mijn" element={<OwnPage />} />
          <Route path="mijn/bewijs" element={<CertificatePage />} />
          <Route path="mijn-gegevens" element={<OwnDataPage />} />
          <Route path="design" element={<DesignPage />} />
          <Route path="toegankelijkheid" element={<AccessibilityPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
