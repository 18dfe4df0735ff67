import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { FigureChanges } from '../../features/reports/FigureChanges.tsx';
import { FigureRows } from '../../features/reports/FigureRows.tsx';
import { KnownOn } from '../../features/reports/KnownOn.tsx';
import { isOpened, useKnownOn } from '../../features/reports/opened.ts';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useProgramme } from '../workplace.ts';

export function FigureRowsPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const [search] = useSearchParams();
  const { period, choose } = usePeriod();
  const { knownOn } = useKnownOn();
  const asked = search.get('cijfer') ?? '';
  const figure = isOpened(asked) ? asked : 'total';
  const of = { programme: programme.id, period, figure };
  const shown = `${programme.id} ${figure} ${period.from} ${period.to} ${knownOn}`;
  return (
    <div className="stack">
      <p>
        <Link className="utrecht-link" relative="path" to={`../../rapport?${search}`}>
          {t('rows.back')}
        </Link>
      </p>
      <PageTitle>{t('rows.title', { figure: t(`reports.figure.${figure}`) })}</PageTitle>
      <p>{t('rows.meaning', { means: t(`reports.means.${figure}`) })}</p>
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <FigureRows key={shown} {...of} knownOn={knownOn} />
      {knownOn && <FigureChanges {...of} knownOn={knownOn} />}
    </div>
  );
}
