import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { HistoryFragment, type Line, linesOf } from './history.ts';

const UndoRequestMutation = graphql(`
  mutation UndoRequest($request: ID!) {
    undoRequestStep(request: $request) { __typename ... on Request { id status } ... on Refusal { message } }
  }
`);
const UndoMatchMutation = graphql(`
  mutation UndoMatch($match: ID!) {
    undoMatchStep(match: $match) { __typename ... on Match { id status } ... on Refusal { message } }
  }
`);

const touched = { additionalTypenames: ['Request', 'Match', 'WaitlistEntry'] };

/** What happened, in words; what one did oneself by mistake can be taken back for a while. */
export function History({ of: masked }: { of: FragmentOf<typeof HistoryFragment> }) {
  const { t } = useTranslation('staff');
  const of = readFragment(HistoryFragment, masked);
  const [done, setDone] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [, undoRequest] = useMutation(UndoRequestMutation);
  const [, undoMatch] = useMutation(UndoMatchMutation);
  const match = of.matches.find(({ undoableStep }) => undoableStep);
  const step = match?.undoableStep ?? of.undoableStep;
  const undo = async () => {
    setRefused(undefined);
    const result = match
      ? (await undoMatch({ match: match.id }, touched)).data?.undoMatchStep
      : (await undoRequest({ request: of.id }, touched)).data?.undoRequestStep;
    if (!result || result.__typename === 'Refusal') return setRefused(result?.message ?? t('work.notSaved'));
    setDone(t('history.undone'));
  };
  return (
    <section className="stack stack--tight" aria-labelledby="history">
      <h2 className="utrecht-heading-2" id="history">
        {t('history.title')}
      </h2>
      {done && <Notice tone="ok" title={done} takeFocus />}
      {refused && <Notice tone="error">{refused}</Notice>}
      {step && (
        <div className="row">
          <Button small look="secondary" onClick={undo}>
            {t('history.undoStep', { step: t(`history.undo.${step}`) })}
          </Button>
          <span className="soft">{t('history.undoHint')}</span>
        </div>
      )}
      <ol className="history">
        {linesOf(of).map((line) => (
          <HistoryLine key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({ line }: { line: Line }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const text =
    line.about === 'request'
      ? t(`history.request.${line.word}`)
      : t(`history.match.${line.word}`, { volunteer: line.volunteer });
  const by =
    line.by && (line.by.isViewer ? t('history.byYou') : t('history.by', { name: line.by.displayName }));
  return (
    <li>
      {text}
      <br />
      <small className="soft">
        {[
          format.day(line.on),
          by,
          line.recordedAt.slice(0, 10) !== line.on &&
            t('history.recorded', { moment: format.moment(line.recordedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  );
}
