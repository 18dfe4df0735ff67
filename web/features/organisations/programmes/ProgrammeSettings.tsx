import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation, useQuery } from 'urql';
import { graphql, readFragment } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { EffectPanel } from './Effect.tsx';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { SetUpFragment, type SetUpInput, SetUpProgrammeMutation } from './programme.ts';

const ProgrammeSetUpQuery = graphql(
  `query ProgrammeSetUp($programme: ID!) {
    node(id: $programme) { __typename ... on Programme { id setUp { ...SetUp } } }
  }`,
  [SetUpFragment],
);

/** Fetches how a programme is set up, and lets it be changed, with what would follow beside it. */
export function ProgrammeSettings({ programme, children }: { programme: string; children?: ReactNode }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: ProgrammeSetUpQuery, variables: { programme } });
  const client = useClient();
  const [, save] = useMutation(SetUpProgrammeMutation);
  const [isDone, setDone] = useState(false);
  const found = data?.node?.__typename === 'Programme' ? data.node : undefined;
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!found) return <Loading lines={6} />;

  const onSave = async (setUp: SetUpInput, asRead: SetUpInput | undefined) => {
    setDone(false);
    const { data: answer, error: problem } = await save({ programme, setUp, asRead });
    const result = answer?.setUpProgramme;
    setDone(result?.__typename === 'Programme');
    return { result, error: problem };
  };
  const readAgain = async () => {
    const { data: again } = await client
      .query(ProgrammeSetUpQuery, { programme }, { requestPolicy: 'network-only' })
      .toPromise();
    return again?.node?.__typename === 'Programme'
      ? readFragment(SetUpFragment, again.node.setUp)
      : undefined;
  };
  return (
    <ProgrammeForm
      setUp={readFragment(SetUpFragment, found.setUp)}
      submit={t('work.save')}
      onSave={onSave}
      readAgain={readAgain}
      beside={(setUp) => (
        <div className="set-up__beside stack stack--tight">
          <EffectPanel programme={programme} setUp={setUp} />
          {children}
        </div>
      )}
    >
      <div role="status">{isDone && <Notice tone="ok">{t('programmes.saved')}</Notice>}</div>
    </ProgrammeForm>
  );
}
