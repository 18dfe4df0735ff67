import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useWhy } from '../decision/useWhy.tsx';

const VolunteerMatchesQuery = graphql(`
  query VolunteerMatches($enrolment: ID!) {
    node(id: $enrolment) {
      __typename
      ... on Enrolment {
        id
        matches {
          id
          status
          proposedAt
          linkedOn
          endedOn
          unlinkReason
          request { id requester { id displayName } }
        }
      }
    }
  }
`);

const fresh = { additionalTypenames: ['Enrolment', 'Match'] };
type Enrolment = Extract<ResultOf<typeof VolunteerMatchesQuery>['node'], { __typename: 'Enrolment' }>;
type Match = Enrolment['matches'][number];

/** With whom a volunteer is and was linked, or proposed. */
export function VolunteerMatches({ enrolment }: { enrolment: string }) {
  const { t } = useTranslation('staff');
  return (
    <section className="stack stack--tight" aria-labelledby="volunteer-matches">
      <h2 className="utrecht-heading-3" id="volunteer-matches">
        {t('volunteers.matches.title')}
      </h2>
      <MatchTable enrolment={enrolment} />
    </section>
  );
}

function MatchTable({ enrolment }: { enrolment: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: VolunteerMatchesQuery,
    variables: { enrolment },
    context: fresh,
  });
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (data?.node?.__typename !== 'Enrolment') return <Loading lines={1} />;
  const { matches } = data.node;
  if (matches.length === 0) return <p className="soft">{t('volunteers.matches.none')}</p>;
  const headings = [
    { text: t('work.requester') },
    { text: t('volunteers.matches.period') },
    { text: t('work.matches.status') },
    { text: t('work.actions'), right: true },
  ];
  return (
    <Table caption={t('volunteers.matches.caption')} headings={headings}>
      <tbody>
        {matches.map((match) => (
          <Row key={match.id} match={match} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ match }: { match: Match }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { status, proposedAt, linkedOn, endedOn, unlinkReason } = match;
  const name = match.request.requester.displayName;
  const why = useWhy(match.id, name, 4);
  const from = format.shortDay(linkedOn ?? proposedAt);
  const period = !linkedOn
    ? t('volunteers.matches.proposedOn', { from })
    : endedOn
      ? t('volunteers.matches.fromUntil', { from, until: format.shortDay(endedOn) })
      : t('volunteers.matches.from', { from });
  const runs = status === 'ACTIVE' || status === 'TRIAL';
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>{period}</td>
        <td>
          <Mark tone={runs ? 'good' : 'quiet'}>{t(`codes.matchStatus.${status}`)}</Mark>
          {unlinkReason && (
            <>
              <br />
              <small className="soft">{t(`codes.unlinkReason.${unlinkReason}`)}</small>
            </>
          )}
        </td>
        <td>
          <div className="table__actions table__actions--line">{why.button}</div>
        </td>
      </tr>
      {why.line}
    </>
  );
}
