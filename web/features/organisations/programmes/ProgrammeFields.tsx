import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../../design/Choices.tsx';
import { TextArea, TextField } from '../../../design/Field.tsx';
import { modes, type numbers, rules, type SetUpValues, statuses, steps } from './programme.ts';

type Form = UseFormReturn<SetUpValues>;

/** All that can be set of a programme, in four parts. */
export function ProgrammeFields({ form }: { form: Form }) {
  const { t } = useTranslation('staff');
  return (
    <div className="set-up__fields">
      <Part title={t('programmes.part.residents')}>
        <ForResidents form={form} />
      </Part>
      <Part title={t('programmes.part.volunteers')}>
        <OfVolunteers form={form} />
      </Part>
      <Part title={t('programmes.part.matching')}>
        <Matching form={form} />
      </Part>
      <Part title={t('programmes.part.running')}>
        <Running form={form} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="set-up__part form">
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
    </section>
  );
}

/** What a field of the form has to be told: its name, and what is wrong with it. */
const fieldOf = ({ register, formState: { errors } }: Form, name: keyof SetUpValues) => ({
  error: errors[name]?.message,
  ...register(name),
});
const ticksOf = ({ register, formState: { errors } }: Form, name: keyof SetUpValues) => ({
  error: errors[name]?.message,
  field: register(name),
});

function ForResidents({ form }: { form: Form }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <TextField label={t('programmes.name')} {...fieldOf(form, 'name')} />
      <TextArea
        label={t('programmes.summary')}
        hint={t('programmes.summaryHint')}
        rows={3}
        {...fieldOf(form, 'summary')}
      />
      <Choices
        legend={t('programmes.supportModes')}
        kind="checkbox"
        choices={modes.map((value) => ({
          value,
          label: t(`work.modeShort.${value}`),
          hint: t(`programmes.modeHint.${value}`),
        }))}
        {...ticksOf(form, 'supportModes')}
      />
      <div className="row row--top">
        <NumberField form={form} name="ageMin" />
        <NumberField form={form} name="ageMax" />
      </div>
    </>
  );
}

function OfVolunteers({ form }: { form: Form }) {
  const { t } = useTranslation('staff');
  const screening = useWatch({ control: form.control, name: 'screening' });
  return (
    <>
      <Choices
        legend={t('programmes.screening')}
        kind="checkbox"
        choices={steps.map((value) => ({ value, label: t(`programmes.step.${value}`) }))}
        {...ticksOf(form, 'screening')}
      />
      {screening.includes('VOG') && <NumberField form={form} name="vogValidMonths" />}
      {screening.includes('TRAINING') && <NumberField form={form} name="trainingValidMonths" />}
      <NumberField form={form} name="capacityPerVolunteer" />
    </>
  );
}

function Matching({ form }: { form: Form }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <div className="row row--top">
        <NumberField form={form} name="maxDistanceKm" />
      </div>
      <div className="row row--top">
        <NumberField form={form} name="trialWeeks" />
        <NumberField form={form} name="expectedMonths" />
      </div>
      <Choices
        legend={t('programmes.rules')}
        kind="checkbox"
        choices={rules.map((value) => ({
          value,
          label: t(`programmes.rule.${value}`),
          hint: t(`programmes.ruleHint.${value}`),
        }))}
        {...ticksOf(form, 'rules')}
      />
    </>
  );
}

function Running({ form }: { form: Form }) {
  const { t } = useTranslation('staff');
  const status = useWatch({ control: form.control, name: 'status' });
  return (
    <>
      <Choices
        legend={t('programmes.status')}
        kind="radio"
        choices={statuses.map((value) => ({
          value,
          label: t(`codes.programmeStatus.${value}`),
          hint: t(`programmes.statusHint.${value}`),
        }))}
        {...ticksOf(form, 'status')}
      />
      {status !== 'ACTIVE' && (
        <TextField
          label={t('programmes.statusReason')}
          hint={t('programmes.statusReasonHint')}
          {...fieldOf(form, 'statusReason')}
        />
      )}
      <div className="row row--top">
        <TextField
          label={t('programmes.licenceFrom')}
          type="date"
          width="short"
          optional
          {...fieldOf(form, 'licenceFrom')}
        />
        <TextField
          label={t('programmes.licenceUntil')}
          type="date"
          width="short"
          optional
          {...fieldOf(form, 'licenceUntil')}
        />
      </div>
      <TextField
        label={t('programmes.completeFrom')}
        hint={t('programmes.completeFromHint')}
        type="date"
        width="short"
        optional
        {...fieldOf(form, 'completeFrom')}
      />
    </>
  );
}

function NumberField({ form, name }: { form: Form; name: (typeof numbers)[number] }) {
  const { t } = useTranslation('staff');
  return (
    <TextField
      label={t(`programmes.number.${name}`)}
      hint={t(`programmes.numberHint.${name}`)}
      inputMode="numeric"
      width="short"
      {...fieldOf(form, name)}
    />
  );
}
