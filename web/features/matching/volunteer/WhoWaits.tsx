import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { LinkDialog } from '../LinkDialog.tsx';
import type { Pair } from '../pairs.ts';
import { ProposeDialog } from '../proposals/ProposeDialog.tsx';
import { ReasonList } from '../ReasonList.tsx';

const WhoWaitsQuery = graphql(`
  query WhoWaits($enrolment: ID!, $first: Int!) {
    node(id: $enrolment) {
      __typename
      ... on Enrolment {
        id
        suggestions(first: $first) {
          score
          distanceKm
          reasons { code text points weight }
          waitlistEntry {
            id
            waitedDays
            priority
            request {
              id
              status
              supportMode
              viewerCanLink
              requester { id displayName neighbourhood { name } }
            }
          }
        }
        whyNone { code text residentsUnlocked }
      }
    }
  }
`);

const fresh = { additionalTypenames: ['Enrolment', 'WaitlistEntry', 'Match', 'Request'] };
const few = 6;
const many = 20;

type Enrolment = Extract<ResultOf<typeof WhoWaitsQuery>['node'], { __typename: 'Enrolment' }>;
type Suggestion = Enrolment['suggestions'][number];
type Action = { what: 'propose' | 'link'; pair: Pair };
type WhoWaitsProps = { enrolment: string; volunteer: string; name: string };

/** Who of the waitlist a volunteer would suit, and why; the coordinator proposes from here. */
export function WhoWaits({ enrolment, volunteer, name }: WhoWaitsProps) {
  const { t } = useTranslation('staff');
  const [first, setFirst] = useState(few);
  const [action, setAction] = useState<Action>();
  const [done, setDone] = useState<string>();
  const dialog = {
    onClose: () => setAction(undefined),
    onDone: (message: string) => {
      setAction(undefined);
      setDone(message);
    },
  };
  return (
    <section className="dossier__part" aria-labelledby="who-waits">
      <h2 className="utrecht-heading-3" id="who-waits">
        {t('volunteers.waiting.title')}
      </h2>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Suggested
        enrolment={enrolment}
        first={first}
        onMore={() => setFirst(many)}
        onAct={(what, { id, requester }) =>
          setAction({
            what,
            pair: { request: id, requester: requester.displayName, volunteer, volunteerName: name },
          })
        }
      />
      {action?.what === 'propose' && <ProposeDialog pair={action.pair} {...dialog} />}
      {action?.what === 'link' && <LinkDialog pair={action.pair} {...dialog} />}
    </section>
  );
}

type OnAct = (what: Action['what'], request: Suggestion['waitlistEntry']['request']) => void;
type SuggestedProps = { enrolment: string; first: number; onMore: () => void; onAct: OnAct };

function Suggested({ enrolment, first, onMore, onAct }: SuggestedProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: WhoWaitsQuery,
    variables: { enrolment, first },
    requestPolicy: 'cache-and-network',
    context: fresh,
  });
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (data?.node?.__typename !== 'Enrolment')
    return <Loading text={t('volunteers.waiting.loading')} lines={2} />;
  const { suggestions, whyNone } = data.node;
  if (suggestions.length === 0) return <NobodySuits whyNone={whyNone} />;
  return (
    <>
      <p className="soft">{t('work.waitlist.explain')}</p>
      <ol className="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.waitlistEntry.id} className="suggestion">
            <ResidentCard suggestion={suggestion} onAct={onAct} />
          </li>
        ))}
      </ol>
      {first === few && suggestions.length === few && (
        <div className="row">
          <Button small look="subtle" onClick={onMore}>
            {t('work.waitlist.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function ResidentCard({ suggestion, onAct }: { suggestion: Suggestion; onAct: OnAct }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { score, distanceKm, reasons, waitlistEntry } = suggestion;
  const { request, waitedDays } = waitlistEntry;
  const { displayName, neighbourhood } = request.requester;
  const about = [
    neighbourhood?.name,
    distanceKm != null && t('work.waitlist.away', { km: format.number(distanceKm) }),
    t('volunteers.waiting.waits', { count: waitedDays }),
  ];
  const actions = [
    { what: 'propose', look: 'primary' },
    { what: 'link', look: 'secondary' },
  ] as const;
  return (
    <>
      <div className="suggestion__head">
        <strong>{displayName}</strong>
        <span>{t('work.waitlist.score', { points: format.number(score) })}</span>
      </div>
      <p className="soft">{about.filter(Boolean).join(' · ')}</p>
      <ReasonList reasons={reasons} />
      {request.viewerCanLink && (
        <div className="row">
          {actions.map(({ what, look }) => (
            <Button key={what} small look={look} onClick={() => onAct(what, request)}>
              {t(`work.waitlist.${what}`)}
              <span className="visually-hidden"> {t('volunteers.waiting.with', { name: displayName })}</span>
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function NobodySuits({ whyNone }: Pick<Enrolment, 'whyNone'>) {
  const { t } = useTranslation('staff');
  if (whyNone.length === 0) return <p className="soft">{t('volunteers.waiting.nobody')}</p>;
  return (
    <Notice tone="warning" title={t('volunteers.waiting.whyNone')}>
      <ul>
        {whyNone.map((why) => (
          <li key={why.code}>
            {why.text}{' '}
            {why.residentsUnlocked > 0 && t('volunteers.waiting.unlocked', { count: why.residentsUnlocked })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
