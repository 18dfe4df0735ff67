import '../../design/css/vacancies.css';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../design/Loading.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { useFilter } from '../../features/vacancies/filters.ts';
import { VacancyMap } from '../../features/vacancies/map/VacancyMap.tsx';
import { SavedSearches } from '../../features/vacancies/saved/SavedSearches.tsx';
import { VacancyFilters } from '../../features/vacancies/VacancyFilters.tsx';
import { VacancyList } from '../../features/vacancies/VacancyList.tsx';

export function VacanciesPage() {
  const { t } = useTranslation();
  const { filter, ...choosing } = useFilter();
  const choosePlace = (neighbourhood: string | undefined) =>
    choosing.setSearch((search) => {
      if (neighbourhood) search.set('buurt', neighbourhood);
      else search.delete('buurt');
      return search;
    });
  return (
    <>
      <PageTitle>{t('vacancies.title')}</PageTitle>
      <p className="lead">{t('vacancies.lead')}</p>
      <div className="vacancies">
        <div className="vacancies__choices">
          <VacancyFilters {...choosing} />
          <SavedSearches values={choosing.values} organisations={choosing.organisations} />
        </div>
        <div className="in-turn">
          {filter ? (
            <>
              <VacancyMap filter={filter} onChoose={choosePlace} />
              <VacancyList key={JSON.stringify(filter)} filter={filter} />
            </>
          ) : (
            <Loading text={t('vacancies.loading')} />
          )}
        </div>
      </div>
    </>
  );
}
