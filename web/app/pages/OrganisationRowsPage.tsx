import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePeriod } from '../../features/reports/period.ts';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { isOpenedOfOrganisation, openedOfOrganisation } from '../../features/reports/rows/opened.ts';
import { useOrganisation } from '../workplace.ts';

/** The rows behind a figure on the volunteers or the requests of an organisation. */
export function OrganisationRowsPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const [search] = useSearchParams();
  const { period } = usePeriod();
  const asked = search.get('cijfer') ?? '';
  const figure = isOpenedOfOrganisation(asked) ? asked : 'activeAtEnd';
  return (
    <BehindFigure
      asked={{
        organisation: organisation.id,
        figure: { name: openedOfOrganisation[figure] },
        period,
        name: t(`reports.figure.${figure}`),
        means: t(`reports.means.${figure}`),
      }}
    />
  );
}
