import { useTranslation } from 'react-i18next';
import { CombinedError } from 'urql';
import { More } from '../More.tsx';
import { Table } from '../Table.tsx';
import { pageSize, TablePage } from '../TablePage.tsx';
import { Tabs } from '../Tabs.tsx';

const firstPage = { after: null, number: 0, last: true, showNext: () => undefined };
const found = (totalCount: number, hasNextPage: boolean) => ({
  totalCount,
  pageInfo: { hasNextPage, endCursor: hasNextPage ? 'more' : null },
  edges: Array.from({ length: Math.min(totalCount, pageSize) }),
});
const offline = new CombinedError({ networkError: new Error('offline') });

/** Lists: their parts, their ends, and all that can be said instead of rows; narrow, a row folds into a card. */
export function Lists() {
  const { t } = useTranslation('staff');
  const none = t('design.listNone');
  const states = [
    { name: 'waiting', list: undefined, error: undefined },
    { name: 'failed', list: undefined, error: offline },
    { name: 'empty', list: found(0, false), error: undefined },
    { name: 'notYours', list: null, error: undefined },
    { name: 'rows', list: found(60, true), error: undefined },
  ] as const;
  return (
    <>
      <Tabs
        label={t('design.lists')}
        tabs={[
          { to: '?', text: t('design.statuses.good'), here: true },
          { to: '?toon=meer', text: t('design.statuses.quiet'), here: false },
        ]}
      />
      {states.map(({ name, list, error }) => (
        <Table
          key={name}
          folds
          caption={t(`design.listStates.${name}`)}
          headings={[{ text: t('design.who') }, { text: t('design.since') }, { text: t('design.status') }]}
        >
          <TablePage page={firstPage} columns={3} list={list} error={error} none={none}>
            {name === 'rows' && (
              <tr>
                <th scope="row">A. Voorbeeld</th>
                <td>2026</td>
                <td>{t('design.statuses.good')}</td>
              </tr>
            )}
          </TablePage>
        </Table>
      ))}
      <More page={firstPage} endCursor="more" shown={50} total={60} />
      <More page={firstPage} endCursor={null} shown={60} total={60} />
    </>
  );
}
