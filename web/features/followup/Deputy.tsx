import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { today, useFormat } from '../../app/format.ts';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { DialogForm } from '../../design/DialogForm.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useRefusal } from '../../design/useRefusal.ts';

const DeputyQuery = graphql(`
  query Deputy($programme: ID!) {
    myReplacement(programme: $programme) {
      until
      deputy { id displayName }
      replaces { id displayName }
    }
    coordinators(programme: $programme) { id displayName isViewer }
  }
`);

const NameDeputyMutation = graphql(`
  mutation NameDeputy($organisation: ID!, $deputy: ID, $until: Date) {
    nameDeputy(organisation: $organisation, deputy: $deputy, until: $until) {
      __typename
      ... on Replacement { until deputy { id displayName } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const fresh = { additionalTypenames: ['Replacement'] };
type DeputyProps = { programme: string; organisation: string };

/** Who takes over from the reader while they are away, and from whom the reader does. */
export function Deputy({ programme, organisation }: DeputyProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [{ data }] = useQuery({ query: DeputyQuery, variables: { programme }, context: fresh });
  const [, name] = useMutation(NameDeputyMutation);
  const [choosing, setChoosing] = useState(false);
  const [done, setDone] = useState<string>();
  const mine = data?.myReplacement;
  const others = data?.coordinators.filter(({ isViewer }) => !isViewer) ?? [];
  if (!mine || (others.length === 0 && !mine.deputy && mine.replaces.length === 0)) return null;
  const stop = async () => {
    const { data: answer } = await name({ organisation }, fresh);
    if (answer?.nameDeputy.__typename === 'Replacement') setDone(t('followup.deputy.stopped'));
  };
  return (
    <section className="stack stack--tight" aria-labelledby="deputy">
      <h2 className="utrecht-heading-2" id="deputy">
        {t('followup.deputy.title')}
      </h2>
      {done && <Notice tone="ok" title={done} takeFocus />}
      {mine.replaces.length > 0 && (
        <p>
          {t('followup.deputy.replaces', {
            names: format.list(mine.replaces.map(({ displayName }) => displayName)),
          })}
        </p>
      )}
      <p>
        {mine.deputy && mine.until
          ? t('followup.deputy.now', { name: mine.deputy.displayName, until: format.day(mine.until) })
          : t('followup.deputy.none')}
      </p>
      <div className="row">
        <Button small look="secondary" onClick={() => setChoosing(true)}>
          {t('followup.deputy.change')}
        </Button>
        {mine.deputy && (
          <Button small look="subtle" onClick={stop}>
            {t('followup.deputy.stop')}
          </Button>
        )}
      </div>
      {choosing && (
        <DeputyDialog
          organisation={organisation}
          colleagues={others}
          onClose={() => setChoosing(false)}
          onDone={(message) => {
            setChoosing(false);
            setDone(message);
          }}
        />
      )}
    </section>
  );
}

type DialogProps = {
  organisation: string;
  colleagues: { id: string; displayName: string }[];
  onClose: () => void;
  onDone: (message: string) => void;
};

function DeputyDialog({ organisation, colleagues, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const form = useForm({ defaultValues: { deputy: '', until: '' }, shouldFocusError: false });
  const refusal = useRefusal(form);
  const [, name] = useMutation(NameDeputyMutation);
  const { errors } = form.formState;
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const { data, error } = await name({ organisation, ...values }, fresh);
    const result = data?.nameDeputy;
    if (result?.__typename !== 'Replacement') return refusal.show(result, error);
    const chosen = { name: result.deputy?.displayName, until: result.until ? format.day(result.until) : '' };
    onDone(t('followup.deputy.done', chosen));
  });
  return (
    <DialogForm
      title={t('followup.deputy.title')}
      text={t('followup.deputy.text')}
      submit={t('work.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        label={t('followup.deputy.who')}
        error={errors.deputy?.message}
        {...form.register('deputy', { required: t('followup.deputy.whoMissing') })}
      >
        <option value="">{t('work.chooseOne')}</option>
        {colleagues.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('followup.deputy.until')}
        type="date"
        min={today()}
        width="short"
        error={errors.until?.message}
        {...form.register('until', { required: t('work.dateMissing') })}
      />
    </DialogForm>
  );
}
