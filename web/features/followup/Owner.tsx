import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Button } from '../../design/Button.tsx';
import { GiveDialog } from './GiveDialog.tsx';
import { ColleaguesQuery, type OwnerProps, useAssign, useOwnedWords } from './owning.ts';

/** Whose something is: one press takes it, another asks to whom it goes. */
export function Owner({ kind, owned, programme, narrow = false, onSaid }: OwnerProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data }] = useQuery({ query: ColleaguesQuery, variables: { programme } });
  const { fetching, assign } = useAssign(kind);
  const [giving, setGiving] = useState(false);
  const words = useOwnedWords(kind);
  const { id, name, owner, viewerCanAssign } = owned;
  const me = data?.coordinators.find(({ isViewer }) => isViewer);
  const hasOthers = (data?.coordinators.length ?? 0) > 1;
  const take = async () => {
    const { data: answer } = await assign({ thing: id, owner: me?.id ?? null });
    const result = answer?.assigned;
    if (!result || result.__typename === 'Refusal')
      return onSaid({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
    onSaid({ tone: 'ok', text: words(owned, result.owner) });
  };
  const ofWhat = <span className="visually-hidden"> {t(`followup.owning.${kind}.of`, { name })}</span>;
  return (
    <div className="owner">
      <span className={owner ? 'owner__name' : 'owner__name soft'}>
        {owner ? (owner.isViewer ? t('followup.you') : owner.displayName) : t('followup.nobody')}
      </span>
      {viewerCanAssign && (me || !data) && (
        <div className="owner__actions">
          {!owner?.isViewer && (
            // Is there from the first moment, so that nothing moves when the colleagues have come in.
            <Button small look="subtle" disabled={fetching || !me} onClick={take}>
              {t('followup.take')}
              {ofWhat}
            </Button>
          )}
          {(owner?.isViewer || (!owner && hasOthers && !narrow)) && (
            <Button small look="subtle" onClick={() => setGiving(true)}>
              {t('followup.give')}
              {ofWhat}
            </Button>
          )}
        </div>
      )}
      {giving && (
        <GiveDialog
          kind={kind}
          owned={owned}
          programme={programme}
          onClose={() => setGiving(false)}
          onSaid={(said) => {
            setGiving(false);
            onSaid(said);
          }}
        />
      )}
    </div>
  );
}
