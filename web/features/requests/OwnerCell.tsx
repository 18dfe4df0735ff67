import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import type { InboxAction } from './inboxAction.ts';
import { AssignMutation, ColleaguesQuery, touchedByOwner } from './owner.ts';

export const OwnerCellFragment = graphql(`
  fragment OwnerCell on Request {
    id
    owner { id displayName isViewer }
    viewerCanAssign
    programme { id }
    requester { id displayName }
  }
`);

type OwnerCellProps = {
  request: FragmentOf<typeof OwnerCellFragment>;
  onAct: (action: InboxAction) => void;
  onDone: (message: string) => void;
};

/** Whose a request is: one press takes it, another hands it over. */
export function OwnerCell({ request: masked, onAct, onDone }: OwnerCellProps) {
  const { t } = useTranslation('staff');
  const request = readFragment(OwnerCellFragment, masked);
  const { owner, requester } = request;
  const name = requester.displayName;
  const [{ data }] = useQuery({ query: ColleaguesQuery, variables: { programme: request.programme.id } });
  const [{ fetching }, assign] = useMutation(AssignMutation);
  const me = data?.coordinators.find(({ isViewer }) => isViewer);
  const take = async () => {
    const { data: answer } = await assign({ request: request.id, owner: me?.id ?? null }, touchedByOwner);
    if (answer?.assignRequest.__typename === 'Request') onDone(t('followup.taken', { name }));
  };
  const ofWhom = <span className="visually-hidden"> {t('followup.takeWho', { name })}</span>;
  return (
    <>
      <span className={owner ? undefined : 'soft'}>
        {owner ? (owner.isViewer ? t('followup.you') : owner.displayName) : t('followup.nobody')}
      </span>
      {request.viewerCanAssign && me && (
        <div className="owner__actions">
          {!owner?.isViewer && (
            <Button small look="subtle" disabled={fetching} onClick={take}>
              {t('followup.take')}
              {ofWhom}
            </Button>
          )}
          {owner?.isViewer && (
            <Button small look="subtle" onClick={() => onAct({ what: 'owner', request: request.id, name })}>
              {t('followup.give')}
              {ofWhom}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
