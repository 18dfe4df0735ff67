import '../../../design/css/ask.css';
import '../../../design/css/survey.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { LinkButton } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { partsOf } from '../questions.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { CodeDoor } from './CodeDoor.tsx';
import { type Form, formIn, lastPage, OpenMutation, refusedIn } from './form.ts';
import { QuestionPage } from './QuestionPage.tsx';

type SurveyProps = {
  code: string;
  /** Which question the address names, or the page to look through. */
  page: string | null;
  /** Goes to a page of a survey; another code is that of one's own form. */
  onGo: (code: string, page: string | null) => void;
};

/** A short survey, one question a page. Each answer is kept at once; the page is part of the address, so "back" just works. */
export function Survey({ code, page, onGo }: SurveyProps) {
  const { t } = useTranslation();
  const [, open] = useMutation(OpenMutation);
  const [form, setForm] = useState<Form>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    // After the first answer to a survey that was sent round, the code is another one, and the form is here already.
    if (!code || form?.code === code) return;
    let stale = false;
    void open({ code }).then(({ data, error }) => {
      if (stale) return;
      const opened = formIn(data?.openSurvey);
      if (opened) {
        setProblem(undefined);
        setForm(opened);
        if (opened.code !== code) onGo(opened.code, page);
      } else
        setProblem(
          refusedIn(data?.openSurvey) ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
        );
    });
    return () => {
      stale = true;
    };
  }, [code]);

  if (!code || problem)
    return (
      <CodeDoor
        problem={problem}
        onCode={(typed) => {
          setProblem(undefined);
          onGo(typed, null);
        }}
      />
    );
  if (form?.code !== code) return <Loading />;
  if (form.finished) return <Thanks />;
  const parts = partsOf(form.questions);
  const number = Math.min(Math.max(Number(page ?? 1) || 1, 1), parts.length);
  const keep = (next: Form, to: string | null) => {
    setForm(next);
    onGo(next.code, to);
  };
  if (page === lastPage)
    return (
      <CheckAnswers form={form} parts={parts} onFinished={setForm} onBack={(to) => onGo(code, String(to))} />
    );
  return (
    <QuestionPage
      key={number}
      form={form}
      part={parts[number - 1]!}
      number={number}
      total={parts.length}
      onKept={keep}
      onBack={() => onGo(code, String(number - 1))}
    />
  );
}

function Thanks() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageTitle>{t('survey.doneTitle')}</PageTitle>
      <Notice tone="ok" title={t('survey.done')}>
        <p>{t('survey.doneText')}</p>
      </Notice>
      <div className="row">
        <LinkButton look="secondary" to="/">
          {t('survey.home')}
        </LinkButton>
      </div>
    </div>
  );
}
