import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { CodeToGive } from '../CodeToGive.tsx';
import type { Evaluation } from './evaluation.ts';

const IssueMutation = graphql(`
  mutation IssueSurveyCode($match: ID!, $survey: ID!, $months: Int!) {
    issueSurveyCode(match: $match, survey: $survey, months: $months) {
      __typename
      ... on SurveyCode { code address }
      ... on Refusal { message }
    }
  }
`);

/** A code for whoever has no account and no mail: to hand over, to print or to send in a message. */
export function HandOver({ match, evaluation }: { match: string; evaluation: Evaluation }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const [{ fetching }, issue] = useMutation(IssueMutation);
  const [given, setGiven] = useState<{ code: string; address: string }>();
  const [problem, setProblem] = useState<string>();
  const { survey, months, lastOn } = evaluation;
  return (
    <section className="stack stack--tight" aria-labelledby="hand-over">
      <h2 className="utrecht-heading-2" id="hand-over">
        {t('surveys.codeTitle', { survey: survey.title })}
      </h2>
      {problem && <Notice tone="error">{problem}</Notice>}
      {given ? (
        <CodeToGive {...given} text={t('surveys.codeGiven', { day: format.day(lastOn) })} />
      ) : (
        <>
          <p>{t('surveys.codeText')}</p>
          <div className="row">
            <Button
              disabled={fetching}
              onClick={async () => {
                const { data, error } = await issue({ match, survey: survey.id, months });
                const result = data?.issueSurveyCode;
                if (result?.__typename === 'SurveyCode') setGiven(result);
                else
                  setProblem(
                    result?.message ?? tp(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
                  );
              }}
            >
              {t('surveys.makeCode')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
