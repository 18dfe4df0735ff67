import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today } from '../../app/format.ts';
import { graphql, type VariablesOf } from '../../app/graphql.ts';
import { Choices } from '../../design/Choices.tsx';
import { DialogForm } from '../../design/DialogForm.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { nlStaff } from '../../texts/nl-staff.ts';
import type { Pair } from './pairs.ts';

const LinkMutation = graphql(`
  mutation Link($request: ID!, $volunteer: ID!, $linkedOn: Date!, $reasons: [LinkReason!]!, $because: String) {
    linkMatch(request: $request, volunteer: $volunteer, linkedOn: $linkedOn, reasons: $reasons, because: $because) {
      __typename
      ... on Match { id status }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

const StartTrialMutation = graphql(`
  mutation StartTrial($match: ID!, $linkedOn: Date!, $reasons: [LinkReason!]!) {
    startTrial(match: $match, linkedOn: $linkedOn, reasons: $reasons) {
      __typename
      ... on Match { id status }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Reason = VariablesOf<typeof LinkMutation>['reasons'][number];
const linkReasons = Object.keys(nlStaff.codes.linkReason) as Reason[];
const touched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request'] };

type LinkDialogProps = {
  pair: Pair;
  /** The proposal of two who have met, to be linked for a trial; left out, they are linked at once. */
  onTrial?: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** The decision itself: on which day, and why these two. */
export function LinkDialog({ pair, onTrial, onClose, onDone }: LinkDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { linkedOn: today(), reasons: [] as Reason[], because: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, link] = useMutation(LinkMutation);
  const [, startTrial] = useMutation(StartTrialMutation);
  const words = onTrial ? 'matchSteps.trial' : 'work.link';
  const { errors } = form.formState;
  const names = { requester: pair.requester, volunteer: pair.volunteerName };

  const save = form.handleSubmit(async ({ because, ...values }) => {
    refusal.clear();
    if (onTrial) {
      const { data, error } = await startTrial({ match: onTrial, ...values }, touched);
      if (data?.startTrial.__typename === 'Match') onDone(t('matchSteps.trial.done', names));
      else refusal.show(data?.startTrial, error);
      return;
    }
    const { request, volunteer } = pair;
    const { data, error } = await link(
      { request, volunteer, ...values, because: because.trim() || null },
      touched,
    );
    const result = data?.linkMatch;
    if (result?.__typename === 'Match') onDone(t('work.link.done', names));
    else refusal.show(result, error);
  });

  return (
    <DialogForm
      title={t(`${words}.title`)}
      text={t('work.link.text', names)}
      submit={t(`${words}.submit`)}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('work.link.on')}
        hint={t('work.link.onHint')}
        type="date"
        max={today()}
        width="short"
        error={errors.linkedOn?.message}
        {...form.register('linkedOn', { required: t('work.dateMissing') })}
      />
      <Choices
        legend={t('work.link.reasons')}
        kind="checkbox"
        look="columns"
        field={form.register('reasons', {
          validate: (chosen) => chosen.length > 0 || t('work.link.reasonsMissing'),
        })}
        error={errors.reasons?.message}
        choices={linkReasons.map((value) => ({ value, label: t(`codes.linkReason.${value}`) }))}
      />
      {!onTrial && (
        <TextArea
          label={t('work.link.because')}
          rows={2}
          maxLength={500}
          optional
          error={errors.because?.message}
          {...form.register('because')}
        />
      )}
    </DialogForm>
  );
}
