import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { BridgeMutation, type Facts, type Two, touched } from './step.ts';

const StandInsQuery = graphql(`
  query StandIns($match: ID!, $programme: ID!) {
    node(id: $match) {
      __typename
      ... on Match {
        id
        standIns(first: 6) { volunteer { id displayName } }
      }
    }
    enrolments(programme: $programme, status: [CERTIFIED], first: 500) {
      edges { node { id volunteer { id displayName } } }
    }
  }
`);

type BridgeDialogProps = {
  two: Two;
  facts: Facts;
  programme: string;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Who stands in while a match rests, and until when; whoever suits best stands first. */
export function BridgeDialog({ two, facts, programme, onClose, onDone }: BridgeDialogProps) {
  const { t } = useTranslation('staff');
  const form = useForm({
    defaultValues: { volunteer: '', lastOn: facts.bridge?.lastOn ?? facts.holdUntil ?? '' },
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const [, bridge] = useMutation(BridgeMutation);
  const { best, others } = useStandIns(two, programme);
  const { errors } = form.formState;
  const names = { requester: two.requester, volunteer: two.volunteerName };
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await bridge({ match: two.match, ...values }, touched);
    const { result } = data ?? {};
    if (result?.__typename !== 'Match') return refusal.show(result, error);
    onDone(t('matchSteps.bridge.done', { ...names, name: result.bridge?.volunteer.displayName }));
  });
  return (
    <DialogForm
      title={t('matchSteps.bridge.title')}
      text={t('matchSteps.bridge.text', names)}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('matchSteps.bridge.who')}
        error={errors.volunteer?.message}
        {...form.register('volunteer', { required: t('matchSteps.bridge.whoMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        <Group label={t('matchSteps.bridge.best')} people={best} />
        <Group label={t('matchSteps.bridge.others')} people={others} />
      </SelectField>
      <TextField
        label={t('matchSteps.bridge.lastOn')}
        type="date"
        width="short"
        error={errors.lastOn?.message}
        {...form.register('lastOn', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}

type Person = { id: string; displayName: string };

function Group({ label, people }: { label: string; people: Person[] }) {
  if (people.length === 0) return null;
  return (
    <optgroup label={label}>
      {people.map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName}
        </option>
      ))}
    </optgroup>
  );
}

/** The volunteers of the programme but the one who rests: those who suit, the best first, and all others by name. */
function useStandIns(two: Two, programme: string): { best: Person[]; others: Person[] } {
  const [{ data }] = useQuery({
    query: StandInsQuery,
    variables: { match: two.match, programme },
    requestPolicy: 'cache-and-network',
  });
  const best = data?.node?.__typename === 'Match' ? data.node.standIns.map(({ volunteer }) => volunteer) : [];
  const taken = new Set([two.volunteer, ...best.map(({ id }) => id)]);
  const others = (data?.enrolments?.edges ?? [])
    .map(({ node }) => node.volunteer)
    .filter(({ id }) => !taken.has(id))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));
  return { best, others };
}
