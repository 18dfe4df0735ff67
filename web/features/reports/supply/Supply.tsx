import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OutlineMap } from '../../../design/OutlineMap.tsx';
import { Table } from '../../../design/Table.tsx';
import { useKnownAt } from '../known/known.ts';
import { CountLink } from '../rows/CountLink.tsx';
import { useNeighbourhoodRows } from '../rows/neighbourhoods.ts';

const SupplyQuery = graphql(`
  query Supply($organisation: ID!, $programme: ID, $knownAt: DateTime) {
    supplyAndDemand(organisation: $organisation, programme: $programme, knownAt: $knownAt) {
      neighbourhood { id name latitude longitude }
      waiting
      longestDays
      freePlaces
      running
    }
  }
`);

type Row = NonNullable<ResultOf<typeof SupplyQuery>['supplyAndDemand']>[number];

/** The figures of each neighbourhood, on a map and in a table. */
export function Supply({ organisation, programme }: { organisation: string; programme: string | undefined }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({ query: SupplyQuery, variables: { organisation, programme, knownAt } });
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data?.supplyAndDemand) return <Loading />;
  return (
    <>
      <section className="report__part stack stack--tight">
        <p className="soft">{t('supply.mapText')}</p>
        <SupplyMap rows={data.supplyAndDemand} />
      </section>
      <SupplyTable rows={data.supplyAndDemand} />
      <details className="definitions">
        <summary>{t('supply.definitions')}</summary>
        <dl>
          {(['waiting', 'places', 'running', 'short'] as const).map((which) => (
            <div key={which}>
              <dt>{t(`supply.${which}`)}</dt>
              <dd>{t(`supply.definition.${which}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function SupplyMap({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('staff');
  const most = Math.max(1, ...rows.map(({ waiting }) => waiting));
  const known = rows.flatMap(({ neighbourhood, waiting, freePlaces }) => {
    if (neighbourhood?.latitude == null || neighbourhood.longitude == null) return [];
    const { latitude, longitude, ...place } = neighbourhood;
    return [{ place: { ...place, latitude, longitude }, waiting, freePlaces }];
  });
  const values = new Map(
    known.map(({ place, waiting, freePlaces }) => [
      place.id,
      {
        text: String(waiting),
        label: t('supply.mapValue', { waiting, places: freePlaces }),
        share: waiting / most,
      },
    ]),
  );
  if (known.length === 0) return null;
  return <OutlineMap label={t('supply.map')} places={known.map(({ place }) => place)} values={values} />;
}

function SupplyTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useNeighbourhoodRows();
  const opened = (row: Row, figure: 'waiting' | 'places' | 'running', count: number) => (
    <CountLink
      count={count}
      to={rowsOf(figure, row.neighbourhood?.id)}
      figure={`${row.neighbourhood?.name ?? t('supply.elsewhere')}, ${t(`supply.${figure}`)}`}
    />
  );
  const sum = (of: 'waiting' | 'freePlaces' | 'running') => rows.reduce((total, row) => total + row[of], 0);
  const headings = [
    { text: t('supply.neighbourhood') },
    { text: t('supply.waiting'), right: true },
    { text: t('supply.longest'), right: true },
    { text: t('supply.places'), right: true },
    { text: t('supply.short'), right: true },
    { text: t('supply.running'), right: true },
  ];
  return (
    <Table caption={t('supply.title')} headings={headings}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.neighbourhood?.id ?? ''}>
            <th scope="row">{row.neighbourhood?.name ?? t('supply.elsewhere')}</th>
            <td className="number">{opened(row, 'waiting', row.waiting)}</td>
            <td className="number">{row.longestDays == null ? '–' : format.number(row.longestDays)}</td>
            <td className="number">{opened(row, 'places', row.freePlaces)}</td>
            <td className="number">{format.number(Math.max(0, row.waiting - row.freePlaces))}</td>
            <td className="number">{opened(row, 'running', row.running)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('supply.total')}</th>
          <td className="number">{format.number(sum('waiting'))}</td>
          <td />
          <td className="number">{format.number(sum('freePlaces'))}</td>
          <td />
          <td className="number">{format.number(sum('running'))}</td>
        </tr>
      </tfoot>
    </Table>
  );
}
