import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { OrganisationRows } from '../../features/reports/FigureRows.tsx';
import { KnownOn } from '../../features/reports/KnownOn.tsx';
import { isOpenedOfOrganisation, useKnownOn } from '../../features/reports/opened.ts';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation } from '../workplace.ts';

/** The rows behind a figure on the volunteers or the requests of an organisation. */
export function OrganisationRowsPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const [search] = useSearchParams();
  const { period, choose } = usePeriod();
  const { knownOn } = useKnownOn();
  const asked = search.get('cijfer') ?? '';
  const figure = isOpenedOfOrganisation(asked) ? asked : 'activeAtEnd';
  const shown = `${figure} ${period.from} ${period.to} ${knownOn}`;
  const of = { organisation: organisation.id, period, figure, knownOn };
  return (
    <div className="stack">
      <p>
        <Link className="utrecht-link" relative="path" to={`..?${search}`}>
          {t('rows.back')}
        </Link>
      </p>
      <PageTitle>{t('rows.title', { figure: t(`reports.figure.${figure}`) })}</PageTitle>
      <p>{t('rows.meaning', { means: t(`reports.means.${figure}`) })}</p>
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <OrganisationRows key={shown} {...of} />
    </div>
  );
}
