import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Choices } from '../../design/Choices.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { useWeekWords } from '../../design/useWeekWords.ts';
import { WeekGrid } from '../../design/WeekGrid.tsx';
import { type Dossier, looksLikeNumber, numberOf } from './dossier.ts';
import { FactSection } from './FactSection.tsx';
import { placesOf } from './places.ts';

const text = (value: number | null) => (value === null ? '' : String(value));

/** When, how often, how far and for how many. */
export function TimeFacts({ dossier, mayChange }: { dossier: Dossier; mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const weekWords = useWeekWords();
  const { availability, supportModes, preferredSupportMode, maxDistanceKm } = dossier;
  const { capacityInAll, openMatchesInAll } = dossier;
  const unknown = <span className="soft">{t('volunteers.unknown')}</span>;
  const inAll = t('volunteers.time.openInAll', { count: openMatchesInAll });
  return (
    <FactSection
      title={t('volunteers.time.title')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[
        [t('volunteers.time.availability'), weekWords(availability) || unknown],
        [
          t('volunteers.time.modes'),
          supportModes.length > 0
            ? format.list(supportModes.map((mode) => t(`work.modeShort.${mode}`)))
            : unknown,
        ],
        [
          t('volunteers.time.preferred'),
          preferredSupportMode
            ? t(`work.modeShort.${preferredSupportMode}`)
            : t('volunteers.time.noPreference'),
        ],
        [
          t('volunteers.time.distance'),
          maxDistanceKm === null ? t('volunteers.usual') : `${format.number(maxDistanceKm)} km`,
        ],
        [t('volunteers.time.capacity'), t('volunteers.freePlaces', placesOf(dossier))],
        [
          t('volunteers.time.capacityInAll'),
          `${capacityInAll === null ? t('volunteers.noLimit') : capacityInAll}, ${inAll}`,
        ],
      ]}
      valuesOf={(known) => ({
        availability: [...known.availability],
        supportModes: [...known.supportModes],
        preferredSupportMode: known.preferredSupportMode ?? ('' as const),
        maxDistanceKm: text(known.maxDistanceKm),
        capacity: text(known.capacity),
        capacityInAll: text(known.capacityInAll),
      })}
      inputOf={(values) => ({
        availability: values.availability,
        supportModes: values.supportModes,
        preferredSupportMode: values.preferredSupportMode || null,
        maxDistanceKm: numberOf(values.maxDistanceKm),
        capacity: numberOf(values.capacity) ?? undefined,
        capacityInAll: numberOf(values.capacityInAll),
      })}
      fields={({ register, formState: { errors } }) => {
        const number = { validate: (value: string) => looksLikeNumber(value) || t('volunteers.notANumber') };
        return (
          <>
            <WeekGrid
              legend={t('volunteers.time.availability')}
              field={register('availability')}
              error={errors.availability?.message}
            />
            <Choices
              legend={t('volunteers.time.modes')}
              hint={t('volunteers.time.modesHint')}
              kind="checkbox"
              look="columns"
              field={register('supportModes')}
              error={errors.supportModes?.message}
              choices={dossier.programme.supportModes.map((mode) => ({
                value: mode,
                label: t(`work.modeShort.${mode}`),
              }))}
            />
            <SelectField
              label={t('volunteers.time.preferred')}
              error={errors.preferredSupportMode?.message}
              {...register('preferredSupportMode')}
            >
              <option value="">{t('volunteers.time.noPreference')}</option>
              {dossier.programme.supportModes.map((mode) => (
                <option key={mode} value={mode}>
                  {t(`work.modeShort.${mode}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('volunteers.time.distance')}
              hint={t('volunteers.time.distanceHint')}
              inputMode="decimal"
              width="short"
              optional
              error={errors.maxDistanceKm?.message}
              {...register('maxDistanceKm', number)}
            />
            <div className="dossier__pair">
              <TextField
                label={t('volunteers.time.capacity')}
                inputMode="numeric"
                width="short"
                error={errors.capacity?.message}
                {...register('capacity', number)}
              />
              <TextField
                label={t('volunteers.time.capacityInAll')}
                inputMode="numeric"
                width="short"
                optional
                error={errors.capacityInAll?.message}
                {...register('capacityInAll', number)}
              />
            </div>
          </>
        );
      }}
    />
  );
}
