import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, readFragment } from '../../../app/graphql.ts';
import type { Owned } from '../../../app/owned.ts';
import { Button } from '../../../design/Button.tsx';
import { Mark } from '../../../design/Mark.tsx';
import {
  type ApplicationAction,
  type ApplicationOfRow,
  ApplicationRowFragment,
  nameOf,
  sinceOf,
  usualStep,
} from './applicationWork.ts';

type RowProps = {
  application: FragmentOf<typeof ApplicationRowFragment>;
  busy: boolean;
  ownerOf: (owned: Owned) => ReactNode;
  onAct: (action: ApplicationAction) => void;
};

export function ApplicationRow({ application: masked, busy, ownerOf, onAct }: RowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const application = readFragment(ApplicationRowFragment, masked);
  const { status, motivation, declineReason, vacancy } = application;
  return (
    <tr>
      <th scope="row">
        {nameOf(application)}
        <br />
        <small className="soft">
          <span className="nowrap">{application.phone}</span> {application.email}
        </small>
        {motivation && (
          <details className="question">
            <summary>{t('applications.motivation')}</summary>
            <p className="motivation">{motivation}</p>
          </details>
        )}
      </th>
      <td>{vacancy.title}</td>
      <td>
        <Mark tone={status === 'SUBMITTED' ? 'attention' : status === 'PLACED' ? 'good' : 'quiet'}>
          {t(`codes.applicationStatus.${status}`)}
        </Mark>
        <br />
        <small className="soft">
          {t('applications.since', { day: format.shortDay(sinceOf(application)) })}
          {declineReason && ` · ${t(`applications.declineReason.${declineReason}`)}`}
        </small>
      </td>
      <td className="nowrap">{format.shortDay(application.submittedAt)}</td>
      <td>{ownerOf({ ...application, name: nameOf(application) })}</td>
      <td>
        <Actions application={application} busy={busy} onAct={onAct} />
      </td>
    </tr>
  );
}

type ActionsProps = Pick<RowProps, 'busy' | 'onAct'> & { application: ApplicationOfRow };

function Actions({ application, busy, onAct }: ActionsProps) {
  const { t } = useTranslation('staff');
  const { status, viewerCanMoveTo, enrolment } = application;
  const of = <span className="visually-hidden">{t('applications.with', { name: nameOf(application) })}</span>;
  if (status === 'PLACED' && enrolment)
    return (
      <div className="table__actions table__actions--line">
        <Link
          className="utrecht-link"
          to={`../vrijwilligers/${encodeURIComponent(enrolment.id)}`}
          relative="path"
        >
          {t('applications.openVolunteer')}
          {of}
        </Link>
      </div>
    );
  return (
    <div className="table__actions table__actions--line">
      {viewerCanMoveTo.includes('PLACED') && (
        <Button small onClick={() => onAct({ what: 'place', application })}>
          {t('applications.place')}
          {of}
        </Button>
      )}
      {(status === 'SUBMITTED' || status === 'CONTACTED') && viewerCanMoveTo.includes(usualStep[status]) && (
        <Button
          small
          disabled={busy}
          onClick={() => onAct({ what: 'step', application, to: usualStep[status] })}
        >
          {t(status === 'SUBMITTED' ? 'applications.contacted' : 'applications.intake')}
          {of}
        </Button>
      )}
      {viewerCanMoveTo.length > 0 && (
        <Button small look="subtle" onClick={() => onAct({ what: 'otherwise', application })}>
          {t('applications.otherwise')}
          {of}
        </Button>
      )}
    </div>
  );
}
