import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { CompareTick } from './compare/CompareTick.tsx';
import { Comparison } from './compare/Comparison.tsx';
import { ReasonList } from './ReasonList.tsx';
import { type Entry, type Suggestion, SuggestionsQuery } from './suggestion.ts';

/** So many at first, and so many for who wants to see more. */
const few = 6;
const many = 20;

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
  const [first, setFirst] = useState(few);
  const [ticked, setTicked] = useState<string[]>([]);
  const [{ data, fetching, error }] = useQuery({
    query: SuggestionsQuery,
    variables: { entry: id, first },
    requestPolicy: 'cache-and-network',
  });
  if (fetching && !data) return <Loading text={t('work.waitlist.loading')} lines={2} />;
  if (error || data?.node?.__typename !== 'WaitlistEntry') {
    return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  }
  const { suggestions, whyNone, unlocks } = data.node;
  if (suggestions.length === 0) return <WhyNone whyNone={whyNone} unlocks={unlocks} />;
  return (
    <>
      <p className="soft">{t('work.waitlist.explain')}</p>
      <Comparison
        candidates={suggestions.filter(({ volunteer }) => ticked.includes(volunteer.id))}
        onPropose={actions.mayLink ? actions.onPropose : undefined}
      />
      <ol className="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.volunteer.id} className="suggestion">
            <SuggestionCard suggestion={suggestion} {...actions} />
            {suggestions.length > 1 && (
              <CompareTick
                name={suggestion.volunteer.displayName}
                id={suggestion.volunteer.id}
                ticked={ticked}
                onChange={setTicked}
              />
            )}
          </li>
        ))}
      </ol>
      {first === few && suggestions.length === few && (
        <div className="row">
          <Button small look="subtle" onClick={() => setFirst(many)}>
            {t('work.waitlist.more')}
          </Button>
        </div>
      )}
      <Unlocks title={t('work.waitlist.helpsMore')} unlocks={unlocks} />
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
      <ReasonList reasons={reasons} />
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

function WhyNone({ whyNone, unlocks }: Pick<Entry, 'whyNone' | 'unlocks'>) {
  const { t } = useTranslation('staff');
  return (
    <>
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
      <Unlocks title={t('work.waitlist.helps')} unlocks={unlocks} />
    </>
  );
}

/** One change each that would let more volunteers suit. */
function Unlocks({ title, unlocks }: { title: string; unlocks: Entry['unlocks'] }) {
  if (unlocks.length === 0) return null;
  return (
    <div className="unlocks">
      <strong>{title}</strong>
      <ul>
        {unlocks.slice(0, 4).map((unlock) => (
          <li key={unlock.change}>{unlock.text}</li>
        ))}
      </ul>
    </div>
  );
}
