import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';

const SuggestionsQuery = graphql(`
  query Suggestions($entry: ID!) {
    node(id: $entry) {
      __typename
      ... on WaitlistEntry {
        id
        suggestions(first: 6) {
          score
          distanceKm
          volunteer { id displayName languages neighbourhood { name } }
          reasons { code text points }
        }
        whyNone { code text volunteersUnlocked }
      }
    }
  }
`);

type Entry = Extract<ResultOf<typeof SuggestionsQuery>['node'], { __typename: 'WaitlistEntry' }>;
type Suggestion = Entry['suggestions'][number];
type SuggestionsProps = {
  entry: string;
  mayLink: boolean;
  onLink: (volunteer: Suggestion['volunteer']) => void;
  onPropose: (volunteer: Suggestion['volunteer']) => void;
};

/** Who could be the buddy and why, or why nobody can and what would help. */
export function Suggestions({ entry: id, ...actions }: SuggestionsProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, fetching, error }] = useQuery({
    query: SuggestionsQuery,
    variables: { entry: id },
    requestPolicy: 'cache-and-network',
  });
  if (fetching && !data) return <Loading text={t('work.waitlist.loading')} lines={2} />;
  if (error || data?.node?.__typename !== 'WaitlistEntry') {
    return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  }
  const { suggestions, whyNone } = data.node;
  if (suggestions.length === 0) return <WhyNone whyNone={whyNone} />;
  return (
    <>
      <p className="soft">{t('work.waitlist.explain')}</p>
      <ol className="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.volunteer.id} className="suggestion">
            <SuggestionCard suggestion={suggestion} {...actions} />
          </li>
        ))}
      </ol>
    </>
  );
}

function SuggestionCard(props: Omit<SuggestionsProps, 'entry'> & { suggestion: Suggestion }) {
  const { suggestion, mayLink, onLink, onPropose } = props;
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { volunteer, score, distanceKm, reasons } = suggestion;
  return (
    <>
      <div className="suggestion__head">
        <strong>{volunteer.displayName}</strong>
        <span>{t('work.waitlist.score', { points: format.number(score) })}</span>
      </div>
      <p className="soft">
        {[
          volunteer.neighbourhood?.name,
          distanceKm != null && t('work.waitlist.away', { km: format.number(distanceKm) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>{reason.text}</li>
        ))}
      </ul>
      {mayLink && (
        <div className="row">
          <Button small onClick={() => onPropose(volunteer)}>
            {t('work.waitlist.propose')}
            <span className="visually-hidden"> {volunteer.displayName}</span>
          </Button>
          <Button small look="secondary" onClick={() => onLink(volunteer)}>
            {t('work.waitlist.link')}
            <span className="visually-hidden"> {volunteer.displayName}</span>
          </Button>
        </div>
      )}
    </>
  );
}

function WhyNone({ whyNone }: { whyNone: Entry['whyNone'] }) {
  const { t } = useTranslation('staff');
  return (
    <Notice tone="warning" title={t('work.waitlist.whyNone')}>
      <ul>
        {whyNone.map((why) => (
          <li key={why.code}>
            {why.text}{' '}
            {why.volunteersUnlocked > 0 && t('work.waitlist.unlocked', { count: why.volunteersUnlocked })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
