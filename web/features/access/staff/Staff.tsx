import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table, TableLine } from '../../../design/Table.tsx';
import { DoorDialog } from './DoorDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { RolesDialog, RoleText } from './RolesDialog.tsx';
import { type Member, type ProgrammeName, StaffQuery, staffRoles, touched } from './staff.ts';

type Action = { what: 'invite' } | { what: 'roles' | 'door'; member: string };

/** Who works here and in which role; for an administrator also a way to change that. */
export function Staff(props: {
  organisation: string;
  mayManage: boolean;
  programmes: readonly ProgrammeName[];
}) {
  const { organisation, mayManage, programmes } = props;
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: StaffQuery,
    variables: { organisation },
    context: touched,
    requestPolicy: 'cache-and-network',
  });
  const [action, setAction] = useState<Action>();
  const [said, setSaid] = useState<string>();
  const close = () => setAction(undefined);
  const done = (message: string) => {
    close();
    setSaid(message);
  };
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={6} />;
  if (!data.staff) return <Notice>{t('work.notYours')}</Notice>;
  const member = action && action.what !== 'invite' && data.staff.find(({ id }) => id === action.member);
  return (
    <div className="stack">
      {said && (
        <Notice tone="ok" takeFocus>
          {said}
        </Notice>
      )}
      {mayManage && (
        <p>
          <Button onClick={() => setAction({ what: 'invite' })}>{t('colleagues.invite')}</Button>
        </p>
      )}
      <StaffTable
        staff={data.staff}
        onAct={mayManage ? (what, { id }) => setAction({ what, member: id }) : undefined}
      />
      <RoleMeanings />
      {action?.what === 'invite' && (
        <InviteDialog organisation={organisation} programmes={programmes} onClose={close} onDone={done} />
      )}
      {member && action.what === 'roles' && (
        <RolesDialog organisation={organisation} programmes={programmes} member={member} onClose={close} />
      )}
      {member && action.what === 'door' && (
        <DoorDialog organisation={organisation} member={member} onClose={close} onDone={done} />
      )}
    </div>
  );
}

type TableProps = {
  staff: readonly Member[];
  /** Nothing for who may only look. */
  onAct: ((what: 'roles' | 'door', member: Member) => void) | undefined;
};

function StaffTable({ staff, onAct }: TableProps) {
  const { t } = useTranslation('staff');
  const columns = onAct
    ? (['name', 'roles', 'account', 'actions'] as const)
    : (['name', 'roles', 'account'] as const);
  return (
    <Table
      caption={t('colleagues.caption')}
      headings={columns.map((column) => ({ text: t(`colleagues.${column}`), right: column === 'actions' }))}
    >
      <tbody>
        {staff.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              {member.displayName}
              <br />
              <small className="soft">{member.email}</small>
            </th>
            <td>
              <ul className="plain-list">
                {member.roles.map((role) => (
                  <li key={`${role.role} ${role.programme?.id}`}>
                    <RoleText role={role} />
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <Mark tone={member.disabled ? 'attention' : 'good'}>
                {t(member.disabled ? 'colleagues.isClosed' : 'colleagues.isOpen')}
              </Mark>
            </td>
            {onAct && (
              <td>
                <Actions member={member} onAct={onAct} />
              </td>
            )}
          </tr>
        ))}
        {staff.length === 0 && <TableLine columns={columns.length}>{t('colleagues.none')}</TableLine>}
      </tbody>
    </Table>
  );
}

type ActionsProps = { member: Member; onAct: NonNullable<TableProps['onAct']> };

function Actions({ member, onAct }: ActionsProps) {
  const { t } = useTranslation('staff');
  if (!member.viewerCanManage) return <small className="soft">{t('colleagues.yourself')}</small>;
  const of = <span className="visually-hidden"> {t('colleagues.of', { name: member.displayName })}</span>;
  return (
    <div className="table__actions table__actions--line">
      <Button small look="secondary" onClick={() => onAct('roles', member)}>
        {t('colleagues.changeRoles')}
        {of}
      </Button>
      <Button small look="subtle" onClick={() => onAct('door', member)}>
        {t(member.disabled ? 'colleagues.open' : 'colleagues.close')}
        {of}
      </Button>
    </div>
  );
}

function RoleMeanings() {
  const { t } = useTranslation('staff');
  return (
    <section className="stack stack--tight">
      <h2 className="utrecht-heading-2">{t('colleagues.who')}</h2>
      <dl className="role-meanings">
        {staffRoles.map((role) => (
          <div key={role}>
            <dt>{t(`colleagues.roleName.${role}`)}</dt>
            <dd>{t(`colleagues.means.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{t('colleagues.lastOne')}</p>
    </section>
  );
}
