import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { DownloadFile } from '../DownloadFile.tsx';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period } from '../period.ts';
import { useMatchChoices } from './useMatchChoices.ts';

const MatchRetentionCsvQuery = graphql(`
  query MatchRetentionCsv($organisation: ID!, $programme: ID, $period: PeriodInput!, $variant: RetentionVariant, $splitBy: RetentionSplit, $knownAt: DateTime) {
    file: matchRetentionReportCsv(organisation: $organisation, programme: $programme, period: $period, variant: $variant, splitBy: $splitBy, knownAt: $knownAt)
  }
`);
const VolunteerRetentionCsvQuery = graphql(`
  query VolunteerRetentionCsv($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    file: volunteerRetentionCsv(organisation: $organisation, period: $period, knownAt: $knownAt)
  }
`);
const WaitingCsvQuery = graphql(`
  query WaitingCsv($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
    file: waitingReportCsv(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt)
  }
`);
const OutcomesCsvQuery = graphql(`
  query OutcomesCsv($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
    file: evaluationReportCsv(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt)
  }
`);

type LastingProps = {
  about: 'matchesLast' | 'volunteersStay' | 'waiting' | 'outcomes';
  organisation: string;
  programme: string | undefined;
  period: Period;
};

/** Saves what is shown of how long things last, or of what people answered. */
export function DownloadLasting({ about, organisation, programme, period }: LastingProps) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const knownAt = useKnownAt();
  const { variant, splitBy } = useMatchChoices();
  const load = async () => {
    const asked = { organisation, programme: programme ?? null, period: halfOpen(period), knownAt };
    const fresh = { requestPolicy: 'network-only' } as const;
    switch (about) {
      case 'matchesLast':
        return (await client.query(MatchRetentionCsvQuery, { ...asked, variant, splitBy }, fresh)).data?.file;
      case 'volunteersStay':
        return (await client.query(VolunteerRetentionCsvQuery, asked, fresh)).data?.file;
      case 'waiting':
        return (await client.query(WaitingCsvQuery, asked, fresh)).data?.file;
      case 'outcomes':
        return (await client.query(OutcomesCsvQuery, asked, fresh)).data?.file;
    }
  };
  return <DownloadFile about={t(`exporting.about.${about}`)} period={period} load={load} />;
}
