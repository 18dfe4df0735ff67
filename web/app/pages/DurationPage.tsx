import '../../design/css/flow.css';
import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { AddressTabs, useChosen } from '../../design/AddressTabs.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { DownloadLasting } from '../../features/reports/lasting/DownloadLasting.tsx';
import { MatchRetention } from '../../features/reports/lasting/MatchRetention.tsx';
import { useDurationPeriod } from '../../features/reports/lasting/period-of-duration.ts';
import { VolunteerRetention } from '../../features/reports/lasting/VolunteerRetention.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { ProgrammeChoice, useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { Waiting } from '../../features/reports/waiting/Waiting.tsx';
import { reported, useOrganisation } from '../workplace.ts';

const parts = ['koppels', 'vrijwilligers', 'wachten'] as const;
const words = { koppels: 'matches', vrijwilligers: 'volunteers', wachten: 'waiting' } as const;
const files = { koppels: 'matchesLast', vrijwilligers: 'volunteersStay', wachten: 'waiting' } as const;

/** How long matches, volunteers and waits last; the address says which, of which programme and when. */
export function DurationPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const { period, set } = useDurationPeriod();
  // Volunteers belong to the organisation as a whole.
  const offered = parts.filter((each) => each !== 'vrijwilligers' || organisation.viewerCanSeeReport);
  const part = useChosen('over', offered, 'koppels');
  const choices = reported(organisation);
  const programme = useChosenProgramme(choices);
  return (
    <div className="stack">
      <PageTitle>{t('duration.title', { organisation: organisation.name })}</PageTitle>
      <AddressTabs
        label={t('duration.parts')}
        name="over"
        usual="koppels"
        choices={offered.map((value) => ({ value, text: t(`duration.part.${words[value]}`) }))}
      />
      <PeriodPicker period={period} onChoose={({ from, to }) => set({ van: from, tot: to })} />
      {part !== 'vrijwilligers' && <ProgrammeChoice choices={choices} />}
      <KnownOn />
      <DownloadLasting
        about={files[part]}
        organisation={organisation.id}
        programme={programme?.id}
        period={period}
      />
      {part === 'koppels' && (
        <MatchRetention organisation={organisation.id} programme={programme?.id} period={period} />
      )}
      {part === 'vrijwilligers' && <VolunteerRetention organisation={organisation.id} period={period} />}
      {part === 'wachten' && (
        <Waiting organisation={organisation.id} programme={programme?.id} period={period} />
      )}
    </div>
  );
}
