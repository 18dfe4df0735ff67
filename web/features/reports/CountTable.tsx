import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

type Row = { key: string; label: string; count: number };
type CountTableProps = {
  title: string;
  heading: string;
  rows: Row[];
  note?: string;
  /** Whether the rows together are the whole, so that a sum and shares make sense. */
  total?: boolean;
  /** Bands keep their order; all else goes from most to least. */
  inOrder?: boolean;
};

/** Counts as bars and as figures. The bar only repeats what the figure says. */
export function CountTable({ title, heading, rows, note, total = true, inOrder = false }: CountTableProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const counted = rows.filter(({ count }) => count > 0);
  const shown = inOrder ? counted : counted.toSorted((one, other) => other.count - one.count);
  const sum = rows.reduce((all, { count }) => all + count, 0);
  const most = Math.max(...shown.map(({ count }) => count), 1);
  return (
    <section className="report__part">
      <h2 className="utrecht-heading-2">{title}</h2>
      {note && <p className="soft">{note}</p>}
      {shown.length === 0 ? (
        <p className="soft">{t('reports.nothing')}</p>
      ) : (
        <table className="table count-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col" className="number">
                {t('reports.count')}
              </th>
              {total && (
                <th scope="col" className="number">
                  {t('reports.share')}
                </th>
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, label, count }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="number">{format.number(count)}</td>
                {total && <td className="number">{format.share(count / sum)}</td>}
                <td className="count-table__bar">
                  <Bar share={count / most} />
                </td>
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>
                <th scope="row">{t('reports.total')}</th>
                <td className="number">{format.number(sum)}</td>
                <td />
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </section>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={Math.max(share * 100, 1)} height="10" rx="1" />
    </svg>
  );
}
