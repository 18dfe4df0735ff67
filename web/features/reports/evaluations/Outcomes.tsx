import '../../../design/css/survey.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Mark } from '../../../design/Mark.tsx';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useSurveyRows } from '../rows/surveys.ts';
import { Warnings } from '../Warnings.tsx';
import { OutcomesQuery, type SurveyFigures } from './outcomes.ts';
import { QuestionOutcome } from './QuestionOutcome.tsx';

type OutcomesProps = { organisation: string; programme?: string; period: Period };

/** What people answered: each figure with what it is of, and a table of the answers themselves. */
export function Outcomes({ organisation, programme, period }: OutcomesProps) {
  const { t } = useTranslation('staff');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: OutcomesQuery,
    variables: { organisation, programme: programme ?? null, period: halfOpen(period), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.evaluationReport} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          {report.surveys.length === 0 && <p>{t('surveys.results.none')}</p>}
          {report.surveys.map((survey) => (
            <SurveyOutcome key={survey.survey} survey={survey} withProgramme={!programme} />
          ))}
          {report.surveys.length > 0 && (
            <details className="definitions">
              <summary>{t('reports.definitions')}</summary>
              <dl>
                {(['response', 'mean', 'nested', 'loneliness', 'change', 'few'] as const).map((name) => (
                  <div key={name}>
                    <dt>{t(`surveys.results.term.${name}`)}</dt>
                    <dd>{t(`surveys.results.means.${name}`)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
    </ReportFrame>
  );
}

function SurveyOutcome({ survey, withProgramme }: { survey: SurveyFigures; withProgramme: boolean }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useSurveyRows();
  const rowsAnswered = rowsOf(survey.survey, true);
  const rowsAsked = rowsOf(survey.survey, false);
  const { title, programme, audience, moment, sent, answered, responsePct } = survey;
  return (
    <section className="report__part stack" aria-label={title}>
      <div>
        <h2 className="utrecht-heading-2">{title}</h2>
        <p className="soft">
          {[
            withProgramme && programme?.name,
            t(`surveys.audience.${audience}`),
            t(`surveys.moment.${moment}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          {sent === null
            ? t('surveys.results.ofUnknown', { count: answered })
            : t('surveys.results.of', { answered: format.number(answered), sent: format.number(sent) })}{' '}
          {responsePct !== null && (
            <Mark tone="quiet">
              {t('surveys.results.response', { share: format.share(responsePct / 100) })}
            </Mark>
          )}
        </p>
        <p className="row no-print">
          {answered > 0 && rowsAnswered && (
            <Link className="utrecht-link" to={rowsAnswered}>
              {t('surveys.results.showAnswered')}
              <span className="visually-hidden">: {title}</span>
            </Link>
          )}
          {moment !== 'CAMPAIGN' && sent !== 0 && rowsAsked && (
            <Link className="utrecht-link" to={rowsAsked}>
              {t('surveys.results.showAsked')}
              <span className="visually-hidden">: {title}</span>
            </Link>
          )}
        </p>
      </div>
      {survey.questions.map((question) => (
        <QuestionOutcome key={question.question} question={question} />
      ))}
    </section>
  );
}
