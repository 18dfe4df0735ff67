import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PhoneLink } from '../../../design/PhoneLink.tsx';

const ResidentReportsQuery = graphql(`
  query ResidentReports($programme: ID!) {
    residentReports(programme: $programme, first: 100) {
      totalCount
      edges {
        node { id kind byHelper words writtenAt request { id reference requester { id displayName phone } } }
      }
    }
  }
`);

const SettleReportMutation = graphql(`
  mutation SettleReport($report: ID!) {
    settleReport(report: $report) {
      __typename
      ... on ResidentReport { id settledAt }
      ... on Refusal { message }
    }
  }
`);

type Report = NonNullable<ResultOf<typeof ResidentReportsQuery>['residentReports']>['edges'][number]['node'];

/** Where these stand on their page. */
const place = 'van-inwoners';
/** What is wrong comes first, what is only to be known last; the server gives the oldest of each first. */
const urgency = { PROBLEM: 0, WANTS_TO_STOP: 1, STOPS: 2 } as const satisfies Record<Report['kind'], number>;

/** What residents let us know of their own accord, most urgent first and then oldest; nothing at all when there is nothing. */
export function ResidentReports({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const [problem, setProblem] = useState<string>();
  const [{ data }, again] = useQuery({ query: ResidentReportsQuery, variables: { programme } });
  const [, settle] = useMutation(SettleReportMutation);
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const reports = (data?.residentReports?.edges ?? [])
    .map(({ node }) => node)
    .toSorted((one, other) => urgency[one.kind] - urgency[other.kind]);
  const isThere = reports.length > 0;
  // Whoever comes for these stands before them.
  useEffect(() => {
    if (isThere && hash === `#${place}`) heading.current?.focus();
  }, [isThere, hash]);
  const settleOne = async (report: string) => {
    const { data: done } = await settle({ report });
    const result = done?.settleReport;
    if (result?.__typename !== 'ResidentReport')
      return setProblem(result?.message ?? t('residentReports.failed'));
    setProblem(undefined);
    again({ requestPolicy: 'network-only' });
  };
  if (reports.length === 0) return null;
  return (
    <section className="panel stack stack--tight" aria-labelledby={place}>
      <div>
        <h2 ref={heading} className="utrecht-heading-2" id={place} tabIndex={-1}>
          {t('residentReports.title')}
        </h2>
        <p className="soft">{t('residentReports.text')}</p>
      </div>
      {problem && <Notice tone="error" title={problem} />}
      <ul className="plain-list stack stack--tight">
        {reports.map((report) => (
          <OneReport key={report.id} report={report} onSettle={() => settleOne(report.id)} />
        ))}
      </ul>
    </section>
  );
}

function OneReport({ report, onSettle }: { report: Report; onSettle: () => Promise<void> }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [settling, setSettling] = useState(false);
  const { kind, byHelper, words, writtenAt, request } = report;
  const { displayName: name, phone } = request.requester;
  const press = async () => {
    setSettling(true);
    await onSettle();
    setSettling(false);
  };
  return (
    <li className="stack stack--tight">
      <p>
        <Mark tone={kind === 'STOPS' ? 'quiet' : 'attention'}>{t(`residentReports.kind.${kind}`)}</Mark>{' '}
        <strong>{name}</strong>{' '}
        <span className="soft">
          {[request.reference, format.moment(writtenAt), byHelper && t('residentReports.byHelper')]
            .filter(Boolean)
            .join(' · ')}
        </span>{' '}
        {phone && <PhoneLink phone={phone} />}
      </p>
      <p>{words ? `“${words}”` : <span className="soft">{t('residentReports.noWords')}</span>}</p>
      <p>
        <Button small look="secondary" disabled={settling} onClick={press}>
          {t('residentReports.settle')}
          <span className="visually-hidden"> {t('residentReports.settleFor', { name })}</span>
        </Button>
      </p>
    </li>
  );
}
