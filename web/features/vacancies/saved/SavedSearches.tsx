import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Notice } from '../../../design/Notice.tsx';
import { filterNames, filterOf, type useFilter } from '../filters.ts';
import type { Saved } from './browser.ts';
import { SaveForm } from './SaveForm.tsx';
import { useSavedSearches } from './useSavedSearches.ts';

const NewVacanciesQuery = graphql(`
  query NewVacancies($filter: VacancyFilter) { vacancies(filter: $filter, first: 1) { totalCount } }
`);

type Choosing = ReturnType<typeof useFilter>;
type SavedSearchesProps = Pick<Choosing, 'values' | 'organisations'>;
type Said = { tone: 'ok' | 'error'; text: string };

/** What somebody looks for and wants to look for again: a list, what is new in each, and a way to add these choices. */
export function SavedSearches({ values, organisations }: SavedSearchesProps) {
  const { t } = useTranslation();
  const { searches, isSignedIn, save, open, forget } = useSavedSearches();
  const [said, setSaid] = useState<Said>();
  const chosen = new URLSearchParams(
    filterNames.flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
  ).toString();
  const isKept = searches.some(({ search }) => search === chosen);
  if (searches.length === 0 && !chosen && !said) return null;
  return (
    <section className="panel stack stack--tight" aria-labelledby="saved">
      <h2 className="utrecht-heading-3" id="saved">
        {t('vacancies.saved.title')}
      </h2>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <ul className="plain-list saved">
        {searches.map((saved) => (
          <Row
            key={saved.id}
            saved={saved}
            isChosen={saved.search === chosen}
            organisations={organisations}
            onOpen={() => open(saved.id)}
            onForget={async () => {
              const wrong = await forget(saved.id);
              const text = wrong ?? t('vacancies.saved.gone', { name: saved.name });
              setSaid({ tone: wrong ? 'error' : 'ok', text });
            }}
          />
        ))}
      </ul>
      {chosen && !isKept && (
        <SaveForm
          key={chosen}
          isHere={!isSignedIn}
          onSave={async (name) => {
            const wrong = await save(name, chosen);
            if (!wrong) setSaid({ tone: 'ok', text: t('vacancies.saved.kept', { name }) });
            return wrong;
          }}
        />
      )}
    </section>
  );
}

type RowProps = {
  saved: Saved;
  isChosen: boolean;
  organisations: Choosing['organisations'];
  onOpen: () => void;
  onForget: () => void;
};

function Row({ saved: { name, search, lookedOn }, isChosen, organisations, onOpen, onForget }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filter = filterOf(new URLSearchParams(search), organisations);
  const [{ data }] = useQuery({
    query: NewVacanciesQuery,
    variables: { filter: { ...filter, publishedSince: lookedOn } },
    pause: !filter,
  });
  const day = format.shortDay(lookedOn);
  const count = data?.vacancies.totalCount;
  return (
    <li>
      <Link
        className="utrecht-link"
        to={`?${search}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onOpen}
      >
        <bdi>{name}</bdi>
      </Link>
      {count !== undefined && (
        <p className="soft">
          {count > 0 ? t('vacancies.saved.fresh', { count, day }) : t('vacancies.saved.nothingNew', { day })}
        </p>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-label={t('vacancies.saved.forgetName', { name })}
        onClick={onForget}
      >
        {t('vacancies.saved.forget')}
      </button>
    </li>
  );
}
