import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../../design/Button.tsx';
import {
  type ApplicationAction,
  ApplicationColleaguesQuery,
  type ApplicationOfRow,
  AssignApplicationMutation,
  nameOf,
  touched,
} from './applicationWork.ts';

type OwnerProps = {
  application: ApplicationOfRow;
  programme: string;
  onAct: (action: ApplicationAction) => void;
  onSaid: (message: string) => void;
};

/** Whose an application is: one press takes it, another hands it over. */
export function ApplicationOwner({ application, programme, onAct, onSaid }: OwnerProps) {
  const { t } = useTranslation('staff');
  const { owner, viewerCanAssign } = application;
  const name = nameOf(application);
  const [{ data }] = useQuery({ query: ApplicationColleaguesQuery, variables: { programme } });
  const [{ fetching }, assign] = useMutation(AssignApplicationMutation);
  const me = data?.coordinators.find(({ isViewer }) => isViewer);
  const take = async () => {
    const said = { application: application.id, owner: me?.id ?? null };
    const { data: answer } = await assign(said, touched);
    if (answer?.assignApplication.__typename === 'Application') onSaid(t('applications.taken', { name }));
  };
  const of = <span className="visually-hidden">{t('applications.with', { name })}</span>;
  return (
    <>
      <span className={owner ? undefined : 'soft'}>
        {owner ? (owner.isViewer ? t('followup.you') : owner.displayName) : t('followup.nobody')}
      </span>
      {viewerCanAssign && me && (
        <div className="owner__actions">
          {owner?.isViewer ? (
            <Button small look="subtle" onClick={() => onAct({ what: 'owner', application })}>
              {t('followup.give')}
              {of}
            </Button>
          ) : (
            <Button small look="subtle" disabled={fetching} onClick={take}>
              {t('followup.take')}
              {of}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
