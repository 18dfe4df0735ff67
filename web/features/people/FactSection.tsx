import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { Button } from '../../design/Button.tsx';
import { ErrorSummary, mistakesIn } from '../../design/ErrorSummary.tsx';
import { useMeanwhile } from '../../design/useMeanwhile.tsx';
import { useRefusal } from '../../design/useRefusal.ts';
import { type Dossier, type EnrolmentInput, readDossierAgain, touched, UpdateMutation } from './dossier.ts';

type Fact = readonly [label: string, value: ReactNode];

type FactSectionProps<Values extends FieldValues> = {
  title: string;
  text?: string;
  dossier: Dossier;
  mayChange: boolean;
  /** What stands there while nobody changes it. */
  facts: readonly Fact[];
  /** What the form begins with. */
  valuesOf: (dossier: Dossier) => Values;
  inputOf: (values: Values) => EnrolmentInput;
  fields: (form: UseFormReturn<Values>) => ReactNode;
  children?: ReactNode;
};

/** Some facts that belong together: to read, and on demand to change, right where they stand. */
export function FactSection<Values extends FieldValues>(props: FactSectionProps<Values>) {
  const { title, text, facts, mayChange, children } = props;
  const { t } = useTranslation('staff');
  const heading = useId();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // Who has changed something stands again where they began.
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <section className="dossier__part" aria-labelledby={heading}>
      <div className="dossier__head">
        <h2 className="utrecht-heading-3" id={heading}>
          {title}
        </h2>
        <span role="status" className="soft">
          {saved && !editing && t('volunteers.saved')}
        </span>
        {mayChange && !editing && (
          <Button ref={edit} small look="subtle" onClick={() => setEditing(true)}>
            {t('volunteers.edit')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )}
      </div>
      {text && editing && <p className="soft">{text}</p>}
      {!editing && children}
      {editing ? (
        <SectionForm
          {...props}
          onClose={(done) => {
            setSaved(done);
            setEditing(false);
          }}
        />
      ) : (
        <FactList facts={facts} />
      )}
    </section>
  );
}

function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="dossier__facts">
      {facts.map(([label, value]) => (
        <div key={label} className="dossier__fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type SectionFormProps<Values extends FieldValues> = FactSectionProps<Values> & {
  onClose: (saved: boolean) => void;
};

function SectionForm<Values extends FieldValues>(props: SectionFormProps<Values>) {
  const { dossier, valuesOf, inputOf, fields, onClose } = props;
  const enrolment = dossier.id;
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const form = useForm<Values>({
    defaultValues: valuesOf(dossier) as DefaultValues<Values>,
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const client = useClient();
  const meanwhile = useMeanwhile(form, async () => {
    const now = await readDossierAgain(client, enrolment);
    return now && valuesOf(now);
  });
  const [, update] = useMutation(UpdateMutation);
  const { errors, submitCount, isSubmitting } = form.formState;
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  const save = form.handleSubmit(async (changed) => {
    refusal.clear();
    const answer = await meanwhile.write(async (asRead) => {
      const input = { enrolment, input: inputOf(changed as Values), asRead: asRead && inputOf(asRead) };
      const { data, error } = await update(input, touched);
      return { result: data?.updateEnrolment, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename === 'Enrolment') onClose(true);
    else refusal.show(result, error);
  });
  return (
    <form ref={root} className="form" noValidate onSubmit={save}>
      <ErrorSummary
        mistakes={mistakesIn(errors)}
        attempt={submitCount}
        title={refusal.message && t('work.notSaved')}
        message={refusal.message}
      />
      {meanwhile.notice}
      {fields(form)}
      <div className="row">
        <Button small type="submit" disabled={isSubmitting}>
          {t('work.save')}
        </Button>
        <Button small look="subtle" onClick={() => onClose(false)}>
          {tp('shell.cancel')}
        </Button>
        <span role="status">{isSubmitting && t('work.saving')}</span>
      </div>
    </form>
  );
}
