import { useTranslation } from 'react-i18next';
import { LinkDialog } from '../LinkDialog.tsx';
import { BridgeDialog } from './BridgeDialog.tsx';
import { DayDialog } from './DayDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { SureDialog } from './SureDialog.tsx';
import {
  BeginClosingMutation,
  CompleteTrialMutation,
  EndBridgeMutation,
  RecordIntroductionMutation,
  ResumeMutation,
  type StepAction,
} from './step.ts';

export type StepDialogProps = {
  action: StepAction;
  programme: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Asks what a step needs, and takes it. */
export function StepDialog({ action, programme, ...dialog }: StepDialogProps) {
  const { t } = useTranslation('staff');
  const { two, facts } = action;
  const names = {
    requester: two.requester,
    volunteer: two.volunteerName,
    name: facts.bridge?.volunteer.displayName,
  };
  switch (action.what) {
    case 'PLAN_INTRODUCTION':
      return <PlanDialog two={two} facts={facts} {...dialog} />;
    case 'RECORD_INTRODUCTION':
      return <DayDialog words="met" mutation={RecordIntroductionMutation} two={two} {...dialog} />;
    case 'START_TRIAL':
      return <LinkDialog pair={two} onTrial={two.match} {...dialog} />;
    case 'COMPLETE_TRIAL':
      return <DayDialog words="complete" mutation={CompleteTrialMutation} two={two} {...dialog} />;
    case 'HOLD':
      return <HoldDialog two={two} facts={facts} {...dialog} />;
    case 'BRIDGE':
      return <BridgeDialog two={two} facts={facts} programme={programme} {...dialog} />;
    case 'REFUSE':
      return <RefuseDialog two={two} {...dialog} />;
    case 'RESUME':
      return (
        <SureDialog
          words="resume"
          submit={t('matchSteps.step.RESUME')}
          mutation={ResumeMutation}
          names={names}
          match={two.match}
          {...dialog}
        />
      );
    case 'BEGIN_CLOSING':
      return (
        <SureDialog
          words="close"
          submit={t('matchSteps.step.BEGIN_CLOSING')}
          mutation={BeginClosingMutation}
          names={names}
          match={two.match}
          {...dialog}
        />
      );
    case 'END_BRIDGE':
      return (
        <SureDialog
          words="stopBridge"
          submit={t('matchSteps.endBridge')}
          mutation={EndBridgeMutation}
          names={names}
          match={two.match}
          {...dialog}
        />
      );
  }
}
