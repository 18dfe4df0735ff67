import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type Dossier, touched } from './dossier.ts';

const InviteMutation = graphql(`
  mutation InviteVolunteer($enrolment: ID!) {
    inviteVolunteer(enrolment: $enrolment) {
      __typename
      ... on Enrolment { id invitedAt }
      ... on Refusal { message }
    }
  }
`);

/** Sends the volunteer a link to sign in with; says when that was done before. */
export function Invite({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const [{ fetching }, invite] = useMutation(InviteMutation);
  const [said, setSaid] = useState<{ tone: 'ok' | 'error'; text: string }>();
  const { viewerCanInvite, invitedAt } = dossier;
  const { displayName: name, email } = dossier.volunteer;
  const send = async () => {
    const { data } = await invite({ enrolment: dossier.id }, touched);
    const result = data?.inviteVolunteer;
    setSaid(
      result?.__typename === 'Enrolment'
        ? { tone: 'ok', text: t('volunteers.invite.done', { name, email }) }
        : { tone: 'error', text: result?.message ?? tp('shell.networkError') },
    );
  };
  return (
    <>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <p className="row">
        {viewerCanInvite && (
          <Button small look="secondary" disabled={fetching} onClick={send}>
            {t(invitedAt ? 'volunteers.invite.again' : 'volunteers.invite.send')}
          </Button>
        )}
        <span className="soft">
          {invitedAt
            ? t('volunteers.invite.was', { moment: format.moment(invitedAt) })
            : t(
                viewerCanInvite
                  ? 'volunteers.invite.text'
                  : email
                    ? 'volunteers.invite.noMail'
                    : 'volunteers.invite.noAddress',
              )}
        </span>
      </p>
    </>
  );
}
