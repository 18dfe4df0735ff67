import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import type { Pair } from './pairs.ts';
import { ProposeMutation, proposeTouched } from './proposals/propose.ts';
import { Suggestions } from './Suggestions.tsx';

/** Somebody who waits again after an ending, with where they stand on the waitlist. */
export type WaitsAgain = { entry: string; request: string; name: string };

type RematchProps = { waits: WaitsAgain; onClose: () => void; onDone: (message: string) => void };

/** Right after an ending: who could be the next buddy. One click proposes. */
export function Rematch({ waits, onClose, onDone }: RematchProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [refused, setRefused] = useState<string>();
  const [linking, setLinking] = useState<Pair>();
  const [{ fetching: proposing }, propose] = useMutation(ProposeMutation);
  const pairWith = (volunteer: { id: string; displayName: string }): Pair => ({
    request: waits.request,
    requester: waits.name,
    volunteer: volunteer.id,
    volunteerName: volunteer.displayName,
  });
  const proposeAtOnce = async ({ request, requester, volunteer, volunteerName }: Pair) => {
    if (proposing) return;
    setRefused(undefined);
    const { data } = await propose({ request, volunteer, because: null }, proposeTouched);
    const result = data?.proposeMatch;
    if (result?.__typename === 'Match')
      onDone(t('work.propose.done', { requester, volunteer: volunteerName }));
    else setRefused(result?.message ?? tp('shell.networkError'));
  };
  return (
    <section className="panel stack stack--tight" aria-labelledby="rematch">
      <h3 className="utrecht-heading-3" id="rematch">
        {t('matchSteps.rematch.title', { name: waits.name })}
      </h3>
      <p className="soft">{t('matchSteps.rematch.text', { name: waits.name })}</p>
      {refused && (
        <Notice tone="error" title={t('work.notSaved')} takeFocus>
          <p>{refused}</p>
        </Notice>
      )}
      <Suggestions
        entry={waits.entry}
        mayLink
        onPropose={(volunteer) => void proposeAtOnce(pairWith(volunteer))}
        onLink={(volunteer) => setLinking(pairWith(volunteer))}
      />
      <div className="row">
        <Button small look="subtle" onClick={onClose}>
          {t('matchSteps.rematch.close')}
        </Button>
      </div>
      {linking && <LinkDialog pair={linking} onClose={() => setLinking(undefined)} onDone={onDone} />}
    </section>
  );
}
