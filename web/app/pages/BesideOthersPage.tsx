import '../../design/css/flow.css';
import '../../design/css/report.css';
import '../../design/css/beside.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { BesideOthers } from '../../features/reports/comparing/BesideOthers.tsx';
import { useWholeYear } from '../../features/reports/comparing/besideOthers.ts';
import { WholeYearPicker } from '../../features/reports/comparing/WholeYearPicker.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { useOrganisation, useProgramme } from '../workplace.ts';

/** A programme beside those of other organisations; the address says in which year. */
export function BesideOthersPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const programme = useProgramme();
  const { year, years, choose } = useWholeYear();
  return (
    <div className="stack">
      <div>
        <PageTitle>{t('besideOthers.title', { programme: programme.name })}</PageTitle>
        <p>{t('besideOthers.lead')}</p>
        <p className="no-print">
          <Link
            className="utrecht-link"
            to={`/werk/${organisation.slug}/${programme.slug}/rapport?van=${year}-01-01&tot=${year}-12-31`}
          >
            {t('besideOthers.toReport', { year })}
          </Link>
        </p>
      </div>
      <WholeYearPicker year={year} years={years} onChoose={choose} />
      <KnownOn />
      <BesideOthers programme={programme.id} year={year} />
    </div>
  );
}
