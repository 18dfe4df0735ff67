import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Agreement, Choices } from '../../design/Choices.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { genders, traits } from './AboutFacts.tsx';
import { type Dossier, looksLikeNumber, numberOf } from './dossier.ts';
import { FactSection } from './FactSection.tsx';

const text = (value: number | null) => (value === null ? '' : String(value));

/** What the volunteer wishes of the resident. */
export function WishFacts({ dossier, mayChange }: { dossier: Dossier; mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const ageWish = useAgeWish();
  const { wantedRequesterGender, genderWishHard, wantedAgeFrom, wantedAgeTo, avoids } = dossier;
  const noWish = t('volunteers.noWish');
  const gender = t(`volunteers.wishes.genders.${wantedRequesterGender ?? ''}`);
  return (
    <FactSection
      title={t('volunteers.wishes.title')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[
        [
          t('volunteers.wishes.gender'),
          wantedRequesterGender && genderWishHard ? `${gender} ${t('volunteers.wishes.hardShort')}` : gender,
        ],
        [t('volunteers.wishes.age'), ageWish(wantedAgeFrom, wantedAgeTo) ?? noWish],
        [
          t('volunteers.wishes.avoids'),
          format.list(avoids.map((trait) => t(`codes.trait.${trait}`))) || noWish,
        ],
      ]}
      valuesOf={(known) => ({
        wantedRequesterGender: known.wantedRequesterGender ?? ('' as const),
        genderWishHard: known.genderWishHard,
        wantedAgeFrom: text(known.wantedAgeFrom),
        wantedAgeTo: text(known.wantedAgeTo),
        avoids: [...known.avoids],
      })}
      inputOf={(values) => ({
        wantedRequesterGender: values.wantedRequesterGender || null,
        genderWishHard: Boolean(values.wantedRequesterGender) && values.genderWishHard,
        wantedAgeFrom: numberOf(values.wantedAgeFrom),
        wantedAgeTo: numberOf(values.wantedAgeTo),
        avoids: values.avoids,
      })}
      fields={({ register, watch, formState: { errors } }) => {
        const number = { validate: (value: string) => looksLikeNumber(value) || t('volunteers.notANumber') };
        return (
          <>
            <SelectField
              label={t('volunteers.wishes.gender')}
              error={errors.wantedRequesterGender?.message}
              {...register('wantedRequesterGender')}
            >
              {genders.map((value) => (
                <option key={value} value={value}>
                  {t(`volunteers.wishes.genders.${value}`)}
                </option>
              ))}
            </SelectField>
            {watch('wantedRequesterGender') && (
              <Agreement label={t('volunteers.wishes.hard')} field={register('genderWishHard')} />
            )}
            <div className="dossier__pair">
              <TextField
                label={t('volunteers.wishes.ageFrom')}
                inputMode="numeric"
                width="short"
                error={errors.wantedAgeFrom?.message}
                {...register('wantedAgeFrom', number)}
              />
              <TextField
                label={t('volunteers.wishes.ageTo')}
                inputMode="numeric"
                width="short"
                error={errors.wantedAgeTo?.message}
                {...register('wantedAgeTo', number)}
              />
            </div>
            <Choices
              legend={t('volunteers.wishes.avoids')}
              kind="checkbox"
              look="columns"
              field={register('avoids')}
              choices={traits.map((value) => ({ value, label: t(`codes.trait.${value}`) }))}
            />
          </>
        );
      }}
    />
  );
}

/** A wish about an age in words; undefined when there is none. */
function useAgeWish() {
  const { t } = useTranslation('staff');
  return (from: number | null, to: number | null): string | undefined => {
    if (from !== null && to !== null) return t('volunteers.wishes.ageBetween', { from, to });
    if (from !== null) return t('volunteers.wishes.ageOver', { from });
    return to === null ? undefined : t('volunteers.wishes.ageUnder', { to });
  };
}
