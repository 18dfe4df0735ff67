import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { ErrorSummary } from '../../../design/ErrorSummary.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import type { Part } from '../questions.ts';
import { useWords } from '../useWords.tsx';
import { FinishMutation, type Form, formIn, refusedIn } from './form.ts';

type CheckProps = {
  form: Form;
  parts: Part[];
  onFinished: (form: Form) => void;
  onBack: (number: number) => void;
};

/** All answers once more, each a way back to its question; then they are sent. */
export function CheckAnswers({ form, parts, onFinished, onBack }: CheckProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching }, finish] = useMutation(FinishMutation);
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const send = async () => {
    const { data, error } = await finish({ code: form.code }, { additionalTypenames: ['DueSurvey'] });
    const finished = formIn(data?.finishSurvey);
    if (finished) return onFinished(finished);
    setProblem(
      refusedIn(data?.finishSurvey) ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
    );
    setAttempt((count) => count + 1);
  };
  return (
    <div className="form">
      <div>
        <PageTitle>{t('survey.check')}</PageTitle>
        <p>{t('survey.checkText')}</p>
      </div>
      <ErrorSummary mistakes={[]} message={problem} attempt={attempt} />
      <dl className="summary">
        {parts.map((part, at) => {
          const given = form.answers.find(
            ({ question, item }) => question === part.question.id && item === part.item,
          );
          return (
            <div key={part.value}>
              <dt>{words.asked(part)}</dt>
              <dd>{given ? words.answer(part, given.value) : t('survey.nothing')}</dd>
              <dd>
                <Button look="subtle" small onClick={() => onBack(at + 1)}>
                  {t('survey.change')}
                  <span className="visually-hidden"> {words.askedPlain(part)}</span>
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
      <div className="row">
        <Button disabled={fetching} onClick={() => void send()}>
          {t('survey.send')}
        </Button>
        <Button look="subtle" onClick={() => onBack(parts.length)}>
          {t('ask.back')}
        </Button>
        <span role="status">{fetching && t('survey.sending')}</span>
      </div>
    </div>
  );
}
