import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Agreement, Choices } from '../../design/Choices.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { Fold } from '../../design/Fold.tsx';
import { LanguageChoices } from '../../design/LanguageChoices.tsx';
import { useWeekWords } from '../../design/useWeekWords.ts';
import { WeekGrid } from '../../design/WeekGrid.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import type { IntakeValues } from './intake.ts';

type Codes = typeof nlStaff.codes;
const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words)[];
const traits = keysOf<Codes['trait']>(nlStaff.codes.trait);
const experiences = keysOf<Codes['experience']>(nlStaff.codes.experience);
const urgencies = keysOf<Codes['urgency']>(nlStaff.codes.urgency);
const genders = ['', 'F', 'M'] as const;

type FactsProps = { form: UseFormReturn<IntakeValues>; languages: readonly string[] };

/** What finding a buddy asks to know, in three parts that may stay closed. */
export function IntakeFacts({ form, languages }: FactsProps) {
  const { t } = useTranslation('staff');
  return (
    <>
      <p className="soft">{t('intakeFacts.text')}</p>
      <TimePart form={form} languages={languages} />
      <WishPart form={form} />
      <HomePart form={form} />
    </>
  );
}

function useNumber() {
  const { t } = useTranslation('staff');
  return { pattern: { value: /^\s*(\d+([.,]\d+)?)?\s*$/, message: t('volunteers.notANumber') } };
}

function TimePart({ form, languages }: FactsProps) {
  const { t } = useTranslation('staff');
  const weekWords = useWeekWords();
  const number = useNumber();
  const { errors } = form.formState;
  return (
    <Fold
      title={t('intakeFacts.time.title')}
      summary={weekWords(form.watch('availability') ?? [], 3) || undefined}
      mustOpen={Boolean(errors.availability || errors.languages || errors.maxDistanceKm)}
    >
      <WeekGrid
        legend={t('intakeFacts.time.availability')}
        field={form.register('availability')}
        error={errors.availability?.message}
      />
      <LanguageChoices
        legend={t('intakeFacts.time.languages')}
        known={languages}
        field={form.register('languages')}
        error={errors.languages?.message}
      />
      <Agreement label={t('intakeFacts.interpreter')} field={form.register('interpreter')} />
      <TextField
        label={t('intakeFacts.distance')}
        inputMode="decimal"
        width="short"
        optional
        error={errors.maxDistanceKm?.message}
        {...form.register('maxDistanceKm', number)}
      />
    </Fold>
  );
}

function WishPart({ form }: Pick<FactsProps, 'form'>) {
  const { t } = useTranslation('staff');
  const number = useNumber();
  const { errors } = form.formState;
  return (
    <Fold
      title={t('intakeFacts.wishes.title')}
      mustOpen={Boolean(errors.wantedAgeFrom || errors.wantedAgeTo || errors.wantedVolunteerGender)}
    >
      <SelectField
        label={t('intakeFacts.gender')}
        error={errors.wantedVolunteerGender?.message}
        {...form.register('wantedVolunteerGender')}
      >
        {genders.map((value) => (
          <option key={value} value={value}>
            {t(`intakeFacts.genders.${value}`)}
          </option>
        ))}
      </SelectField>
      {form.watch('wantedVolunteerGender') && (
        <Agreement label={t('intakeFacts.hard')} field={form.register('genderWishHard')} />
      )}
      <div className="dossier__pair">
        <TextField
          label={t('intakeFacts.ageFrom')}
          inputMode="numeric"
          width="short"
          error={errors.wantedAgeFrom?.message}
          {...form.register('wantedAgeFrom', number)}
        />
        <TextField
          label={t('intakeFacts.ageTo')}
          inputMode="numeric"
          width="short"
          error={errors.wantedAgeTo?.message}
          {...form.register('wantedAgeTo', number)}
        />
      </div>
      <Choices
        legend={t('intakeFacts.avoids')}
        kind="checkbox"
        look="columns"
        field={form.register('avoids')}
        choices={traits.map((value) => ({ value, label: t(`codes.trait.${value}`) }))}
      />
      <Choices
        legend={t('intakeFacts.experience')}
        kind="checkbox"
        look="columns"
        field={form.register('helpfulExperience')}
        choices={experiences.map((value) => ({ value, label: t(`codes.experience.${value}`) }))}
      />
    </Fold>
  );
}

function HomePart({ form }: Pick<FactsProps, 'form'>) {
  const { t } = useTranslation('staff');
  const urgency = form.watch('urgency');
  return (
    <Fold
      title={t('intakeFacts.home.title')}
      summary={urgency && urgency !== 'NORMAL' ? t(`codes.urgency.${urgency}`) : undefined}
    >
      <Choices
        legend={t('intakeFacts.urgency')}
        kind="radio"
        look="columns"
        field={form.register('urgency')}
        choices={urgencies.map((value) => ({ value, label: t(`codes.urgency.${value}`) }))}
      />
      <Choices
        legend={t('intakeFacts.traits')}
        kind="checkbox"
        look="columns"
        field={form.register('traits')}
        choices={traits.map((value) => ({ value, label: t(`codes.trait.${value}`) }))}
      />
    </Fold>
  );
}
