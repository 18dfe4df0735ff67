import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql, readFragment } from '../../../app/graphql.ts';
import { SelectField } from '../../../design/Field.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { CreateProgrammeMutation, emptySetUp, type Kind, kinds, SetUpFragment } from './programme.ts';

const ProgrammePresetsQuery = graphql(
  'query ProgrammePresets { programmePresets { slug kind setUp { ...SetUp } } }',
  [SetUpFragment],
);

/** Makes a programme: from one that the field knows, or from nothing. */
export function NewProgramme({
  organisation,
  onMade,
}: {
  organisation: string;
  onMade: (programme: { slug: string; name: string }) => void;
}) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: ProgrammePresetsQuery });
  const [, create] = useMutation(CreateProgrammeMutation);
  const [preset, setPreset] = useState('');
  const [kind, setKind] = useState<Kind>('RELATION');
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={6} />;
  const presets = (data.programmePresets ?? []).map((each) => ({
    ...each,
    setUp: readFragment(SetUpFragment, each.setUp),
  }));

  const begin = (slug: string) => {
    setPreset(slug);
    setKind(presets.find((each) => each.slug === slug)?.kind ?? 'RELATION');
  };
  return (
    <div className="stack">
      <div className="form">
        <SelectField
          label={t('programmes.preset')}
          hint={t('programmes.presetHint')}
          name="voorbeeld"
          value={preset}
          onChange={(event) => begin(event.target.value)}
        >
          <option value="">{t('programmes.fromNothing')}</option>
          {presets.map(({ slug, setUp }) => (
            <option key={slug} value={slug}>
              {setUp.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('programmes.kind')}
          hint={t('programmes.kindHint')}
          name="soort"
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`programmes.kindMeans.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <ProgrammeForm
        key={preset}
        setUp={presets.find(({ slug }) => slug === preset)?.setUp ?? emptySetUp}
        submit={t('programmes.make')}
        onSave={async (setUp) => {
          const answer = await create({ organisation, kind, setUp });
          const result = answer.data?.createProgramme;
          if (result?.__typename === 'Programme') onMade(result);
          return { result, error: answer.error };
        }}
      />
    </div>
  );
}
