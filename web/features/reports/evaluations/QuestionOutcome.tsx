import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import type { Outcome } from './outcomes.ts';

type Words = NonNullable<Outcome['words']>;
type Values = Outcome['values'];

/** What staff read of a text that the organisation wrote in several languages. */
const said = ({ nl, en }: Words, language: string): string => (language === 'en' && en ? en : nl);
const agreement = ['no', 'some', 'yes'] as const;
const options = ['negative', 'neutral', 'positive'] as const;

/** The figures of one question, and below them how often each answer was given. */
export function QuestionOutcome({ question }: { question: Outcome }) {
  const { t, i18n } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const { instrument, words, answered, suppressed, values, goals } = question;
  const title = words ? said(words, i18n.language) : t('surveys.instrument.LONELINESS');
  const label = (value: number): string => {
    if (instrument === 'THREE_OPTION') return tp(`survey.option.${options[value - 1]!}`);
    return instrument === 'GOALS' ? tp(`survey.goal.${agreement[value]!}`) : String(value);
  };
  return (
    <div className="stack stack--tight">
      <h3 className="utrecht-heading-3">{title}</h3>
      {suppressed ? (
        <p className="soft">{t('surveys.results.tooFew', { count: answered })}</p>
      ) : (
        <>
          {goals.length === 0 && <Means question={question} />}
          <ValueTable
            title={goals.length > 0 ? t('surveys.results.allGoals', { count: answered }) : undefined}
            name={title}
            values={values}
            label={label}
          />
          {goals.map(({ goal, values, answered }) => {
            const name = said(goal, i18n.language);
            return (
              <ValueTable
                key={goal.nl}
                title={`${name} (n = ${answered})`}
                name={name}
                values={values}
                label={label}
              />
            );
          })}
        </>
      )}
      <Change question={question} />
    </div>
  );
}

function Means({ question }: { question: Outcome }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const share = (pct: number) => format.share(pct / 100);
  const figures = [
    { name: 'answered', value: format.number(question.answered) },
    { name: 'mean', value: question.mean !== null && format.number(question.mean) },
    { name: 'emotional', value: question.emotionalMean !== null && format.number(question.emotionalMean) },
    { name: 'social', value: question.socialMean !== null && format.number(question.socialMean) },
    { name: 'atLeast6', value: question.atLeast6Pct !== null && share(question.atLeast6Pct) },
    { name: 'atLeast8', value: question.atLeast8Pct !== null && share(question.atLeast8Pct) },
    { name: 'ten', value: question.tenPct !== null && share(question.tenPct) },
  ] as const;
  return (
    <dl className="figures">
      {figures.map(
        ({ name, value }) =>
          value !== false && (
            <div key={name}>
              <dt>{t(`surveys.results.figure.${name}`)}</dt>
              <dd className="figures__value">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

type TableProps = {
  /** What stands above it; nothing where the question stands there already. */
  title: string | undefined;
  name: string;
  values: Values;
  label: (value: number) => string;
};

function ValueTable({ title, name, values, label }: TableProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (values.length === 0)
    return (
      <p className="soft">
        {title}: {t('surveys.results.tooFewShort')}
      </p>
    );
  return (
    <table className="table count-table survey-values">
      <caption className={title ? undefined : 'visually-hidden'}>{title ?? name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('surveys.results.answer')}</th>
          <th scope="col" className="number">
            {t('reports.count')}
          </th>
          <th scope="col" className="number">
            {t('reports.share')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, count, pct }) => (
          <tr key={value}>
            <th scope="row">{label(value)}</th>
            <td className="number">{format.number(count)}</td>
            <td className="number">{format.share(pct / 100)}</td>
            <td aria-hidden="true">
              <i className="survey-values__bar" style={{ '--share': pct / 100 } as React.CSSProperties} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What became of the same people since the start. */
function Change({ question: { change, instrument } }: { question: Outcome }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (!change) return null;
  const { pairs, mean, betterPct, samePct, worsePct } = change;
  const share = (pct: number | null) => format.share((pct ?? 0) / 100);
  return (
    <p className="identity">
      <strong>{t('surveys.results.changeTitle')}</strong>{' '}
      {mean === null
        ? t('surveys.results.changeFew', { count: pairs })
        : t(instrument === 'LONELINESS' ? 'surveys.results.changeLonely' : 'surveys.results.change', {
            pairs: format.number(pairs),
            mean: `${mean > 0 ? '+' : ''}${format.number(mean)}`,
            better: share(betterPct),
            same: share(samePct),
            worse: share(worsePct),
          })}
    </p>
  );
}
