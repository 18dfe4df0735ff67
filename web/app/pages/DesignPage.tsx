import '../../design/css/showcase.css';
import '../../design/css/table.css';
import '../../design/css/table-folds.css';
import '../../design/css/people.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Showcase } from '../../design/showcase/Showcase.tsx';

export function DesignPage() {
  const { t } = useTranslation('staff');
  return (
    <div className="stack stack--wide">
      <div>
        <PageTitle>{t('design.title')}</PageTitle>
        <p className="lead">{t('design.lead')}</p>
      </div>
      <Showcase />
    </div>
  );
}
