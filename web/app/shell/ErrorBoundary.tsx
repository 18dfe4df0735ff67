import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';

/** The last resort: a page that failed says so, and offers a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { t } = useTranslation();
  return (
    <main className="page page--narrow">
      <h1 className="utrecht-heading-1">{t('shell.errorTitle')}</h1>
      <p>{t('shell.errorText')}</p>
      <Button onClick={() => window.location.reload()}>{t('shell.again')}</Button>{' '}
      <a className="utrecht-link" href="/">
        {t('shell.toHome')}
      </a>
    </main>
  );
}
