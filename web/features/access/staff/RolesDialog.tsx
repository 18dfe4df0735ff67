import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { RoleFields, type RoleValues } from './RoleFields.tsx';
import {
  GrantRoleMutation,
  type Member,
  type ProgrammeName,
  RevokeRoleMutation,
  type RoleOfMember,
  touched,
} from './staff.ts';

type RolesDialogProps = {
  organisation: string;
  member: Member;
  programmes: readonly ProgrammeName[];
  onClose: () => void;
};

/** Takes roles away from a colleague, at once, and gives another. */
export function RolesDialog({ organisation, member, programmes, onClose }: RolesDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<RoleValues>({
    defaultValues: { role: 'COORDINATOR', programme: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [said, setSaid] = useState('');
  const [{ fetching }, revoke] = useMutation(RevokeRoleMutation);
  const [, grant] = useMutation(GrantRoleMutation);
  const who = { account: member.id, organisation };

  const take = async ({ role, programme }: RoleOfMember) => {
    refusal.clear();
    const { data, error } = await revoke({ ...who, role, programme: programme?.id ?? null }, touched);
    const result = data?.revokeRole;
    if (result?.__typename === 'StaffMember') setSaid(t('colleagues.taken'));
    else refusal.show(result, error);
  };
  const give = form.handleSubmit(async ({ role, programme }) => {
    refusal.clear();
    const isForAll = programme === '' || role === 'ADMINISTRATOR';
    const { data, error } = await grant({ ...who, role, programme: isForAll ? null : programme }, touched);
    const result = data?.grantRole;
    if (result?.__typename === 'StaffMember') setSaid(t('colleagues.given'));
    else refusal.show(result, error);
  });
  return (
    <DialogForm
      title={t('colleagues.rolesOf', { name: member.displayName })}
      text={t(member.roles.length > 0 ? 'colleagues.rolesText' : 'colleagues.noRoles')}
      submit={t('colleagues.give')}
      form={form}
      refused={refusal.message}
      onSubmit={give}
      onClose={onClose}
    >
      <ul className="plain-list staff-roles">
        {member.roles.map((role) => (
          <li key={`${role.role} ${role.programme?.id}`} className="row">
            <span className="staff-roles__name">
              <RoleText role={role} />
            </span>
            <Button small look="subtle" disabled={fetching} onClick={() => take(role)}>
              {t('colleagues.take')}
              <span className="visually-hidden">
                {' '}
                <RoleText role={role} />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
      <h3 className="utrecht-heading-3">{t('colleagues.another')}</h3>
      <RoleFields form={form} programmes={programmes} />
    </DialogForm>
  );
}

/** A role as it is said: `Coördinator van Maatjes`. */
export function RoleText({ role: { role, programme } }: { role: RoleOfMember }) {
  const { t } = useTranslation('staff');
  const name = role === 'VOLUNTEER' ? '' : t(`colleagues.roleName.${role}`);
  return programme ? t('colleagues.roleOf', { role: name, programme: programme.name }) : name;
}
