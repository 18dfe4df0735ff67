import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { nlStaff } from '../../texts/nl-staff.ts';
import { RowsLink } from './Figures.tsx';

export type MeasureName = keyof typeof nlStaff.duration.figure;
type Measure = { name: MeasureName; value: string; beside?: string };
type MeasuresProps = {
  title: string;
  note?: string;
  measures: Measure[];
  values?: { months?: number };
  /** Where the rows stand that a figure counts. */
  rowsOf?: (measure: MeasureName) => string | undefined;
  children?: ReactNode;
};

/** Figures on how long things last, each with what it is of, and its definition one key away. */
export function Measures({ title, note, measures, values = {}, rowsOf, children }: MeasuresProps) {
  const { t } = useTranslation('staff');
  const nameOf = (name: MeasureName) => t(`duration.figure.${name}`, values);
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{title}</h2>
      {note && <p className="soft">{note}</p>}
      <dl className="figures">
        {measures.map(({ name, value, beside }) => (
          <div key={name}>
            <dt>{nameOf(name)}</dt>
            <dd className="figures__value">
              {value}
              {beside && <small className="figures__beside">{beside}</small>}
              <RowsLink to={rowsOf?.(name)} figure={nameOf(name)} />
            </dd>
          </div>
        ))}
      </dl>
      {children}
      <Meanings measures={measures.map(({ name }) => name)} values={values} />
    </section>
  );
}

function Meanings({ measures, values }: { measures: MeasureName[]; values: { months?: number } }) {
  const { t } = useTranslation('staff');
  return (
    <details className="definitions">
      <summary>{t('reports.definitions')}</summary>
      <dl>
        {measures.map((name) => (
          <div key={name}>
            <dt>{t(`duration.figure.${name}`, values)}</dt>
            <dd>{t(`duration.means.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
