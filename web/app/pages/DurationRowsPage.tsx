import { useTranslation } from 'react-i18next';
import { useDurationPeriod } from '../../features/reports/period-of-duration.ts';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { isMeasure, isOfProgrammes, lasting } from '../../features/reports/rows/lasting.ts';
import { useOrganisation } from '../workplace.ts';

/** The rows behind a figure on how long matches, volunteers and waits last, or behind a clock. */
export function DurationRowsPage() {
  const { t } = useTranslation('staff');
  const { id: organisation, programmes } = useOrganisation();
  const { period, search } = useDurationPeriod();
  const clock = search.get('klok') ?? '';
  if (/^\d{1,2}$/.test(clock))
    return (
      <BehindFigure
        asked={{
          organisation,
          figure: { name: 'CLOCK_JUDGED', clock: Number(clock) },
          period,
          name: t('duration.waiting.clocks'),
          means: t('duration.waiting.clocksMean'),
        }}
      />
    );
  const asked = search.get('cijfer') ?? '';
  const measure = isMeasure(asked) ? asked : 'followed';
  const name = lasting[measure];
  const chosen = programmes.find(({ slug }) => slug === search.get('programma'));
  const programme = isOfProgrammes(name) ? chosen : undefined;
  const words = t(`duration.figure.${measure}`, { months: 6 });
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: programme?.id,
        figure: { name },
        period,
        name: programme ? `${words}, ${programme.name}` : words,
        means: t(`duration.means.${measure}`),
      }}
    />
  );
}
