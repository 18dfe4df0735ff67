import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import type { StepAction, Two } from './step.ts';

type StepButtonProps = {
  action: StepAction;
  look?: ComponentProps<typeof Button>['look'];
  onStep: (action: StepAction) => void;
};

/** A step in its own words: what has been said before can be said anew. */
export function StepButton({ action, look = 'secondary', onStep }: StepButtonProps) {
  const { t } = useTranslation('staff');
  return (
    <Button small look={look} onClick={() => onStep(action)}>
      {t(wordOf(action))}
      <OfTwo two={action.two} />
    </Button>
  );
}

function wordOf({ what, facts }: StepAction) {
  if (what === 'PLAN_INTRODUCTION' && facts.introductionAt) return 'matchSteps.movePlan';
  if (what === 'HOLD' && facts.status === 'ON_HOLD') return 'matchSteps.changeHold';
  if (what === 'BRIDGE' && facts.bridge) return 'matchSteps.changeBridge';
  if (what === 'END_BRIDGE') return 'matchSteps.endBridge';
  if (what === 'REFUSE') return 'matchSteps.refuse';
  return `matchSteps.step.${what}` as const;
}

/** Whom a button is about, for who hears it. */
export const OfTwo = ({ two }: { two: Pick<Two, 'requester' | 'volunteerName'> }) => (
  <span className="visually-hidden">
    : {two.requester}, {two.volunteerName}
  </span>
);
