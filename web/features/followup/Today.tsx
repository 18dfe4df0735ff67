import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../../app/graphql.ts';
import type { Said } from '../../app/owned.ts';
import { AddressTabs, useChosen } from '../../design/AddressTabs.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Table } from '../../design/Table.tsx';
import { pageSize, TablePage } from '../../design/TablePage.tsx';
import { type PageOfList, usePages } from '../../design/usePages.ts';
import { SignalRow } from './SignalRow.tsx';
import { kinds, type SignalCode, SignalFragment, whoseHere, whoseValues, whoseWords } from './signals.ts';

const TodayQuery = graphql(
  `query Today($programme: ID!, $code: [SignalCode!], $whose: [Whose!], $first: Int, $after: String) {
    signals(programme: $programme, code: $code, whose: $whose, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      counts { code count }
      edges { node { id ...SignalLine } }
    }
  }`,
  [SignalFragment],
);

const fresh = {
  additionalTypenames: [
    'Request',
    'Match',
    'WaitlistEntry',
    'Enrolment',
    'Visit',
    'Application',
    'ResidentReport',
    'Programme',
  ],
};
const columnCount = 5;
const codes = Object.keys(kinds) as SignalCode[];
const everyKind = 'alles';

type Programme = { id: string; name: string };
interface Asked {
  programme: string;
  code: SignalCode[] | null;
  whose: ('MINE' | 'NOBODYS' | 'OTHERS')[];
}

/** What waits for somebody, what was due longest ago first; how many of each kind stands above it. */
export function Today({ programme }: { programme: Programme }) {
  const { t } = useTranslation('staff');
  const whose = useChosen('van', whoseValues, 'eigen');
  const kind = useChosen('soort', [everyKind, ...Object.values(kinds)], everyKind);
  const code = codes.find((each) => kinds[each] === kind);
  const [said, setSaid] = useState<Said>();
  const asked: Asked = { programme: programme.id, code: code ? [code] : null, whose: [...whoseHere[whose]] };
  return (
    <>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <search className="stack stack--tight" aria-label={t('followup.filters')}>
        <AddressTabs
          label={t('followup.whoseTitle')}
          name="van"
          usual="eigen"
          choices={whoseValues.map((value) => ({
            value,
            text: t(`followup.whoseHere.${whoseWords[value]}`),
          }))}
        />
        <Kinds asked={asked} />
      </search>
      <SignalTable key={`${whose} ${kind}`} asked={asked} programme={programme} onSaid={setSaid} />
    </>
  );
}

/** The kinds of which there are any, each with how many. */
function Kinds({ asked }: { asked: Asked }) {
  const { t } = useTranslation('staff');
  const [{ data, fetching }] = useQuery({
    query: TodayQuery,
    variables: { ...asked, first: pageSize, after: null },
    context: fresh,
  });
  if (fetching && !data) return <Loading lines={1} />;
  const counts = data?.signals?.counts ?? [];
  const shown = codes.filter(
    (code) => counts.some((each) => each.code === code) || asked.code?.includes(code),
  );
  if (shown.length < 2 && !asked.code) return null;
  const countOf = (code: SignalCode) => counts.find((each) => each.code === code)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <AddressTabs
      label={t('followup.kinds')}
      name="soort"
      usual={everyKind}
      choices={[
        { value: everyKind, text: `${t('followup.allKinds')} ${all}` },
        ...shown.map((code) => ({
          value: kinds[code],
          text: `${t(`followup.signal.${code}`)} ${countOf(code)}`,
        })),
      ]}
    />
  );
}

type TableProps = { asked: Asked; programme: Programme; onSaid: (said: Said) => void };

function SignalTable(props: TableProps) {
  const { t } = useTranslation('staff');
  const pages = usePages();
  const headings = (['what', 'who', 'since', 'due', 'owner'] as const).map((column) => ({
    text: t(`followup.${column}`),
  }));
  return (
    <Table folds caption={t('followup.caption')} headings={headings}>
      {pages.map((page) => (
        <SignalRows key={page.after} page={page} {...props} />
      ))}
    </Table>
  );
}

function SignalRows({ asked, page, programme, onSaid }: TableProps & { page: PageOfList }) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: TodayQuery,
    variables: { ...asked, first: pageSize, after: page.after },
    context: fresh,
  });
  const signals = data?.signals;
  const none = t(asked.code ? 'followup.noneOfThis' : 'followup.none');
  return (
    <TablePage page={page} columns={columnCount} list={signals} error={error} none={none}>
      {signals?.edges.map(({ node }) => (
        <SignalRow
          key={node.id}
          signal={readFragment(SignalFragment, node)}
          programme={programme}
          onSaid={onSaid}
        />
      ))}
    </TablePage>
  );
}
