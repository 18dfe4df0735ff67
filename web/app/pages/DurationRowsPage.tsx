import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { useDurationPeriod } from '../../features/reports/lasting/period-of-duration.ts';
import { useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { idleMonths, isMeasure, isOfProgrammes, lasting } from '../../features/reports/rows/lasting.ts';
import { graphql } from '../graphql.ts';
import { reported, useOrganisation } from '../workplace.ts';

const ClocksQuery = graphql(`
  query Clocks($organisation: ID!) { reportingBasis(organisation: $organisation) { clocks { from until workingDays } } }
`);

/** The rows behind a figure on how long matches, volunteers and waits last, or behind a clock. */
export function DurationRowsPage() {
  const { t } = useTranslation('staff');
  const place = useOrganisation();
  const chosen = useChosenProgramme(reported(place));
  const organisation = place.id;
  const { period, search } = useDurationPeriod();
  const clock = search.get('klok') ?? '';
  if (/^\d{1,2}$/.test(clock)) return <ClockRows organisation={organisation} clock={Number(clock)} />;
  const asked = search.get('cijfer') ?? '';
  const measure = isMeasure(asked) ? asked : 'followed';
  const name = lasting[measure];
  const programme = isOfProgrammes(name) ? chosen : undefined;
  const words = t(`duration.figure.${measure}`, { months: idleMonths });
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: programme?.id,
        figure: { name, idleMonths: name === 'VOLUNTEERS_IDLE' ? idleMonths : null },
        period,
        name: programme ? `${words}, ${programme.name}` : words,
        means: t(`duration.means.${measure}`),
      }}
    />
  );
}

/** The rows behind a clock, which is called by what it runs between. */
function ClockRows({ organisation, clock }: { organisation: string; clock: number }) {
  const { t } = useTranslation('staff');
  const { period } = useDurationPeriod();
  const [{ data, error }] = useQuery({ query: ClocksQuery, variables: { organisation } });
  if (!data && !error) return <Loading lines={5} />;
  const found = data?.reportingBasis?.clocks[clock];
  const name = found
    ? [
        t('duration.waiting.fromTo', {
          from: t(`duration.moment.${found.from}`),
          until: t(`duration.moment.${found.until}`),
        }),
        t('duration.waiting.withinDays', { count: found.workingDays }),
      ].join(', ')
    : t('duration.waiting.clocks');
  return (
    <BehindFigure
      asked={{
        organisation,
        figure: { name: 'CLOCK_JUDGED', clock },
        period,
        name,
        means: t('duration.waiting.clocksMean'),
      }}
    />
  );
}
