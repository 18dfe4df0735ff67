import '../../../design/css/table.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Mark } from '../../../design/Mark.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { EnterAnswers } from './EnterAnswers.tsx';
import { type Evaluation, EvaluationsQuery } from './evaluation.ts';
import { GivenAnswers } from './GivenAnswers.tsx';
import { HandOver } from './HandOver.tsx';

const RecordMutation = graphql(`
  mutation RecordEvaluation($match: ID!, $survey: ID!, $months: Int!, $on: Date!, $way: AnswerWay!, $answers: [SurveyAnswerInput!]!) {
    recordEvaluation(match: $match, survey: $survey, months: $months, on: $on, way: $way, answers: $answers) {
      __typename
      ... on Evaluation { status }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const keyOf = ({ survey, months }: Evaluation) => `${survey.id} ${months}`;
const touched = { additionalTypenames: ['Evaluation', 'Signal', 'SurveyFigures'] };
const fresh = { additionalTypenames: ['Evaluation'] };

/** When the two of a match are asked how it goes, what came of it, and a place to write down what they said. */
export function Evaluations({ match }: { match: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({
    query: EvaluationsQuery,
    variables: { match },
    requestPolicy: 'cache-and-network',
    context: fresh,
  });
  const [, record] = useMutation(RecordMutation);
  const [open, setOpen] = useState<{ key: string; what: 'enter' | 'code' | 'answers' }>();
  const [saved, setSaved] = useState<string>();
  const evaluations = data?.matchEvaluations;
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (evaluations === undefined) return <Loading />;
  if (!evaluations) return <Notice>{t('work.notYours')}</Notice>;
  if (evaluations.length === 0) return <p>{t('surveys.noneOfMatch')}</p>;
  const opened = evaluations.find((each) => keyOf(each) === open?.key);
  const show = (evaluation: Evaluation, what: 'enter' | 'code' | 'answers') => {
    setSaved(undefined);
    setOpen({ key: keyOf(evaluation), what });
  };
  return (
    <div className="stack">
      {saved && <Notice tone="ok" title={t('surveys.saved', { survey: saved })} takeFocus />}
      <Table
        caption={t('surveys.ofMatch')}
        headings={[
          { text: t('surveys.survey') },
          { text: t('surveys.whom') },
          { text: t('surveys.due') },
          { text: t('surveys.until') },
          { text: t('surveys.status') },
          { text: t('surveys.actions') },
        ]}
      >
        <tbody>
          {evaluations.map((evaluation) => (
            <EvaluationRow key={keyOf(evaluation)} evaluation={evaluation} onShow={show} />
          ))}
        </tbody>
      </Table>
      {opened && open?.what === 'answers' && <GivenAnswers evaluation={opened} />}
      {opened && open?.what === 'code' && <HandOver key={open.key} match={match} evaluation={opened} />}
      {opened && open?.what === 'enter' && (
        <section className="stack stack--tight" aria-labelledby="enter">
          <h2 className="utrecht-heading-2" id="enter">
            {t('surveys.enterTitle', { survey: opened.survey.title })}
          </h2>
          <EnterAnswers
            key={open.key}
            questions={opened.survey.questions}
            onStop={() => setOpen(undefined)}
            onSave={async (entered) => {
              const variables = { match, survey: opened.survey.id, months: opened.months, ...entered };
              const { data, error } = await record(variables, touched);
              const result = data?.recordEvaluation;
              if (result?.__typename !== 'Evaluation') return { refused: result, error };
              setOpen(undefined);
              setSaved(opened.survey.title);
              return undefined;
            }}
          />
        </section>
      )}
    </div>
  );
}

type RowProps = {
  evaluation: Evaluation;
  onShow: (evaluation: Evaluation, what: 'enter' | 'code' | 'answers') => void;
};

function EvaluationRow({ evaluation, onShow }: RowProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { survey, audience, months, dueOn, lastOn, status, answeredOn, way } = evaluation;
  const moment = t(`surveys.momentOf.${survey.moment}`, { count: months });
  const name = `: ${survey.title}, ${moment}`;
  return (
    <tr>
      <th scope="row">
        {survey.title}
        <br />
        <small className="soft">{moment}</small>
      </th>
      <td>{t(`surveys.audience.${audience}`)}</td>
      <td className="nowrap">{format.shortDay(dueOn)}</td>
      <td className="nowrap">{format.shortDay(lastOn)}</td>
      <td>
        <Mark tone={status === 'DONE' ? 'good' : status === 'DUE' ? 'attention' : 'quiet'}>
          {t(`surveys.state.${status}`)}
        </Mark>
        {answeredOn && way && (
          <>
            <br />
            <small className="soft">
              {format.shortDay(answeredOn)}, {t(`surveys.way.${way}`)}
            </small>
          </>
        )}
      </td>
      <td>
        <div className="table__actions table__actions--line">
          {(status === 'DUE' || status === 'MISSED') && (
            <Button small onClick={() => onShow(evaluation, 'enter')}>
              {t('surveys.enter')}
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {status === 'DUE' && (
            <Button small look="secondary" onClick={() => onShow(evaluation, 'code')}>
              {t('surveys.giveCode')}
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {status === 'DONE' && (
            <Button small look="secondary" onClick={() => onShow(evaluation, 'answers')}>
              {t('surveys.seeAnswers')}
              <span className="visually-hidden">{name}</span>
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
