import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { looksLikePostcode } from '../../app/postcode.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { filterNames, type useFilter } from './filters.ts';

const distances = [2, 5, 10, 25];
const languages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'de', 'fr', 'es', 'fa', 'ti'];

type FiltersProps = Pick<ReturnType<typeof useFilter>, 'values' | 'organisations' | 'setSearch'>;

/** Choosing which vacancies to see. What is chosen goes to the address bar. */
export function VacancyFilters({ values, organisations, setSearch }: FiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // On a phone the vacancies come first; where there is room beside them, the choices stand open.
  const [open] = useState(() => window.matchMedia('(min-width: 48rem)').matches);
  const postcodeWrong = Boolean(values.postcode) && !looksLikePostcode(values.postcode ?? '');

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = filterNames.flatMap((name) => (form.get(name) ? [[name, String(form.get(name))]] : []));
    setSearch(Object.fromEntries(chosen));
  };

  return (
    <details className="filters panel" open={open || Object.values(values).some(Boolean)}>
      <summary>
        <h2 className="utrecht-heading-3">{t('vacancies.filters')}</h2>
      </summary>
      <form key={JSON.stringify(values)} className="form" onSubmit={show} noValidate>
        <TextField
          label={t('vacancies.postcode')}
          name="postcode"
          width="short"
          autoComplete="postal-code"
          defaultValue={values.postcode}
          error={postcodeWrong ? t('places.notAPostcode') : undefined}
        />
        <SelectField label={t('vacancies.distance')} name="afstand" defaultValue={values.afstand}>
          <option value="">{t('vacancies.anyDistance')}</option>
          {distances.map((km) => (
            <option key={km} value={km}>
              {t('vacancies.withinKm', { km })}
            </option>
          ))}
        </SelectField>
        <SelectField
          key={organisations ? 'known' : 'loading'}
          label={t('vacancies.programme')}
          name="programma"
          defaultValue={values.programma}
        >
          <option value="">{t('vacancies.anyProgramme')}</option>
          {organisations?.map((organisation) => (
            <optgroup key={organisation.id} label={organisation.name}>
              {organisation.programmes.map((programme) => (
                <option key={programme.id} value={`${organisation.slug}/${programme.slug}`}>
                  {programme.name}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField label={t('vacancies.mode')} name="vorm" defaultValue={values.vorm}>
          <option value="">{t('vacancies.anyMode')}</option>
          <option value="een-keer">{t('codes.supportMode.INCIDENTAL')}</option>
          <option value="vaker">{t('codes.supportMode.STRUCTURAL')}</option>
        </SelectField>
        <SelectField label={t('vacancies.language')} name="taal" defaultValue={values.taal}>
          <option value="">{t('vacancies.anyLanguage')}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {format.language(code)}
            </option>
          ))}
        </SelectField>
        <div className="row">
          <Button type="submit">{t('vacancies.apply')}</Button>
          {Object.values(values).some(Boolean) && (
            <Button look="subtle" onClick={() => setSearch({})}>
              {t('vacancies.clear')}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
