import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import type { Two } from '../steps/step.ts';

const RecordAnswerMutation = graphql(`
  mutation RecordAnswer($match: ID!, $side: MatchSide!, $yes: Boolean!, $reason: String) {
    answerProposal(match: $match, side: $side, yes: $yes, reason: $reason) {
      __typename
      ... on Match { id status requesterAgreed volunteerAgreed }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const touched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request'] };
type Values = { side: 'REQUESTER' | 'VOLUNTEER' | null; answer: 'yes' | 'no' | null; reason: string };

type AnswerDialogProps = { proposal: Two; onClose: () => void; onDone: (message: string) => void };

/** Writes down what one of the two said on the telephone. */
export function AnswerDialog({ proposal, onClose, onDone }: AnswerDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm<Values>({
    defaultValues: { side: null, answer: null, reason: '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, record] = useMutation(RecordAnswerMutation);
  const { errors } = form.formState;
  const names = { requester: proposal.requester, volunteer: proposal.volunteerName };
  const save = form.handleSubmit(async ({ side, answer, reason }) => {
    if (!side) return;
    refusal.clear();
    const yes = answer === 'yes';
    const said = { match: proposal.match, side, yes, reason: yes ? null : reason || null };
    const { data, error } = await record(said, touched);
    const result = data?.answerProposal;
    if (result?.__typename !== 'Match')
      return refusal.show(result?.__typename === 'Refusal' ? result : undefined, error);
    const name = side === 'REQUESTER' ? names.requester : names.volunteer;
    onDone(t(yes ? 'work.answer.doneYes' : 'work.answer.doneNo', { name }));
  });
  return (
    <DialogForm
      title={t('work.answer.title')}
      text={t('work.answer.text', names)}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <Choices
        legend={t('work.answer.who')}
        kind="radio"
        field={form.register('side', { required: t('work.answer.whoMissing') })}
        error={errors.side?.message}
        choices={[
          { value: 'REQUESTER', label: t('work.answer.requester', { name: names.requester }) },
          { value: 'VOLUNTEER', label: t('work.answer.volunteer', { name: names.volunteer }) },
        ]}
      />
      <Choices
        legend={t('work.answer.what')}
        kind="radio"
        field={form.register('answer', { required: t('work.answer.whatMissing') })}
        error={errors.answer?.message}
        choices={[
          { value: 'yes', label: t('work.answer.yes') },
          { value: 'no', label: t('work.answer.no') },
        ]}
      />
      {form.watch('answer') === 'no' && (
        <TextArea
          label={t('work.answer.reason')}
          rows={3}
          maxLength={500}
          optional
          error={errors.reason?.message}
          {...form.register('reason')}
        />
      )}
    </DialogForm>
  );
}
