import '../../../design/css/learning.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { Fold } from '../../../design/Fold.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { MaterialDialog, type Where } from './MaterialDialog.tsx';
import { MaterialTable } from './MaterialTable.tsx';
import { groupsOf, type Material, MaterialsQuery, SetAsideMutation, touched } from './materials.ts';

type Said = { tone: 'ok' | 'error'; text: string };

/** The training materials of an organisation, by programme: to write, to change, to put aside and to bring back. */
export function Materials({ where }: { where: Where }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: MaterialsQuery,
    variables: { organisation: where.organisation },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const [writing, setWriting] = useState<Material | 'new'>();
  const [said, setSaid] = useState<Said>();
  const [, setAside] = useMutation(SetAsideMutation);
  const materials = data?.trainingMaterials;
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (materials === undefined) return <Loading />;
  if (materials === null) return <p>{t('materials.noneForYou')}</p>;
  const offered = materials.filter(({ asideSince }) => asideSince === null);
  const aside = materials.filter(({ asideSince }) => asideSince !== null);
  const putAside = async ({ id, title, asideSince }: Material) => {
    const { data: answer } = await setAside({ material: id, aside: asideSince === null }, touched);
    const result = answer?.done;
    if (result?.__typename !== 'TrainingMaterial')
      return setSaid({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
    setSaid({
      tone: 'ok',
      text: t(asideSince === null ? 'materials.wasSetAside' : 'materials.wasBroughtBack', { title }),
    });
  };
  return (
    <>
      <div className="row">
        <Button onClick={() => setWriting('new')}>{t('materials.make')}</Button>
      </div>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      {offered.length === 0 && <p>{t('materials.none')}</p>}
      {groupsOf(offered).map(({ programme, materials: list }) => (
        <MaterialTable
          key={programme}
          programme={programme ?? t('materials.forAll')}
          materials={list}
          onChange={setWriting}
          onAside={putAside}
        />
      ))}
      {aside.length > 0 && (
        <Fold title={t('materials.aside')} summary={`(${aside.length})`}>
          {groupsOf(aside).map(({ programme, materials: list }) => (
            <MaterialTable
              key={programme}
              programme={programme ?? t('materials.forAll')}
              materials={list}
              onChange={setWriting}
              onAside={putAside}
            />
          ))}
        </Fold>
      )}
      {writing && (
        <MaterialDialog
          where={where}
          materials={materials}
          material={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(undefined)}
          onDone={(text) => {
            setWriting(undefined);
            setSaid({ tone: 'ok', text });
          }}
        />
      )}
    </>
  );
}
