import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import type { Filter } from './filters.ts';
import { VacancyCard, VacancyCardFragment } from './VacancyCard.tsx';

const VacancyListQuery = graphql(
  `query VacancyList($filter: VacancyFilter, $first: Int, $after: String) {
    vacancies(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...VacancyCard } }
    }
  }`,
  [VacancyCardFragment],
);

const pageSize = 12;

export function VacancyList({ filter }: { filter: Filter }) {
  return usePages().map((page) => <Page key={page.after ?? 'first'} filter={filter} page={page} />);
}

function Page({ filter, page }: { filter: Filter; page: PageOfList }) {
  const { t } = useTranslation();
  const [{ data, fetching, error }] = useQuery({
    query: VacancyListQuery,
    variables: { filter, first: pageSize, after: page.after },
  });
  if (fetching && !data) return <Loading text={t('vacancies.loading')} lines={4} />;
  if (error || !data) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  const { totalCount, edges, pageInfo } = data.vacancies;
  if (totalCount === 0) return <Notice>{t('vacancies.none')}</Notice>;
  const { endCursor } = pageInfo;
  const before = page.number * pageSize;
  return (
    <>
      {before === 0 && (
        <p className="utrecht-form-label" role="status">
          {t('vacancies.count', { count: totalCount })}
        </p>
      )}
      <ul className="cards">
        {edges.map(({ node }, place) => (
          <VacancyCard key={node.id} vacancy={node} takeFocus={before > 0 && place === 0} />
        ))}
      </ul>
      {page.last && (
        <div className="row">
          {pageInfo.hasNextPage && endCursor && (
            <Button look="secondary" onClick={() => page.showNext(endCursor)}>
              {t('vacancies.more')}
            </Button>
          )}
          <span className="soft" role="status">
            {t('vacancies.shown', { shown: before + edges.length, total: totalCount })}
          </span>
        </div>
      )}
    </>
  );
}
