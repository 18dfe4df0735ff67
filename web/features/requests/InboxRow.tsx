import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import type { Owned } from '../../app/owned.ts';
import { Button } from '../../design/Button.tsx';
import { Mark } from '../../design/Mark.tsx';
import type { InboxAction } from './inboxAction.ts';

export const InboxRowFragment = graphql(`
  fragment InboxRow on Request {
    id
    reference
    status
    channel
    supportMode
    receivedAt
    firstContactAt
    workingDaysOpen
    question
    requester { id displayName phone }
    viewerCanRecordFirstContact
    viewerCanCompleteIntake
    owner { id displayName isViewer }
    viewerCanAssign
  }
`);

export type InboxRowProps = {
  request: FragmentOf<typeof InboxRowFragment>;
  onAct: (action: InboxAction) => void;
  ownerOf: (owned: Owned) => ReactNode;
};

export function InboxRow({ request: masked, onAct, ownerOf }: InboxRowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const request = readFragment(InboxRowFragment, masked);
  const name = request.requester.displayName;
  const act = (what: InboxAction['what']) => onAct({ what, request: request.id, name });
  const withName = <span className="visually-hidden"> {t('work.inbox.with', { name })}</span>;
  return (
    <tr>
      <th scope="row">
        <Link className="utrecht-link" relative="path" to={`../dossier/${request.id}`}>
          {name}
        </Link>
        <br />
        <small className="soft">
          <span className="nowrap">{request.reference}</span>{' '}
          <span className="nowrap">{request.requester.phone}</span>
        </small>
        {request.question && (
          <details className="question">
            <summary>{t('work.inbox.question')}</summary>
            {request.question}
          </details>
        )}
      </th>
      <td>
        <Mark tone={request.status === 'RECEIVED' ? 'attention' : 'quiet'}>
          {t(`codes.requestStatus.${request.status}`)}
        </Mark>
      </td>
      <td>{t(`codes.channel.${request.channel}`)}</td>
      <td>{t(`work.modeShort.${request.supportMode ?? 'NONE'}`)}</td>
      <td className="nowrap">{format.shortDay(request.receivedAt)}</td>
      <td>{ownerOf({ ...request, name })}</td>
      <td className="number">{request.workingDaysOpen}</td>
      <td>
        <div className="table__actions">
          {request.viewerCanRecordFirstContact && (
            <Button small look={request.firstContactAt ? 'subtle' : 'primary'} onClick={() => act('contact')}>
              {t('work.inbox.firstContact')}
              {withName}
            </Button>
          )}
          {request.viewerCanCompleteIntake && (
            <Button
              small
              look={request.firstContactAt ? 'primary' : 'secondary'}
              onClick={() => act('intake')}
            >
              {t('work.inbox.intake')}
              {withName}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
