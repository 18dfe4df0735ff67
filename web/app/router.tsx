import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../design/Loading.tsx';
import { loadStaffTexts } from './language.ts';
import { HomePage } from './pages/HomePage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { PublicShell } from './shell/PublicShell.tsx';

const AskPage = lazy(() => import('./pages/AskPage.tsx').then((page) => ({ default: page.AskPage })));
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
const Work = lazy(() =>
  Promise.all([import('./work.tsx'), loadStaffTexts()]).then(([work]) => ({ default: work.Work })),
);

export function Router() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/werk/*" element={<Work />} />
        <Route element={<PublicShell />}>
          <Route index element={<HomePage />} />
          <Route path="vraag/:step?" element={<AskPage />} />
          <Route path="vacatures" element={<VacanciesPage />} />
          <Route path="vacatures/:id" element={<VacancyPage />} />
          <Route path="inloggen" element={<SignInPage />} />
          <Route path="toegankelijkheid" element={<AccessibilityPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
