import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Batches } from './Batches.tsx';
import { DueTable } from './DueTable.tsx';
import { PeriodDialog } from './PeriodDialog.tsx';
import { Periods } from './Periods.tsx';
import { type Period, type ProgrammeName, RetentionQuery, touched } from './retention.ts';

type RetentionProps = { organisation: string; programmes: ProgrammeName[] };

/** How long is kept, what need not be any more, and the proposals that wait for a second person. */
export function Retention({ organisation, programmes }: RetentionProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: RetentionQuery,
    variables: { organisation },
    context: touched,
  });
  const [changing, setChanging] = useState<Period>();
  const [done, setDone] = useState<string>();
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading />;
  if (!data.retention) return <Notice>{t('retention.notYours')}</Notice>;
  const { periods, due, viewerCanPropose } = data.retention;
  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      <Periods periods={periods} onChange={viewerCanPropose ? setChanging : undefined} />
      <DueTable organisation={organisation} due={due} canPropose={viewerCanPropose} onDone={setDone} />
      <Batches organisation={organisation} onDone={setDone} />
      {changing && (
        <PeriodDialog
          organisation={organisation}
          period={changing}
          programmes={programmes}
          onClose={() => setChanging(undefined)}
          onDone={(message) => {
            setChanging(undefined);
            setDone(message);
          }}
        />
      )}
    </>
  );
}
