import '../../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { KnownOn } from '../known/KnownOn.tsx';
import { useKnownOn } from '../known/known.ts';
import { PeriodPicker } from '../PeriodPicker.tsx';
import { usePeriod } from '../period.ts';
import { ofReport } from './address.ts';
import { FigureChanges } from './FigureChanges.tsx';
import { type AskedFigure, FigureRows } from './FigureRows.tsx';

type BehindProps = {
  asked: AskedFigure;
  /** The way to the report that the figure is of, from here. */
  report?: string;
};

/** What stands behind a figure: the rows that it counts, and as known on an earlier day also what has changed since. */
export function BehindFigure({ asked, report = '..' }: BehindProps) {
  const { t } = useTranslation('staff');
  const [search] = useSearchParams();
  const { choose } = usePeriod();
  const { knownOn } = useKnownOn();
  const { name, means, ...figure } = asked;
  const { period } = figure;
  const shown = JSON.stringify([figure, knownOn]);
  return (
    <div className="stack">
      <p>
        <Link className="utrecht-link" relative="path" to={`${report}?${ofReport(search)}`}>
          {t('rows.back')}
        </Link>
      </p>
      <PageTitle>{t('rows.title', { figure: name })}</PageTitle>
      <p>{t('rows.meaning', { means })}</p>
      {period && <PeriodPicker period={period} onChoose={choose} />}
      <KnownOn />
      <FigureRows key={shown} asked={asked} knownOn={knownOn} />
      {knownOn && <FigureChanges asked={asked} knownOn={knownOn} />}
    </div>
  );
}
