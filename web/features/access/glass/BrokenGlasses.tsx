import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { BrokenGlassesQuery, isBrokenNow } from './glass.ts';

const fresh = { additionalTypenames: ['BreakGlass'] };

/** When administrators broke the glass of an organisation, and why. */
export function BrokenGlasses({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const [{ data, error }] = useQuery({
    query: BrokenGlassesQuery,
    variables: { organisation },
    context: fresh,
  });
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading />;
  const glasses = data.brokenGlasses ?? [];
  if (glasses.length === 0) return <p>{t('glass.none')}</p>;
  const columns = ['by', 'reason', 'from', 'until', 'status'] as const;
  return (
    <Table caption={t('glass.caption')} headings={columns.map((column) => ({ text: t(`glass.${column}`) }))}>
      <tbody>
        {glasses.map((glass) => (
          <tr key={glass.id}>
            <th scope="row">{glass.by ?? t('glass.somebody')}</th>
            <td className="reason">{glass.reason}</td>
            <td className="nowrap">{format.moment(glass.from)}</td>
            <td className="nowrap">{format.moment(glass.until)}</td>
            <td className="nowrap">
              {isBrokenNow(glass) ? (
                <Mark tone="attention">{t('glass.broken')}</Mark>
              ) : (
                <Mark>{t('glass.whole')}</Mark>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
