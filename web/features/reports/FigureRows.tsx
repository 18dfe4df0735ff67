import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type CombinedError, useQuery } from 'urql';
import { closeOf, useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { type OpenedName, type OrganisationName, opened, openedOfOrganisation } from './opened.ts';
import { halfOpen, type Period } from './period.ts';

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
export type FigureRowData = FragmentOf<typeof FigureRowFragment>;

const FigureRowsQuery = graphql(
  `query FigureRows(
    $programme: ID!
    $period: PeriodInput!
    $figure: ProgrammeFigure!
    $knownAt: DateTime
    $first: Int
    $after: String
  ) {
    figureRows(
      programme: $programme
      period: $period
      figure: $figure
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

const OrganisationRowsQuery = graphql(
  `query OrganisationFigureRows(
    $organisation: ID!
    $period: PeriodInput!
    $figure: OrganisationFigure!
    $knownAt: DateTime
    $first: Int
    $after: String
  ) {
    organisationFigureRows(
      organisation: $organisation
      period: $period
      figure: $figure
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

type Shown = { period: Period; knownOn: string | undefined };
export type RowsProps = Shown & { programme: string; figure: OpenedName };
type OrganisationRowsProps = Shown & { organisation: string; figure: OrganisationName };

/** The rows that a figure counts: who, from when until when. */
export function FigureRows({ figure, ...of }: RowsProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  return (
    <RowsTable figure={t(`reports.figure.${figure}`)}>
      {pages.map((page) => (
        <PageOfRows key={page.after} figure={figure} page={page} {...of} />
      ))}
    </RowsTable>
  );
}

/** The same for a figure of the whole organisation. */
export function OrganisationRows({ figure, ...of }: OrganisationRowsProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  return (
    <RowsTable figure={t(`reports.figure.${figure}`)}>
      {pages.map((page) => (
        <PageOfOrganisationRows key={page.after} figure={figure} page={page} {...of} />
      ))}
    </RowsTable>
  );
}

/** The table of rows behind a figure, by how the figure is called. */
export function RowsTable({ figure, children }: { figure: string; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const headings = (['who', 'from', 'until', 'code'] as const).map((column) => ({
    text: t(`rows.${column}`),
  }));
  return (
    <Table folds caption={t('rows.caption', { figure })} headings={headings}>
      {children}
    </Table>
  );
}

function PageOfOrganisationRows(props: OrganisationRowsProps & { page: PageOfList }) {
  const { organisation, period, figure, knownOn, page } = props;
  const [{ data, error }] = useQuery({
    query: OrganisationRowsQuery,
    variables: {
      organisation,
      period: halfOpen(period),
      figure: openedOfOrganisation[figure],
      knownAt: knownOn ? closeOf(knownOn) : null,
      first: pageSize,
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  return <RowsPage page={page} list={data?.organisationFigureRows} error={error} />;
}

function PageOfRows({ programme, period, figure, knownOn, page }: RowsProps & { page: PageOfList }) {
  const [{ data, error }] = useQuery({
    query: FigureRowsQuery,
    variables: {
      programme,
      period: halfOpen(period),
      figure: opened[figure],
      knownAt: knownOn ? closeOf(knownOn) : null,
      first: pageSize,
      after: page.after,
    },
    requestPolicy: 'cache-and-network',
  });
  return <RowsPage page={page} list={data?.figureRows} error={error} />;
}

type RowsPageProps = {
  page: PageOfList;
  list:
    | {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: readonly { cursor: string; node: FigureRowData }[];
      }
    | null
    | undefined;
  error: CombinedError | undefined;
};

/** A page of rows behind a figure, whichever it is. */
export function RowsPage({ page, list, error }: RowsPageProps) {
  const { t } = useTranslation('staff');
  return (
    <TablePage page={page} columns={4} list={list} error={error} none={t('rows.none')}>
      {list?.edges.map(({ cursor, node }) => (
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
        {row.match?.unlinkReason && t(`codes.unlinkReason.${row.match.unlinkReason}`)}
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
