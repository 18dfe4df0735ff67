import { useTranslation } from 'react-i18next';
import { Choices } from '../../design/Choices.tsx';
import { nlStaff } from '../../texts/nl-staff.ts';
import type { Dossier } from './dossier.ts';
import { FactSection } from './FactSection.tsx';

const experiences = Object.keys(nlStaff.codes.experience) as (keyof typeof nlStaff.codes.experience)[];

/** What the volunteer has been through, or knows well. */
export function ExperienceFacts({ dossier, mayChange }: { dossier: Dossier; mayChange: boolean }) {
  const { t } = useTranslation('staff');
  const { experience } = dossier;
  return (
    <FactSection
      title={t('volunteers.experience.title')}
      text={t('volunteers.experience.text')}
      dossier={dossier}
      mayChange={mayChange}
      facts={[]}
      valuesOf={(known) => ({ experience: [...(known.experience ?? [])] })}
      inputOf={(values) => ({ experience: values.experience })}
      fields={({ register, formState: { errors } }) => (
        <Choices
          legend={t('volunteers.experience.field')}
          kind="checkbox"
          look="columns"
          field={register('experience')}
          error={errors.experience?.message}
          choices={experiences.map((value) => ({ value, label: t(`codes.experience.${value}`) }))}
        />
      )}
    >
      {experience && experience.length > 0 ? (
        <ul className="dossier__list">
          {experience.map((code) => (
            <li key={code}>{t(`codes.experience.${code}`)}</li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t(experience ? 'volunteers.experience.none' : 'volunteers.unknown')}</p>
      )}
    </FactSection>
  );
}
