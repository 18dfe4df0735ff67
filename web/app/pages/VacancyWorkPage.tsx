import '../../design/css/vacancies.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { VacancyWork } from '../../features/vacancies/staff/VacancyWork.tsx';
import { useProgramme } from '../workplace.ts';

export function VacancyWorkPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('vacancyWork.title')}, ${programme.name}`}>{t('vacancyWork.title')}</PageTitle>
        <p>
          {t('vacancyWork.lead')}{' '}
          <Link className="utrecht-link" to="../werving" relative="path">
            {t('work.nav.recruiting')}
          </Link>
          .
        </p>
      </div>
      <VacancyWork programme={programme} />
    </div>
  );
}
