import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { Walk } from '../../../design/drawings/Walk.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';

const CertificateQuery = graphql(`
  query Certificate {
    viewer { displayName }
    myEnrolments { id since programme { id name organisation { id name } } }
    myHours { year visits minutes programme { id name organisation { id name } } }
  }
`);

/** What a volunteer did, to print and take along: one table for each organisation. */
export function Certificate() {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data, error }] = useQuery({ query: CertificateQuery });
  if (error) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  if (!data) return <Loading />;
  const organisations = new Map(
    [...data.myHours, ...data.myEnrolments].map(({ programme: { organisation } }) => [
      organisation.id,
      organisation,
    ]),
  );
  return (
    <div className="stack certificate">
      <div className="certificate__drawing">
        <Walk />
      </div>
      <p className="certificate__thanks">{t('certificate.thanks', { name: data.viewer?.displayName })}</p>
      <p className="lead">{t('certificate.text')}</p>
      {[...organisations.values()].map(({ id, name }) => (
        <section key={id} className="stack stack--tight">
          <h2 className="utrecht-heading-2">{t('certificate.of', { organisation: name })}</h2>
          <ul className="plain-list">
            {data.myEnrolments
              .filter(({ programme }) => programme.organisation.id === id)
              .map(({ id: enrolment, programme, since }) => (
                <li key={enrolment}>
                  <strong>{programme.name}</strong>, {t('certificate.since').toLowerCase()}{' '}
                  {format.day(since)}
                </li>
              ))}
          </ul>
          <YearTable hours={data.myHours.filter(({ programme }) => programme.organisation.id === id)} />
          <p className="certificate__sign">{t('certificate.sign', { organisation: name })}</p>
        </section>
      ))}
      <p className="soft">{t('certificate.counted', { day: format.day(today()) })}</p>
      <div className="row no-print">
        <Button onClick={() => window.print()}>{t('certificate.print')}</Button>
        <LinkButton look="subtle" to="/mijn">
          {t('certificate.back')}
        </LinkButton>
      </div>
    </div>
  );
}

function YearTable({ hours }: { hours: ResultOf<typeof CertificateQuery>['myHours'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sum = (of: 'visits' | 'minutes') => hours.reduce((total, each) => total + each[of], 0);
  if (hours.length === 0) return null;
  return (
    <table className="table certificate__table">
      <thead>
        <tr>
          <th scope="col">{t('certificate.year')}</th>
          <th scope="col">{t('certificate.programme')}</th>
          <th scope="col" className="number">
            {t('certificate.visits')}
          </th>
          <th scope="col" className="number">
            {t('certificate.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {hours.map(({ year, programme, visits, minutes }) => (
          <tr key={`${year} ${programme.id}`}>
            <th scope="row">{year}</th>
            <td>{programme.name}</td>
            <td className="number">{format.number(visits)}</td>
            <td className="number">{format.number(minutes / 60)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('certificate.total')}
          </th>
          <td className="number">{format.number(sum('visits'))}</td>
          <td className="number">{format.number(sum('minutes') / 60)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
