import '../../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Rounds } from './Rounds.tsx';
import { StopSurveyMutation, type SurveySetUp, SurveysQuery, touched } from './surveys.ts';

type ListProps = { organisation: string; maySetUp: boolean; mayEnter: boolean };

/** The surveys of an organisation: what each asks and when, where it was sent round, and what can be done with it. */
export function SurveyList({ organisation, maySetUp, mayEnter }: ListProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: SurveysQuery,
    variables: { organisation },
    requestPolicy: 'cache-and-network',
    context: touched,
  });
  const surveys = data?.surveys;
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (surveys === undefined) return <Loading />;
  if (!surveys || surveys.length === 0) return <p>{t(maySetUp ? 'surveys.none' : 'surveys.noneForYou')}</p>;
  return (
    <div className="stack">
      {surveys.map((survey) => (
        <SurveyCard key={survey.id} survey={survey} maySetUp={maySetUp} mayEnter={mayEnter} />
      ))}
    </div>
  );
}

function SurveyCard({
  survey,
  maySetUp,
  mayEnter,
}: {
  survey: SurveySetUp;
  maySetUp: boolean;
  mayEnter: boolean;
}) {
  const { t, i18n } = useTranslation('staff');
  const format = useFormat();
  const [{ fetching, data }, stop] = useMutation(StopSurveyMutation);
  const { id, title, audience, moment, afterMonths, programme, questions, until } = survey;
  const refused = data?.stopSurvey.__typename === 'Refusal' ? data.stopSurvey.message : undefined;
  return (
    <section className="report__part stack stack--tight" aria-label={title}>
      <div>
        <h2 className="utrecht-heading-3">{title}</h2>
        <p className="soft">
          {[
            programme?.name ?? t('surveys.form.whole'),
            t(`surveys.audience.${audience}`),
            moment === 'CHECK_IN'
              ? t('surveys.afterMonths', { months: format.list(afterMonths.map(String)) })
              : t(`surveys.moment.${moment}`),
          ].join(' · ')}
        </p>
      </div>
      <ol>
        {questions.map(({ id, instrument, words }) => (
          <li key={id}>
            {words && (i18n.language === 'en' && words.en ? words.en : words.nl)}{' '}
            <span className="soft">{t(`surveys.instrument.${instrument}`)}</span>
          </li>
        ))}
      </ol>
      {moment === 'CAMPAIGN' && <Rounds survey={survey} mayAdd={maySetUp && !until} mayEnter={mayEnter} />}
      {refused && <Notice tone="error">{refused}</Notice>}
      <div className="row">
        {until ? (
          <Mark tone="quiet">{t('surveys.stopped', { day: format.day(until) })}</Mark>
        ) : (
          maySetUp && (
            <Button
              look="subtle"
              small
              disabled={fetching}
              onClick={() => void stop({ survey: id }, touched)}
            >
              {t('surveys.stop')}
              <span className="visually-hidden">: {title}</span>
            </Button>
          )
        )}
      </div>
    </section>
  );
}
