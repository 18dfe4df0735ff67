import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Choices } from '../../design/Choices.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { LanguageChoices } from '../../design/LanguageChoices.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import { type Dossier, wordsOf } from './dossier.ts';
import { FactSection } from './FactSection.tsx';

export const traits = Object.keys(nlStaff.codes.trait) as (keyof typeof nlStaff.codes.trait)[];
export const genders = ['', 'F', 'M', 'X'] as const;

/** Who the volunteer is, as far as it matters for a match. */
export function AboutFacts({ dossier, mayChange }: { dossier: Dossier; mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { volunteer } = dossier;
  const { gender, languages, interests, professions } = volunteer;
  const unknown = <span className="soft">{t('volunteers.unknown')}</span>;
  const listed = (words: string[]) => (words.length > 0 ? format.list(words) : unknown);
  const commas = { hint: t('volunteers.about.commas'), optional: true };
  return (
    <FactSection
      title={t('volunteers.about.title')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[
        [t('volunteers.about.languages'), listed(languages.map(format.language))],
        [t('volunteers.about.gender'), t(`volunteers.about.genders.${gender ?? ''}`)],
        [t('volunteers.about.interests'), listed(interests)],
        [t('volunteers.about.professions'), listed(professions)],
        [
          t('volunteers.about.traits'),
          format.list(volunteer.traits.map((trait) => t(`codes.trait.${trait}`))) ||
            t('volunteers.about.noTraits'),
        ],
      ]}
      valuesOf={({ volunteer: known }) => ({
        languages: [...known.languages],
        gender: known.gender ?? ('' as const),
        interests: known.interests.join(', '),
        professions: known.professions.join(', '),
        traits: [...known.traits],
      })}
      inputOf={(values) => ({
        languages: values.languages,
        gender: values.gender || null,
        interests: wordsOf(values.interests),
        professions: wordsOf(values.professions),
        traits: values.traits,
      })}
      fields={({ register, formState: { errors } }) => (
        <>
          <LanguageChoices
            legend={t('volunteers.about.languages')}
            known={languages}
            field={register('languages')}
            error={errors.languages?.message}
          />
          <SelectField
            label={t('volunteers.about.gender')}
            error={errors.gender?.message}
            {...register('gender')}
          >
            {genders.map((value) => (
              <option key={value} value={value}>
                {t(`volunteers.about.genders.${value}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('volunteers.about.interests')}
            {...commas}
            error={errors.interests?.message}
            {...register('interests')}
          />
          <TextField
            label={t('volunteers.about.professions')}
            {...commas}
            error={errors.professions?.message}
            {...register('professions')}
          />
          <Choices
            legend={t('volunteers.about.traits')}
            kind="checkbox"
            look="columns"
            field={register('traits')}
            choices={traits.map((value) => ({ value, label: t(`codes.trait.${value}`) }))}
          />
        </>
      )}
    />
  );
}
