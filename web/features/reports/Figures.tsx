import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { nlStaff } from '../../texts/nl-staff.ts';

export type FigureName = keyof typeof nlStaff.reports.figure;
export type Figure = { name: FigureName; value: string };

type FiguresProps = {
  title: string;
  figures: Figure[];
  /** Where the rows stand that a figure counts. */
  rowsOf?: (figure: FigureName) => string | undefined;
  children?: ReactNode;
};

/** Figures side by side, each with its definition one key away, and below them what ties them together. */
export function Figures({ title, figures, rowsOf = () => undefined, children }: FiguresProps) {
  const { t } = useTranslation('staff');
  return (
    <section className="report__part">
      <h2 className="utrecht-heading-2">{title}</h2>
      <dl className="figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`reports.figure.${name}`)}</dt>
            <dd className="figures__value">
              {value}
              <RowsLink to={rowsOf(name)} figure={t(`reports.figure.${name}`)} />
            </dd>
          </div>
        ))}
      </dl>
      {children}
      <details className="definitions">
        <summary>{t('reports.definitions')}</summary>
        <dl>
          {figures.map(({ name }) => (
            <div key={name}>
              <dt>{t(`reports.figure.${name}`)}</dt>
              <dd>{t(`reports.means.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** The way to the rows that a figure counts, when there is one. */
export function RowsLink({ to, figure }: { to: string | undefined; figure: string }) {
  const { t } = useTranslation('staff');
  if (!to) return null;
  return (
    <Link className="utrecht-link figures__rows no-print" to={to}>
      {t('rows.open')}
      <span className="visually-hidden">: {figure}</span>
    </Link>
  );
}
