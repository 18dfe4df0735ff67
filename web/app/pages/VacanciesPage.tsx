import '../../design/css/vacancies.css';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../design/Loading.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { useFilter } from '../../features/vacancies/filters.ts';
import { VacancyFilters } from '../../features/vacancies/VacancyFilters.tsx';
import { VacancyList } from '../../features/vacancies/VacancyList.tsx';

export function VacanciesPage() {
  const { t } = useTranslation();
  const { filter, ...choosing } = useFilter();
  return (
    <>
      <PageTitle>{t('vacancies.title')}</PageTitle>
      <p className="lead">{t('vacancies.lead')}</p>
      <div className="vacancies">
        <VacancyFilters {...choosing} />
        <div>
          {filter ? (
            <VacancyList key={JSON.stringify(filter)} filter={filter} />
          ) : (
            <Loading text={t('vacancies.loading')} />
          )}
        </div>
      </div>
    </>
  );
}
