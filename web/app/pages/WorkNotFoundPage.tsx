import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';

export function WorkNotFoundPage() {
  const { t } = useTranslation();
  const { t: ts } = useTranslation('staff');
  return (
    <main className="work__page stack" id="inhoud" tabIndex={-1}>
      <PageTitle>{t('shell.notFoundTitle')}</PageTitle>
      <p>{ts('work.notYours')}</p>
      <p>
        <LinkButton to="/werk">{ts('work.title')}</LinkButton>
      </p>
    </main>
  );
}
