import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Agreement } from '../../design/Choices.tsx';
import { SelectField } from '../../design/Field.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import { groupOf, nextAfter, waitsAgain } from './endings.ts';
import type { UnlinkValues } from './unlink.ts';

type Reason = Exclude<UnlinkValues['reason'], ''>;
type Group = keyof typeof nlStaff.work.unlink.groups;
const reasons = Object.keys(nlStaff.codes.unlinkReason) as Reason[];
const groups = Object.keys(nlStaff.work.unlink.groups) as Group[];
const sides = Object.keys(nlStaff.codes.side) as (keyof typeof nlStaff.codes.side)[];

/** Why it ends, on whose initiative, and in words what follows. */
export function UnlinkReasonFields({ form }: { form: UseFormReturn<UnlinkValues> }) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  return (
    <>
      <SelectField
        label={t('work.unlink.reason')}
        error={errors.reason?.message}
        {...form.register('reason', { required: t('work.unlink.reasonMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {groups.map((group) => (
          <optgroup key={group} label={t(`work.unlink.groups.${group}`)}>
            {reasons
              .filter((reason) => groupOf(reason) === group)
              .map((reason) => (
                <option key={reason} value={reason}>
                  {t(`codes.unlinkReason.${reason}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        label={t('work.unlink.initiatedBy')}
        error={errors.initiatedBy?.message}
        {...form.register('initiatedBy')}
      >
        <option value="">{t('work.unlink.unknown')}</option>
        {sides.map((side) => (
          <option key={side} value={side}>
            {t(`codes.side.${side}`)}
          </option>
        ))}
      </SelectField>
      <WhatNext form={form} />
    </>
  );
}

function WhatNext({ form }: { form: UseFormReturn<UnlinkValues> }) {
  const { t } = useTranslation('staff');
  const [reason, initiatedBy] = form.watch(['reason', 'initiatedBy']);
  if (!reason) return null;
  const { requester, volunteer } = nextAfter(reason, initiatedBy || undefined);
  return (
    <section aria-live="polite" className="stack stack--tight">
      <h3 className="utrecht-heading-3">{t('work.unlink.next')}</h3>
      <ul>
        <li>{t(`work.unlink.requesterNext.${requester}`)}</li>
        <li>{t(`work.unlink.volunteerNext.${volunteer}`)}</li>
      </ul>
      <Agreement
        label={t(waitsAgain(requester) ? 'work.unlink.overrideStop' : 'work.unlink.overrideBack')}
        field={form.register('otherwise')}
      />
    </section>
  );
}
