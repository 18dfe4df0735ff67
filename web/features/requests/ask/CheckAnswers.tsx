import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { WaitForecast } from '../WaitForecast.tsx';
import type { Answers } from './answers.ts';
import { useChosenProgramme } from './place.ts';
import { stepOf } from './steps.ts';
import { ConsentTextQuery, inputOf, type Refused, SubmitRequestMutation, type Submitted } from './submit.ts';
import { useSummary } from './useSummary.ts';

/** All answers on one page, each with a way to change it, and the button that sends them. */
export function CheckAnswers({ answers }: { answers: Answers }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rows = useSummary(answers);
  const forecast = useChosenProgramme(answers)?.waitForecast;
  const [{ fetching }, submit] = useMutation(SubmitRequestMutation);
  const [{ data: agreed }] = useQuery({ query: ConsentTextQuery });
  const [problem, setProblem] = useState<Pick<Refused, 'message' | 'fields'>>();

  const send = async () => {
    setProblem(undefined);
    const { data } = await submit({
      input: { ...inputOf(answers), consentVersion: agreed?.consentText.version },
    });
    const result = data?.submitRequest;
    if (result?.__typename !== 'SubmittedRequest') {
      return setProblem(result ?? { message: t('shell.connectionLost'), fields: [] });
    }
    const state: Submitted = { ...result, forecast };
    navigate('/vraag/verstuurd', { state, replace: true });
  };

  return (
    <div className="stack">
      <div>
        <PageTitle>{t('ask.check.title')}</PageTitle>
        <p>{t('ask.check.text')}</p>
      </div>
      {problem && <Problem problem={problem} />}
      <dl className="summary">
        {rows.map(({ label, value, step }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ? <bdi>{value}</bdi> : <span className="soft">{t('ask.check.notFilled')}</span>}</dd>
            <dd>
              <Link className="utrecht-link" to={`/vraag/${step}`}>
                {t('ask.check.change')}
                <span className="visually-hidden">: {label}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {forecast && <WaitForecast forecast={forecast} beforeAsking />}
      {agreed && (
        <p>
          {t(answers.forWhom === 'OTHER' ? 'ask.check.consentForOther' : 'ask.check.consent')} “
          {agreed.consentText.text}”
        </p>
      )}
      <div className="row">
        <Button onClick={send} disabled={fetching}>
          {t('ask.check.send')}
        </Button>
        <LinkButton look="subtle" to="/vraag/wensen">
          {t('ask.back')}
        </LinkButton>
        <span role="status">{fetching && t('ask.check.sending')}</span>
      </div>
    </div>
  );
}

function Problem({ problem }: { problem: Pick<Refused, 'message' | 'fields'> }) {
  const { t } = useTranslation();
  return (
    <Notice tone="error" title={t('ask.check.failed')} takeFocus>
      <p>{problem.message}</p>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map(({ path, message }) => (
            <li key={path}>
              <Link className="utrecht-link" to={`/vraag/${stepFor(path)}`}>
                {message}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** `onBehalf.consent` and `input.postcode` both lead to the page that asks for them. */
const stepFor = (path: string) =>
  path
    .split('.')
    .map((part) => stepOf[part])
    .find(Boolean) ?? 'postcode';
