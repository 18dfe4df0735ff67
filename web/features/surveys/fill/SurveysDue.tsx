import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OwnWords } from '../../../design/OwnWords.tsx';
import { OpenMineMutation } from './form.ts';

const DueQuery = graphql(`
  query DueSurveys {
    mySurveys { survey match months moment lastOn programme { id name } }
  }
`);

/** What somebody can tell now of how it goes; nothing when there is nothing to tell. */
export function SurveysDue({ onOpen }: { onOpen: (code: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ data }] = useQuery({ query: DueQuery, requestPolicy: 'cache-and-network' });
  const [{ fetching }, open] = useMutation(OpenMineMutation);
  const [problem, setProblem] = useState<string>();
  const due = data?.mySurveys ?? [];
  if (due.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="surveys-due">
      <h2 className="utrecht-heading-2" id="surveys-due">
        {t('survey.dueTitle')}
      </h2>
      <p>{t('survey.dueText')}</p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {due.map(({ survey, match, months, moment, programme, lastOn }) => (
        <div className="row" key={`${survey} ${match} ${months}`}>
          <Button
            disabled={fetching}
            onClick={async () => {
              const { data, error } = await open({ survey, match, months });
              const opened = data?.openMySurvey;
              if (opened?.__typename === 'SurveyForm') onOpen(opened.code);
              else
                setProblem(
                  opened?.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
                );
            }}
          >
            {t(`survey.dueMoment.${moment as 'START'}`, { count: months })}
          </Button>
          <span>
            <OwnWords>{programme.name}</OwnWords> · {t('survey.dueUntil', { day: format.day(lastOn) })}
          </span>
        </div>
      ))}
    </section>
  );
}
