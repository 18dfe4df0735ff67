import { useTranslation } from 'react-i18next';

type TableProps = {
  title: string;
  headings: string[];
  rows: { key: string; name: string; cells: string[] }[];
  /** What stands under all of them. */
  total: string[];
};

/** Figures by programme and together, as they go on paper. */
export function MunicipalTable({ title, headings, rows, total }: TableProps) {
  const { t } = useTranslation('staff');
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-box" aria-label={title} tabIndex={0}>
        <table className="table municipal">
          <thead>
            <tr>
              <th scope="col">{rows.length > 0 ? t('work.programme') : t('municipal.whole')}</th>
              {headings.map((heading) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <Cells headings={headings} cells={cells} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('municipal.together')}</th>
              <Cells headings={headings} cells={total} />
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

function Cells({ headings, cells }: { headings: string[]; cells: string[] }) {
  return headings.map((heading, at) => (
    <td key={heading} className="number">
      {cells[at]}
    </td>
  ));
}
