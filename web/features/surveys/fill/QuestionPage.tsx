import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Button } from '../../../design/Button.tsx';
import { Choices } from '../../../design/Choices.tsx';
import { ErrorSummary } from '../../../design/ErrorSummary.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { isScale, type Part, valuesOf } from '../questions.ts';
import { useWords } from '../useWords.tsx';
import { AnswerMutation, type Form, formIn, lastPage, refusedIn } from './form.ts';

type PageProps = {
  form: Form;
  part: Part;
  number: number;
  total: number;
  onKept: (form: Form, to: string) => void;
  onBack: () => void;
};

/** One question with its answers. It can be passed over; what was answered is kept before the next one comes. */
export function QuestionPage({ form, part, number, total, onKept, onBack }: PageProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [{ fetching }, answer] = useMutation(AnswerMutation);
  const { question, item } = part;
  const before = form.answers.find((given) => given.question === question.id && given.item === item)?.value;
  const [chosen, setChosen] = useState(before);
  const [wrong, setWrong] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const next = number === total ? lastPage : String(number + 1);

  const fail = (message: string) => {
    setWrong(message);
    setAttempt((count) => count + 1);
  };
  const keep = async (value: number | null) => {
    // Nothing to keep: what was not answered is passed over.
    if (value === null && before === undefined) return onKept(form, next);
    if (value === before) return onKept(form, next);
    const { data, error } = await answer({ code: form.code, question: question.id, item, value });
    const kept = formIn(data?.answerSurvey);
    if (kept) onKept(kept, next);
    else
      fail(
        refusedIn(data?.answerSurvey) ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
      );
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) fail(t('survey.chooseOne'));
    else void keep(chosen);
  };

  const ends = words.ends(part);
  return (
    <form className="form" noValidate onSubmit={goOn}>
      {number === 1 && <p className="lead">{t('survey.lead', { organisation: form.organisation.name })}</p>}
      <div className="progress">
        {t('survey.progress', { number, total })}
        <div className="progress__bar" aria-hidden="true">
          <i style={{ '--done': number / total } as React.CSSProperties} />
        </div>
      </div>
      <ErrorSummary mistakes={wrong ? [{ name: part.value, message: wrong }] : []} attempt={attempt} />
      <div className={isScale(question) ? 'survey-scale' : undefined}>
        <Choices
          legend={
            <>
              {words.above(part) && <span className="soft">{words.above(part)}</span>}
              <PageTitle name={words.askedPlain(part)}>{words.asked(part)}</PageTitle>
            </>
          }
          kind="radio"
          error={wrong}
          field={{
            name: part.value,
            onChange: (event) => {
              setWrong(undefined);
              setChosen(Number(event.target.value));
            },
          }}
          choices={valuesOf(question).map((value) => ({
            value: String(value),
            label: words.answer(part, value),
          }))}
          chosen={chosen === undefined ? undefined : String(chosen)}
        />
        {ends && (
          <p className="survey-ends">
            <span>
              {valuesOf(question)[0]} = {ends[0]}
            </span>
            <span>
              {valuesOf(question).at(-1)} = {ends[1]}
            </span>
          </p>
        )}
      </div>
      <div className="row">
        <Button type="submit" disabled={fetching}>
          {t('ask.next')}
        </Button>
        <Button look="subtle" disabled={fetching} onClick={() => void keep(null)}>
          {t('survey.skip')}
        </Button>
        {number > 1 && (
          <Button look="subtle" onClick={onBack}>
            {t('ask.back')}
          </Button>
        )}
        <span role="status">{fetching && t('survey.keeping')}</span>
      </div>
      {number === 1 && <p className="soft">{t('survey.who')}</p>}
    </form>
  );
}
