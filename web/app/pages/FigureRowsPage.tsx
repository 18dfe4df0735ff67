import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePeriod } from '../../features/reports/period.ts';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { isOpened, opened } from '../../features/reports/rows/opened.ts';
import { isStep } from '../../features/reports/rows/steps.ts';
import { useOrganisation, useProgramme } from '../workplace.ts';

/** The rows behind a figure of a programme, or behind a step from request to buddy. */
export function FigureRowsPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const programme = useProgramme();
  const [search] = useSearchParams();
  const { period } = usePeriod();
  const of = { organisation: organisation.id, programme: programme.id };
  const step = search.get('stap') ?? '';
  if (isStep(step)) {
    const taken = search.get('gezet') !== 'nee';
    const name = t(`flow.funnel.steps.${step}`);
    return (
      <BehindFigure
        report="../../rapport"
        asked={{
          ...of,
          figure: { name: taken ? 'STEP_TAKEN' : 'STEP_NOT_TAKEN', step },
          period,
          name: taken ? name : t('flow.funnel.notTaken', { step: name }),
          means: t(taken ? 'flow.funnel.meansTaken' : 'flow.funnel.meansNotTaken'),
        }}
      />
    );
  }
  const asked = search.get('cijfer') ?? '';
  const figure = isOpened(asked) ? asked : 'total';
  return (
    <BehindFigure
      report="../../rapport"
      asked={{
        ...of,
        figure: { name: opened[figure] },
        period,
        name: t(`reports.figure.${figure}`),
        means: t(`reports.means.${figure}`),
      }}
    />
  );
}
