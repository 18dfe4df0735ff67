import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { closeOf, useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment, type VariablesOf } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { pageSize, TablePage } from '../../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { halfOpen, type Period } from '../period.ts';

export const FigureRowFragment = graphql(`
  fragment FigureRow on FigureRow {
    kind fromOn untilOn code
    match {
      id unlinkReason
      request { id requester { id displayName } programme { id slug } }
      volunteer { id displayName }
    }
    wait { id request { id requester { id displayName } programme { id slug } } }
    enrolment { id status programme { id slug } volunteer { id displayName } }
    request { id requester { id displayName } programme { id slug } }
    volunteer { id displayName }
  }
`);
type FigureRowData = FragmentOf<typeof FigureRowFragment>;

const FigureRowsQuery = graphql(
  `query FigureRows(
    $organisation: ID!
    $programme: ID
    $figure: FigureInput!
    $period: PeriodInput
    $knownAt: DateTime
    $first: Int
    $after: String
  ) {
    figureRows(
      organisation: $organisation
      programme: $programme
      figure: $figure
      period: $period
      knownAt: $knownAt
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { ...FigureRow } }
    }
  }`,
  [FigureRowFragment],
);

/** A figure of a report, for the API and in words. */
export interface AskedFigure {
  organisation: string;
  programme?: string | undefined;
  figure: VariablesOf<typeof FigureRowsQuery>['figure'];
  /** Nothing for what is told of one day. */
  period: Period | undefined;
  name: string;
  means: string;
}

export const variablesOf = ({ organisation, programme, figure, period }: AskedFigure) => ({
  organisation,
  programme,
  figure,
  period: period && halfOpen(period),
});

type RowsProps = { asked: AskedFigure; knownOn: string | undefined };

/** The rows that a figure counts: who, from when until when. */
export function FigureRows(props: RowsProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const headings = (['who', 'from', 'until', 'code'] as const).map((column) => ({
    text: t(`rows.${column}`),
  }));
  return (
    <Table folds caption={t('rows.caption', { figure: props.asked.name })} headings={headings}>
      {pages.map((page) => (
        <PageOfRows key={page.after} page={page} {...props} />
      ))}
    </Table>
  );
}

function PageOfRows({ asked, knownOn, page }: RowsProps & { page: PageOfList }) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: FigureRowsQuery,
    variables: {
      ...variablesOf(asked),
      knownAt: knownOn ? closeOf(knownOn) : null,
      first: pageSize,
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  const rows = data?.figureRows;
  return (
    <TablePage page={page} columns={4} list={rows} error={error} none={t('rows.none')}>
      {rows?.edges.map(({ cursor, node }) => (
        <RowLine key={cursor} row={node} />
      ))}
    </TablePage>
  );
}

/** One row behind a figure. */
function RowLine({ row: masked }: { row: FigureRowData }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const row = readFragment(FigureRowFragment, masked);
  return (
    <tr>
      <th scope="row">
        <WhoOf row={masked} />
      </th>
      <td className="nowrap">{format.shortDay(row.fromOn)}</td>
      <td className="nowrap">{row.untilOn ? format.shortDay(row.untilOn) : t('rows.still')}</td>
      <td>
        {row.kind === 'MATCH' && row.match?.unlinkReason && t(`codes.unlinkReason.${row.match.unlinkReason}`)}
        {row.kind === 'REQUEST' && row.code && t(`codes.outcome.${row.code}` as never)}
        {row.enrolment && tp(`codes.enrolmentStatus.${row.enrolment.status}`)}
      </td>
    </tr>
  );
}

/** Who a row is about, with the way to their dossier; or what it is, for whoever may not see more. */
export function WhoOf({ row: masked }: { row: FigureRowData }) {
  const { t } = useTranslation('staff');
  const { kind, match, wait, enrolment, request: asked, volunteer } = readFragment(FigureRowFragment, masked);
  const { organisation } = useParams();
  const dossier = match?.request ?? wait?.request ?? asked;
  if (kind === 'EVALUATION' && match?.request) {
    const { requester, programme } = match.request;
    const text = t('rows.pair', { requester: requester.displayName, volunteer: match.volunteer.displayName });
    return <Way to={`/werk/${organisation}/${programme.slug}/evaluatie/${match.id}`} text={text} />;
  }
  if (dossier) {
    const requester = dossier.requester.displayName;
    const text = match ? t('rows.pair', { requester, volunteer: match.volunteer.displayName }) : requester;
    return <Way to={`/werk/${organisation}/${dossier.programme.slug}/dossier/${dossier.id}`} text={text} />;
  }
  if (volunteer) return <>{volunteer.displayName}</>;
  if (enrolment) {
    const to = `/werk/${organisation}/${enrolment.programme.slug}/vrijwilligers/${enrolment.id}`;
    return <Way to={to} text={enrolment.volunteer.displayName} />;
  }
  return (
    <>
      {t(`rows.kind.${kind}`)} <span className="soft">{t('rows.hidden')}</span>
    </>
  );
}

const Way = ({ to, text }: { to: string; text: string }) => (
  <Link className="utrecht-link" to={to}>
    {text}
  </Link>
);
