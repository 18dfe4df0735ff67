import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';

export const MatchEndingsFragment = graphql(
  `fragment MatchEndings on ClosureFigures { closed endings { side type reason count } }`,
);

/** Why matches ended: whose reason it was, and what kind of ending. */
export function MatchEndings({ closures }: { closures: FragmentOf<typeof MatchEndingsFragment> }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { closed, endings } = readFragment(MatchEndingsFragment, closures);
  const headings = [
    { text: t('reports.programme.reason') },
    { text: t('duration.match.side') },
    { text: t('duration.match.type') },
    { text: t('reports.count'), right: true },
    { text: t('reports.share'), right: true },
  ];
  return (
    <section className="report__part report__part--headed stack stack--tight">
      <h2 className="utrecht-heading-2">{t('duration.match.endings')}</h2>
      {endings.length === 0 ? (
        <p className="soft">{t('reports.nothing')}</p>
      ) : (
        <Table caption={t('duration.match.endings')} headings={headings}>
          <tbody>
            {endings.map(({ side, type, reason, count }) => (
              <tr key={`${side} ${reason}`}>
                <th scope="row">{t(`codes.unlinkReason.${reason}`)}</th>
                <td>{side ? t(`codes.side.${side}`) : t('duration.match.unknownSide')}</td>
                <td>{t(`duration.endingType.${type}`)}</td>
                <td className="number">{format.number(count)}</td>
                <td className="number">{format.share(count / closed)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reports.total')}</th>
              <td />
              <td />
              <td className="number">{format.number(closed)}</td>
              <td />
            </tr>
          </tfoot>
        </Table>
      )}
    </section>
  );
}
