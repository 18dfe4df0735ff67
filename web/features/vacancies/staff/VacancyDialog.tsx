import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { looksLikePostcode, tidyPostcode } from '../../../app/postcode.ts';
import { Choices } from '../../../design/Choices.tsx';
import { DialogForm } from '../../../design/DialogForm.tsx';
import { TextArea, TextField } from '../../../design/Field.tsx';
import { Fold } from '../../../design/Fold.tsx';
import { LanguageChoices } from '../../../design/LanguageChoices.tsx';
import { useMeanwhile } from '../../../design/useMeanwhile.tsx';
import { useRefusal } from '../../../design/useRefusal.ts';
import { WeekGrid } from '../../../design/WeekGrid.tsx';
import {
  CreateMutation,
  inputOf,
  NeighbourhoodQuery,
  readVacancyAgain,
  UpdateMutation,
  type VacancyValues,
  valuesOf,
} from './vacancyForm.ts';
import type { VacancyOfWork } from './vacancyWork.ts';

const touched = { additionalTypenames: ['Vacancy'] };

type VacancyDialogProps = {
  programme: { id: string; supportModes: readonly ('INCIDENTAL' | 'STRUCTURAL')[] };
  vacancy?: VacancyOfWork;
  onClose: () => void;
  onDone: (message: string) => void;
};

/** Writes a vacancy, or writes it anew. */
export function VacancyDialog({ programme, vacancy, onClose, onDone }: VacancyDialogProps) {
  const { t } = useTranslation('staff');
  const client = useClient();
  const form = useForm<VacancyValues>({
    defaultValues: valuesOf(vacancy, programme.supportModes),
    shouldFocusError: false,
  });
  const refusal = useRefusal(form);
  const meanwhile = useMeanwhile(form, async () => {
    const now = vacancy && (await readVacancyAgain(client, vacancy.id));
    return now && valuesOf(now, programme.supportModes);
  });
  const [, create] = useMutation(CreateMutation);
  const [, update] = useMutation(UpdateMutation);

  /** The neighbourhood of the postcode, or the one that was there; undefined when nobody knows the postcode. */
  const neighbourhoodOf = async ({
    postcode,
    neighbourhood,
  }: VacancyValues): Promise<string | null | undefined> => {
    if (!postcode.trim()) return neighbourhood?.id ?? null;
    if (!looksLikePostcode(postcode)) return undefined;
    const { data } = await client.query(NeighbourhoodQuery, { postcode: tidyPostcode(postcode) }).toPromise();
    return data?.placeByPostcode?.neighbourhood?.id;
  };
  const save = form.handleSubmit(async (values) => {
    refusal.clear();
    const neighbourhood = await neighbourhoodOf(values);
    if (neighbourhood === undefined)
      return form.setError('postcode', { message: t('vacancyWork.form.postcodeUnknown') });
    const input = inputOf(values, neighbourhood);
    const answer = await meanwhile.write(async (before) => {
      const asRead = before && inputOf(before, before.neighbourhood?.id ?? null);
      const { data, error } = vacancy
        ? await update({ vacancy: vacancy.id, input, asRead }, touched)
        : await create({ programme: programme.id, input }, touched);
      return { result: data?.saved, error };
    });
    if (!answer) return;
    const { result, error } = answer;
    if (result?.__typename !== 'Vacancy') return refusal.show(result, error);
    onDone(t(vacancy ? 'vacancyWork.form.changed' : 'vacancyWork.form.made', { title: result.title }));
  });

  return (
    <DialogForm
      title={t(vacancy ? 'vacancyWork.form.editTitle' : 'vacancyWork.form.makeTitle')}
      text={t('vacancyWork.form.text')}
      submit={t('vacancyWork.form.save')}
      form={form}
      refused={refusal.message}
      onSubmit={save}
      onClose={onClose}
    >
      {meanwhile.notice}
      <What form={form} modes={programme.supportModes} />
      <Where
        form={form}
        now={useWatch({ control: form.control, name: 'neighbourhood' })?.name}
        known={vacancy?.languages ?? []}
      />
    </DialogForm>
  );
}

type PartProps = { form: UseFormReturn<VacancyValues> };

function What({ form, modes }: PartProps & { modes: readonly ('INCIDENTAL' | 'STRUCTURAL')[] }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('vacancyWork.form.title')}
        hint={t('vacancyWork.form.titleHint')}
        maxLength={200}
        error={errors.title?.message}
        {...form.register('title', { required: t('vacancyWork.form.titleMissing') })}
      />
      <TextArea
        label={t('vacancyWork.form.summary')}
        hint={t('vacancyWork.form.summaryHint')}
        rows={4}
        maxLength={4000}
        error={errors.summary?.message}
        {...form.register('summary')}
      />
      {modes.length > 1 && (
        <Choices
          legend={t('vacancyWork.form.mode')}
          kind="radio"
          look="columns"
          field={form.register('supportMode', { required: t('vacancyWork.form.modeMissing') })}
          error={errors.supportMode?.message}
          choices={modes.map((value) => ({ value, label: tp(`codes.supportMode.${value}`) }))}
        />
      )}
    </>
  );
}

function Where({ form, now, known }: PartProps & { now: string | undefined; known: readonly string[] }) {
  const { t } = useTranslation('staff');
  const { errors } = form.formState;
  return (
    <>
      <TextField
        label={t('vacancyWork.form.hours')}
        inputMode="decimal"
        width="short"
        optional
        error={errors.hoursPerWeek?.message}
        {...form.register('hoursPerWeek', {
          pattern: { value: /^\s*(\d+([.,]\d+)?)?\s*$/, message: t('volunteers.notANumber') },
        })}
      />
      <TextField
        label={t('vacancyWork.form.postcode')}
        hint={now ? t('vacancyWork.form.isIn', { name: now }) : t('vacancyWork.form.postcodeHint')}
        width="short"
        optional
        error={errors.postcode?.message}
        {...form.register('postcode')}
      />
      <Fold
        title={t('vacancyWork.form.more')}
        summary={`(${t('vacancyWork.form.moreHint')})`}
        mustOpen={Boolean(errors.languages || errors.availability)}
      >
        <LanguageChoices
          legend={t('vacancyWork.form.languages')}
          known={known}
          field={form.register('languages')}
          error={errors.languages?.message}
        />
        <WeekGrid legend={t('vacancyWork.form.availability')} field={form.register('availability')} />
      </Fold>
    </>
  );
}
