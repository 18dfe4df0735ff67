import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ReasonList } from '../ReasonList.tsx';

const DecisionQuery = graphql(`
  query StoredDecision($match: ID!) {
    node(id: $match) {
      __typename
      ... on Match {
        id
        decision {
          source
          score
          rank
          suited
          weights { code weight }
          reasons { code text points weight }
          alternatives { score volunteer { id displayName } }
          overridden { code text }
          because
          decidedBy
          decidedAt
        }
      }
    }
  }
`);

type Match = Extract<ResultOf<typeof DecisionQuery>['node'], { __typename: 'Match' }>;
type Decision = NonNullable<Match['decision']>;

/** What was known and said when these two were chosen. It stays as it was. */
export function WhyTheseTwo({ match }: { match: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: DecisionQuery, variables: { match } });
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading text={t('decision.loading')} lines={2} />;
  const decision = data.node?.__typename === 'Match' ? data.node.decision : null;
  if (!decision) return <p className="soft">{t('decision.none')}</p>;
  return (
    <section className="decision" aria-label={t('decision.title')}>
      <h3 className="utrecht-heading-3">{t('decision.title')}</h3>
      <Summary decision={decision} />
      {decision.because && (
        <div>
          <strong>{t('decision.because')}</strong>
          <blockquote>{decision.because}</blockquote>
        </div>
      )}
      <div>
        <strong>{t('decision.reasons')}</strong>
        {decision.reasons.length > 0 ? (
          <ReasonList reasons={decision.reasons} />
        ) : (
          <p className="soft">{t('decision.noReasons')}</p>
        )}
      </div>
      <Others decision={decision} />
    </section>
  );
}

function Summary({ decision }: { decision: Decision }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { rank, suited, score, decidedBy, decidedAt, source, overridden } = decision;
  const when = format.moment(decidedAt);
  return (
    <div>
      <p>
        <strong>{t(`codes.decisionSource.${source}`)}.</strong>{' '}
        {rank === null || score === null
          ? t('decision.noRank', { count: suited })
          : t('decision.rank', { rank, suited, points: format.number(score) })}
      </p>
      {overridden.length > 0 && (
        <p>
          {t('decision.overridden')}: {format.list(overridden.map(({ text }) => text))}.
        </p>
      )}
      <p className="soft">
        {decidedBy ? t('decision.by', { name: decidedBy, when }) : t('decision.bySomebody', { when })}
      </p>
    </div>
  );
}

function Others({ decision: { alternatives, weights } }: { decision: Decision }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <>
      {alternatives.length > 0 && (
        <p>
          <strong>{t('decision.alternatives')}: </strong>
          {alternatives
            .map(({ volunteer, score }) => `${volunteer.displayName} (${format.number(score)})`)
            .join(', ')}
        </p>
      )}
      <details>
        <summary className="soft">{t('decision.weights')}</summary>
        <p>
          {weights
            .map(({ code, weight }) => `${t(`codes.suggestionReason.${code}`)} ${format.number(weight)}`)
            .join(' · ')}
        </p>
      </details>
    </>
  );
}
