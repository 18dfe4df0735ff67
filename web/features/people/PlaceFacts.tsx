import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Agreement, Choices } from '../../design/Choices.tsx';
import type { Dossier } from './dossier.ts';
import { FactSection } from './FactSection.tsx';

/** Where the volunteer can be deployed: who is not deployable somewhere is suggested to nobody there. */
export function PlaceFacts({ dossier, mayChange }: { dossier: Dossier; mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { deployable, municipalities, programme } = dossier;
  const all = programme.organisation.municipalities;
  const places = municipalities.length > 0 ? municipalities : all;
  return (
    <FactSection
      title={t('volunteers.where.title')}
      text={t('volunteers.where.text')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[
        [
          t('volunteers.where.municipalities'),
          deployable ? format.list(places.map(({ name }) => name)) : t('volunteers.where.notYet'),
        ],
      ]}
      valuesOf={(known) => ({
        deployable: known.deployable,
        municipalities: known.municipalities.map(({ id }) => id),
      })}
      inputOf={(values) => ({ deployable: values.deployable, municipalities: values.municipalities })}
      fields={({ register, watch, formState: { errors } }) => (
        <>
          <Agreement label={t('volunteers.where.deployable')} field={register('deployable')} />
          {watch('deployable') && all.length > 1 && (
            <Choices
              legend={t('volunteers.where.municipalities')}
              hint={t('volunteers.where.hint')}
              kind="checkbox"
              look="columns"
              field={register('municipalities')}
              error={errors.municipalities?.message}
              choices={all.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </>
      )}
    />
  );
}
