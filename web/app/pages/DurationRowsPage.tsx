import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ClockRows } from '../../features/reports/ClockRows.tsx';
import { DurationRows } from '../../features/reports/DurationRows.tsx';
import { KnownOn } from '../../features/reports/KnownOn.tsx';
import { isMeasure } from '../../features/reports/lasting.ts';
import { useKnownOn } from '../../features/reports/opened.ts';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { useDurationPeriod } from '../../features/reports/period-of-duration.ts';
import { useOrganisation } from '../workplace.ts';

/** The rows behind a figure on how long matches, volunteers and waits last. */
export function DurationRowsPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const { period, set, search } = useDurationPeriod();
  const { knownOn } = useKnownOn();
  const asked = search.get('cijfer') ?? '';
  const measure = isMeasure(asked) ? asked : 'followed';
  const programme = organisation.programmes.find(({ slug }) => slug === search.get('programma'));
  const clock = /^\d{1,2}$/.test(search.get('klok') ?? '') ? Number(search.get('klok')) : undefined;
  const name =
    clock === undefined ? t(`duration.figure.${measure}`, { months: 6 }) : t('duration.waiting.clocks');
  const of = { organisation: organisation.id, programme: programme?.id, measure, name, period, knownOn };
  return (
    <div className="stack">
      <p>
        <Link className="utrecht-link" relative="path" to={`..?${search}`}>
          {t('rows.back')}
        </Link>
      </p>
      <PageTitle>{t('rows.title', { figure: name })}</PageTitle>
      <p>
        {t('rows.meaning', {
          means: t(clock === undefined ? `duration.means.${measure}` : 'duration.waiting.clocksMean'),
        })}
      </p>
      {programme && clock === undefined && <p className="soft">{programme.name}</p>}
      <PeriodPicker period={period} onChoose={({ from, to }) => set({ van: from, tot: to })} />
      <KnownOn />
      {clock === undefined ? (
        <DurationRows key={JSON.stringify(of)} {...of} />
      ) : (
        <ClockRows
          key={JSON.stringify([clock, period, knownOn])}
          organisation={organisation.id}
          clock={clock}
          period={period}
          knownOn={knownOn}
        />
      )}
    </div>
  );
}
