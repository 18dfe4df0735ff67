import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { closeOf } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { DownloadFile } from './DownloadFile.tsx';
import { halfOpen, type Period } from './period.ts';

const ProgrammeReportCsvQuery = graphql(`
  query ProgrammeReportCsv($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    programmeReportCsv(programme: $programme, period: $period, knownAt: $knownAt)
  }
`);
const VolunteerReportCsvQuery = graphql(`
  query VolunteerReportCsv($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    volunteerReportCsv(organisation: $organisation, period: $period, knownAt: $knownAt)
  }
`);
const RequestReportCsvQuery = graphql(`
  query RequestReportCsv($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    requestReportCsv(organisation: $organisation, period: $period, knownAt: $knownAt)
  }
`);

type DownloadProps = {
  period: Period;
  /** As known at the end of this day; as things are known now when there is none. */
  knownOn?: string | undefined;
} & (
  | { programme: { id: string; slug: string } }
  | { organisation: string; about: 'volunteers' | 'requests' }
);

/** Saves the report that is shown as a file for a spreadsheet. */
export function DownloadReport(props: DownloadProps) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const { period, knownOn } = props;
  const load = async (): Promise<string | null | undefined> => {
    const days = halfOpen(period);
    const fresh = { requestPolicy: 'network-only' } as const;
    const knownAt = knownOn ? closeOf(knownOn) : null;
    if ('programme' in props) {
      const asked = { programme: props.programme.id, period: days, knownAt };
      return (await client.query(ProgrammeReportCsvQuery, asked, fresh)).data?.programmeReportCsv;
    }
    const asked = { organisation: props.organisation, period: days, knownAt };
    return props.about === 'volunteers'
      ? (await client.query(VolunteerReportCsvQuery, asked, fresh)).data?.volunteerReportCsv
      : (await client.query(RequestReportCsvQuery, asked, fresh)).data?.requestReportCsv;
  };
  const about = 'programme' in props ? props.programme.slug : t(`exporting.about.${props.about}`);
  return <DownloadFile about={about} period={period} load={load} />;
}
