import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import type { SetUpInput } from './programme.ts';

const SetUpEffectQuery = graphql(`
  query SetUpEffect($programme: ID!, $setUp: ProgrammeSetUpInput!) {
    setUpEffect(programme: $programme, setUp: $setUp) {
      __typename
      ... on SetUpEffect {
        waiting servedBefore servedAfter outsideAges withoutMode volunteers noLongerScreened newlyScreened
        otherCapacity running trialsDueBefore trialsDueAfter longerBefore longerAfter
      }
      ... on Refusal { message }
    }
  }
`);

type Answer = NonNullable<ResultOf<typeof SetUpEffectQuery>['setUpEffect']>;
type Effect = Extract<Answer, { __typename: 'SetUpEffect' }>;

/** So long after the last key is asked what would follow, in milliseconds. */
const pauseMs = 500;

/** What would follow from what stands in the form, for those who wait and those who volunteer; before it is saved. */
export function EffectPanel({ programme, setUp }: { programme: string; setUp: SetUpInput | undefined }) {
  const { t } = useTranslation('staff');
  const asked = useSettled(setUp);
  const [{ data, fetching, error }] = useQuery({
    query: SetUpEffectQuery,
    variables: { programme, setUp: asked! },
    pause: asked === undefined,
    requestPolicy: 'network-only',
  });
  const effect = data?.setUpEffect;
  const isBusy = fetching || asked !== setUp;
  return (
    <aside className="set-up__effect" aria-labelledby="gevolg">
      <h2 className="utrecht-heading-2" id="gevolg">
        {t('programmes.effect.title')}
      </h2>
      <div role="status">
        {setUp === undefined ? (
          <p className="soft">{t('programmes.effect.nothingYet')}</p>
        ) : error ? (
          <p>{t('programmes.effect.failed')}</p>
        ) : isBusy || !effect ? (
          <p className="soft">{t('programmes.effect.busy')}</p>
        ) : effect.__typename === 'Refusal' ? (
          <p>{t('programmes.effect.wrong')}</p>
        ) : (
          <Lines effect={effect} />
        )}
      </div>
      <p className="soft">{t('programmes.effect.stays')}</p>
    </aside>
  );
}

function Lines({ effect }: { effect: Effect }) {
  const { t } = useTranslation('staff');
  const { waiting, servedBefore, servedAfter, volunteers } = effect;
  const lines = (['outsideAges', 'withoutMode', 'noLongerScreened', 'newlyScreened'] as const).filter(
    (name) => effect[name] > 0,
  );
  return (
    <ul className="set-up__lines">
      <li>
        {servedBefore === servedAfter
          ? t('programmes.effect.sameServed', { count: servedAfter, waiting })
          : t('programmes.effect.served', { before: servedBefore, after: servedAfter, waiting })}
      </li>
      {lines.map((name) => (
        <li key={name}>{t(`programmes.effect.${name}`, { count: effect[name], volunteers })}</li>
      ))}
      {effect.trialsDueBefore !== effect.trialsDueAfter && (
        <li>
          {t('programmes.effect.trials', { before: effect.trialsDueBefore, count: effect.trialsDueAfter })}
        </li>
      )}
      {effect.longerBefore !== effect.longerAfter && (
        <li>
          {t('programmes.effect.longer', {
            before: effect.longerBefore,
            count: effect.longerAfter,
            running: effect.running,
          })}
        </li>
      )}
      {effect.otherCapacity > 0 && (
        <li>{t('programmes.effect.otherCapacity', { count: effect.otherCapacity, volunteers })}</li>
      )}
      {lines.length === 0 && <li>{t('programmes.effect.nobody', { volunteers })}</li>}
    </ul>
  );
}

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
