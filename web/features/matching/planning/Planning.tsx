import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PlanReview } from './PlanReview.tsx';
import { CancelMutation, isBusy, type Run, RunQuery, RunsQuery, StartMutation } from './plan.ts';

/** How often we look how far a plan is, in milliseconds. */
const lookAgain = 1000;

type PlanningProps = { programme: string; mayPropose: boolean };

/** The best way to link the whole waitlist: made on request, looked through by the coordinator, proposed in one go. */
export function Planning({ programme, mayPropose }: PlanningProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [, start] = useMutation(StartMutation);
  const [runs] = useQuery({ query: RunsQuery, variables: { programme }, requestPolicy: 'network-only' });
  const id = chosen ?? runs.data?.matchPlanRuns?.[0]?.id;
  const run = useRun(id);

  const make = async () => {
    setProblem(undefined);
    const { data } = await start({ programmes: [programme] });
    const result = data?.startMatchPlan;
    if (result?.__typename === 'PlanRun') setChosen(result.id);
    else setProblem(result?.message ?? tp('shell.networkError'));
  };

  return (
    <div className="stack">
      {problem && <Notice tone="error" title={problem} />}
      <div className="row">
        <Button onClick={make} disabled={run && isBusy(run)}>
          {run?.status === 'DONE' ? t('planning.again') : t('planning.make')}
        </Button>
      </div>
      {run && <RunState run={run} />}
      {run?.plan && <PlanReview key={run.id} run={run.id} plan={run.plan} mayPropose={mayPropose} />}
    </div>
  );
}

/** A plan, looked at again as long as it is being made. */
function useRun(id: string | undefined): Run | undefined {
  const [{ data, fetching }, look] = useQuery({
    query: RunQuery,
    variables: { id: id ?? '' },
    pause: !id,
    requestPolicy: 'network-only',
  });
  const run = data?.matchPlanRun?.id === id ? (data?.matchPlanRun ?? undefined) : undefined;
  const busy = run !== undefined && isBusy(run);
  useEffect(() => {
    if (!busy || fetching) return;
    const timer = setTimeout(() => look({ requestPolicy: 'network-only' }), lookAgain);
    return () => clearTimeout(timer);
  }, [busy, fetching, look]);
  return run;
}

function RunState({ run }: { run: Run }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [, cancel] = useMutation(CancelMutation);
  const asked = t('planning.asked', { when: format.moment(run.askedAt) });
  if (isBusy(run))
    return (
      <Notice title={run.phase ? t(`codes.planPhase.${run.phase}`) : t('planning.queued')}>
        <progress className="progress" value={run.of > 0 ? run.done : undefined} max={run.of || undefined}>
          {run.of > 0 && t('planning.progress', { done: run.done, of: run.of })}
        </progress>
        {run.viewerCanCancel && (
          <div className="row">
            <Button small look="secondary" onClick={() => cancel({ id: run.id })}>
              {t('planning.stop')}
            </Button>
          </div>
        )}
      </Notice>
    );
  if (run.status === 'CANCELLED') return <Notice title={t('planning.cancelled')} />;
  if (run.status === 'FAILED') return <Notice tone="error" title={run.trouble ?? t('planning.failed')} />;
  return <p className="soft">{asked}</p>;
}
