import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { WarningsFragment } from '../Warnings.tsx';

export const StaffingQuery = graphql(
  `query Staffing($organisation: ID!, $programme: ID, $knownAt: DateTime) {
    staffingReport(organisation: $organisation, programme: $programme, knownAt: $knownAt) {
      caseload {
        ownerKey
        owner { id displayName }
        coordinates
        requests
        waiting
        matches
        volunteers
      }
      screening {
        programme { id slug name }
        step
        asked
        valid
        expiresSoon
        expired
        missing
        matchedWithout
      }
      warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof StaffingQuery>['staffingReport']>;
export type Held = Report['caseload'][number];
export type Screened = Report['screening'][number];

/** What a coordinator has in hand, by the name that the report gives it, as the figure of which the rows can be looked at. */
export const caseload = {
  requests: 'CASELOAD_REQUESTS',
  waiting: 'CASELOAD_WAITING',
  matches: 'CASELOAD_MATCHES',
  volunteers: 'CASELOAD_VOLUNTEERS',
} as const;
export const held = Object.keys(caseload) as (keyof typeof caseload)[];

/** The same for how far volunteers are with what is asked before a match. */
export const screening = {
  asked: 'SCREENING_ASKED',
  valid: 'SCREENING_VALID',
  expiresSoon: 'SCREENING_EXPIRES_SOON',
  expired: 'SCREENING_EXPIRED',
  missing: 'SCREENING_MISSING',
  matchedWithout: 'SCREENING_MATCHED_WITHOUT',
} as const;
export const screened = Object.keys(screening) as (keyof typeof screening)[];

export const isOfCaseload = (name: string): name is keyof typeof caseload => Object.hasOwn(caseload, name);
export const isOfScreening = (name: string): name is keyof typeof screening => Object.hasOwn(screening, name);

/** Everything that is asked: one more does not compile until it stands here. */
const steps: Readonly<Record<Screened['step'], true>> = { VOG: true, TRAINING: true };

export const isStep = (name: string): name is Screened['step'] => Object.hasOwn(steps, name);

/** Gives how whoever has something in hand is called. */
export function useOwnerName(): (line: Pick<Held, 'ownerKey' | 'owner'>) => string {
  const { t } = useTranslation('staff');
  return ({ ownerKey, owner }) =>
    ownerKey ? (owner?.displayName ?? t('staffing.former')) : t('staffing.nobodys');
}
