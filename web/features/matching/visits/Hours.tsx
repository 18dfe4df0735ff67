import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { useSpan } from './useSpan.ts';

const HoursQuery = graphql(`query Hours { myHours { year visits minutes } }`);

/** The hours of a volunteer by year, with the way to the certificate. */
export function Hours() {
  const { t } = useTranslation();
  const span = useSpan();
  const [{ data, fetching }] = useQuery({ query: HoursQuery });
  if (fetching && !data) return <Loading lines={1} />;
  if (!data) return null;
  const years = [...new Set(data.myHours.map(({ year }) => year))];
  const sum = (year: number, of: 'visits' | 'minutes') =>
    data.myHours.filter((each) => each.year === year).reduce((total, each) => total + each[of], 0);
  return (
    <section className="stack stack--tight" aria-labelledby="hours">
      <h2 className="utrecht-heading-2" id="hours">
        {t('visits.mine')}
      </h2>
      {years.length === 0 && <p>{t('visits.none')}</p>}
      <ul className="plain-list">
        {years.map((year) => (
          <li key={year}>
            {t('visits.year', { year, time: span(sum(year, 'minutes')), visits: sum(year, 'visits') })}
          </li>
        ))}
      </ul>
      {years.length > 0 && (
        <p>
          <Link className="utrecht-link" to="/mijn/bewijs">
            {t('visits.certificate')}
          </Link>
        </p>
      )}
    </section>
  );
}
