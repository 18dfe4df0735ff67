import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Agreement } from '../../design/Choices.tsx';
import { SelectField } from '../../design/Field.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import { type EndingRule, groupOf, ruleFor } from './endings.ts';
import type { UnlinkValues } from './unlink.ts';

type Group = keyof typeof nlStaff.work.unlink.groups;
const groups = Object.keys(nlStaff.work.unlink.groups) as Group[];
const sides = Object.keys(nlStaff.codes.side) as (keyof typeof nlStaff.codes.side)[];

type Props = { form: UseFormReturn<UnlinkValues>; rules: EndingRule[] };

/** Why it ends, on whose initiative, and in words what follows. */
export function UnlinkReasonFields({ form, rules }: Props) {
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
            {reasonsIn(group, rules).map((reason) => (
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
      <WhatNext form={form} rules={rules} />
    </>
  );
}

const reasonsIn = (group: Group, rules: EndingRule[]) => [
  ...new Set(rules.filter((rule) => groupOf(rule) === group).map(({ reason }) => reason)),
];

function WhatNext({ form, rules }: Props) {
  const { t } = useTranslation('staff');
  const [reason, initiatedBy] = form.watch(['reason', 'initiatedBy']);
  const rule = ruleFor(rules, reason, initiatedBy);
  if (!rule) return null;
  return (
    <section aria-live="polite" className="stack stack--tight">
      <h3 className="utrecht-heading-3">{t('work.unlink.next')}</h3>
      <ul>
        <li>{t(`work.unlink.requesterNext.${rule.requesterNext}`)}</li>
        <li>{t(`work.unlink.volunteerNext.${rule.volunteerNext}`)}</li>
      </ul>
      <Agreement
        label={t(rule.waitsAgain ? 'work.unlink.overrideStop' : 'work.unlink.overrideBack')}
        field={form.register('otherwise')}
      />
    </section>
  );
}
