import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { Fairness } from './Fairness.tsx';
import { PairRow } from './PairRow.tsx';
import { asPlanned, type Plan, ProposeMutation, type Reviewed } from './plan.ts';
import { Unmatched } from './Unmatched.tsx';

const touched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request'] };
type ReviewProps = { run: string; plan: Plan; mayPropose: boolean };

/** The coordinator looks the plan through, leaves out or changes pairs, and proposes the rest in one go. */
export function PlanReview({ run, plan, mayPropose }: ReviewProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [, propose] = useMutation(ProposeMutation);
  const [reviewed, setReviewed] = useState<Reviewed[]>(() => plan.pairs.map(asPlanned));
  const [message, setMessage] = useState<{ tone: 'ok' | 'error'; text: string }>();
  const [busy, setBusy] = useState(false);
  const open = reviewed.filter(({ chosen, outcome }) => chosen && !outcome?.ok).length;

  const change = (at: number, what: Partial<Reviewed>) =>
    setReviewed((all) => all.map((each, place) => (place === at ? { ...each, ...what } : each)));

  const proposeAll = async () => {
    const places = reviewed.flatMap(({ chosen, outcome }, at) => (chosen && !outcome?.ok ? at : []));
    setBusy(true);
    const pairs = places.map((at) => ({
      request: plan.pairs[at]!.waitlistEntry.request.id,
      volunteer: reviewed[at]!.volunteer,
      because: reviewed[at]!.because.trim() || null,
    }));
    const { data } = await propose({ run, pairs }, touched);
    setBusy(false);
    const result = data?.proposeFromPlan;
    if (result?.__typename === 'PlanProposals') {
      result.results.forEach((each, nth) => {
        const ok = each.__typename === 'Match';
        change(places[nth]!, {
          outcome: { ok, message: ok ? t('planning.proposed') : (each.fields?.[0]?.message ?? each.message) },
        });
      });
      const made = result.results.filter(({ __typename }) => __typename === 'Match').length;
      setMessage({
        tone: made === places.length ? 'ok' : 'error',
        text: t('planning.made', { count: made, of: places.length }),
      });
      return;
    }
    for (const { path, message: text } of result?.fields ?? []) {
      const [, nth] = /^pairs\.(\d+)\./.exec(path) ?? [];
      if (nth) change(places[Number(nth)]!, { outcome: { ok: false, message: text } });
    }
    setMessage({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
  };

  return (
    <>
      <Summary plan={plan} />
      {message && <Notice tone={message.tone} title={message.text} takeFocus />}
      {plan.pairs.length > 0 && (
        <Table
          caption={t('planning.caption')}
          headings={[
            { text: t('planning.choose') },
            { text: t('work.requester') },
            { text: t('work.volunteer') },
            { text: t('planning.why') },
            { text: t('planning.points'), right: true },
          ]}
        >
          <tbody>
            {plan.pairs.map((pair, at) => (
              <PairRow
                key={pair.waitlistEntry.id}
                pair={pair}
                reviewed={reviewed[at]!}
                mayPropose={mayPropose}
                onChange={(what) => change(at, what)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {mayPropose && plan.pairs.length > 0 && (
        <div className="row">
          <Button onClick={proposeAll} disabled={busy || open === 0}>
            {t('planning.propose', { count: open })}
          </Button>
          <span role="status">{busy && t('work.saving')}</span>
        </div>
      )}
      <Fairness plan={plan} />
      <Unmatched plan={plan} />
    </>
  );
}

function Summary({ plan }: { plan: Plan }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { waiting, matched, scoreInLine, longestWaitLeft } = plan.fairness;
  const more = scoreInLine > 0 ? plan.totalScore / scoreInLine - 1 : 0;
  return (
    <section className="stack stack--tight">
      <p>
        {t('planning.summary', { matched, waiting })}{' '}
        {longestWaitLeft !== null && t('planning.left', { count: longestWaitLeft })}
      </p>
      <p className="soft">
        {t('planning.total', {
          points: format.number(plan.totalScore),
          inLine: format.number(scoreInLine),
          more: format.share(more),
        })}{' '}
        {plan.exact ? t('planning.exact') : t('planning.notExact', { count: plan.pairsLeftOut })}
      </p>
    </section>
  );
}
