import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="narrow stack">
      <PageTitle>{t('shell.notFoundTitle')}</PageTitle>
      <p>{t('shell.notFoundText')}</p>
      <p>
        <LinkButton to="/">{t('shell.toHome')}</LinkButton>
      </p>
    </div>
  );
}
