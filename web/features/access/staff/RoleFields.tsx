import { type FieldValues, type Path, type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../design/Field.tsx';
import { type ProgrammeName, type StaffRole, staffRoles } from './staff.ts';

export type RoleValues = { role: StaffRole; programme: string };

type RoleFieldsProps<Values extends RoleValues & FieldValues> = {
  form: UseFormReturn<Values>;
  programmes: readonly ProgrammeName[];
};

/** Which role, with what it may do, and for which programme. An administrator is one of the whole organisation. */
export function RoleFields<Values extends RoleValues & FieldValues>({
  form,
  programmes,
}: RoleFieldsProps<Values>) {
  const { t } = useTranslation('staff');
  const role = useWatch({ control: form.control, name: 'role' as Path<Values> }) as StaffRole;
  const { errors } = form.formState;
  const mistake = (name: string) => errors[name]?.message as string | undefined;
  return (
    <>
      <SelectField
        label={t('colleagues.role')}
        hint={t(`colleagues.means.${role}`)}
        error={mistake('role')}
        {...form.register('role' as Path<Values>)}
      >
        {staffRoles.map((each) => (
          <option key={each} value={each}>
            {t(`colleagues.roleName.${each}`)}
          </option>
        ))}
      </SelectField>
      {role !== 'ADMINISTRATOR' && (
        <SelectField
          label={t('colleagues.forProgramme')}
          error={mistake('programme')}
          {...form.register('programme' as Path<Values>)}
        >
          <option value="">{t('colleagues.allProgrammes')}</option>
          {programmes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
