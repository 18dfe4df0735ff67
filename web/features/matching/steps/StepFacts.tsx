import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import type { Facts } from './step.ts';

/** Below the state of two: when they meet, until when it rests, who stands in. */
export function StepFacts({ facts }: { facts: Facts }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { status, introductionAt, introductionPlace, bridge } = facts;
  const lines = [
    status === 'INTRODUCTION_PLANNED' &&
      (introductionAt
        ? t('matchSteps.fact.planned', {
            moment: format.appointment(introductionAt),
            place: introductionPlace,
          })
        : t('matchSteps.fact.unplanned')),
    status === 'ON_HOLD' && restOf(facts),
    bridge &&
      t('matchSteps.fact.bridge', {
        name: bridge.volunteer.displayName,
        day: format.shortDay(bridge.lastOn),
      }),
  ];
  return lines
    .filter((line) => typeof line === 'string')
    .map((line) => (
      <small key={line} className="soft state-line">
        {line}
      </small>
    ));

  function restOf({ holdReason, holdUntil }: Facts): string {
    const day = holdUntil && format.shortDay(holdUntil);
    if (!holdReason)
      return day ? t('matchSteps.fact.restsBareUntil', { day }) : t('matchSteps.fact.restsBare');
    const reason = t(`matchSteps.holdReason.${holdReason}`);
    return day ? t('matchSteps.fact.restsUntil', { day, reason }) : t('matchSteps.fact.rests', { reason });
  }
}
