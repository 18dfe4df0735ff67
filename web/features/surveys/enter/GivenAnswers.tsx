import '../../../design/css/ask.css';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../questions.ts';
import { useWords } from '../useWords.tsx';
import type { Evaluation } from './evaluation.ts';

/** What one of the two answered. */
export function GivenAnswers({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const words = useWords();
  const { survey, answers } = evaluation;
  return (
    <section className="stack stack--tight" aria-labelledby="answers">
      <h2 className="utrecht-heading-2" id="answers">
        {t('surveys.answersTitle', { survey: survey.title })}
      </h2>
      <dl className="summary">
        {partsOf(survey.questions).map((part) => {
          const given = answers.find(
            ({ question, item }) => question === part.question.id && item === part.item,
          );
          return (
            <div key={part.value}>
              <dt>{words.asked(part)}</dt>
              <dd>{given ? words.answer(part, given.value) : tp('survey.nothing')}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
