import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type Dossier, MoveMutation, type Step, touched } from './dossier.ts';
import { isPauseOver } from './EnrolmentMark.tsx';
import { type AskingStep, asking, MoveDialog } from './MoveDialog.tsx';

const asksFirst = (step: Step): step is AskingStep => Object.hasOwn(asking, step);

/** What a coordinator can do next with a volunteer: one click, or a short question first. */
export function Steps({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [moving, move] = useMutation(MoveMutation);
  const [asked, setAsked] = useState<AskingStep>();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { displayName: name } = dossier.volunteer;
  const open = dossier.viewerCanMoveTo.filter(({ obstacle }) => obstacle === null).map(({ to }) => to);
  const closed = dossier.viewerCanMoveTo.filter(({ obstacle }) => obstacle !== null);
  const first = open.find((step) => step === 'CERTIFIED') ?? open.find((step) => !asksFirst(step));

  const finish = (step: Step) => {
    setAsked(undefined);
    setProblem(undefined);
    setDone(t('volunteers.move.done', { name, status: tp(`codes.enrolmentStatus.${step}`) }));
  };
  const take = async (step: Step) => {
    if (asksFirst(step)) return setAsked(step);
    const { data } = await move({ enrolment: dossier.id, to: step }, touched);
    const result = data?.moveEnrolment;
    // Who left before and comes back has another enrolment.
    if (result?.__typename === 'Enrolment' && result.id !== dossier.id)
      navigate(`../${result.id}`, { relative: 'path' });
    else if (result?.__typename === 'Enrolment') finish(step);
    else setProblem(result?.message ?? tp('shell.networkError'));
  };

  return (
    <>
      {done && <Notice tone="ok" title={done} takeFocus />}
      {problem && <Notice tone="error" title={problem} />}
      {isPauseOver(dossier) && (
        <Notice tone="warning" title={t('volunteers.pause.over', { day: format.day(dossier.pausedUntil!) })}>
          <p>{t('volunteers.pause.overText', { name })}</p>
        </Notice>
      )}
      <div className="row">
        {open.map((step) => (
          <Button
            key={step}
            small
            look={step === first ? 'primary' : asksFirst(step) && step !== 'PAUSED' ? 'subtle' : 'secondary'}
            disabled={moving.fetching}
            onClick={() => take(step)}
          >
            {t(`volunteers.move.${step}`)}
          </Button>
        ))}
      </div>
      {closed.map(({ to, obstacle }) => (
        <p key={to} className="soft">
          {t('volunteers.move.notYet', { step: tp(`codes.enrolmentStatus.${to}`), why: obstacle })}
        </p>
      ))}
      {asked && (
        <MoveDialog
          enrolment={dossier.id}
          name={name}
          to={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => finish(asked)}
        />
      )}
    </>
  );
}
