import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';
import '@utrecht/component-library-css/dist/index.css';
import '../design/css/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ApiProvider } from './client.tsx';
import { startLanguage } from './language.ts';
import { Router } from './router.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

await startLanguage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <ApiProvider>
        <BrowserRouter>
          <Router />
        </BrowserRouter>
      </ApiProvider>
    </ErrorBoundary>
  </StrictMode>,
);
