import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnWords } from '../../design/OwnWords.tsx';
import { inLanguage, type Part, type Words } from './questions.ts';

/** The six statements in the order of the API, and answers from the lowest. */
const statements = ['emptiness', 'rely', 'trust', 'missing', 'close', 'rejected'] as const;
const agreement = ['no', 'some', 'yes'] as const;
const options = ['negative', 'neutral', 'positive'] as const;

/** Words of a survey in the language of the page: what is asked, what it belongs to, and what the answers are called. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const shown = (words: Words): ReactNode => {
    const { text, isDutch } = inLanguage(words, i18n.language);
    return isDutch ? <OwnWords>{text}</OwnWords> : text;
  };
  const plain = (words: Words): string => inLanguage(words, i18n.language).text;
  const own = ({ question, item }: Part): Words | null =>
    question.instrument === 'GOALS' || question.instrument === 'LONELINESS'
      ? (question.items[item] ?? null)
      : question.words;
  const statement = ({ item }: Part): string => t(`survey.statement.${statements[item]!}`);
  return {
    shown,
    /** What is asked, to show. */
    asked: (part: Part): ReactNode => {
      const words = own(part);
      return words ? shown(words) : statement(part);
    },
    /** The same as a text, for names of pages and fields. */
    askedPlain: (part: Part): string => {
      const words = own(part);
      return words ? plain(words) : statement(part);
    },
    /** What stands above a goal or a statement. */
    above: ({ question }: Part): ReactNode => {
      if (question.instrument === 'LONELINESS') return t('survey.statementLead');
      return question.instrument === 'GOALS' && question.words ? shown(question.words) : null;
    },
    /** What an answer is called. */
    answer: ({ question }: Part, value: number): string => {
      const { instrument } = question;
      if (instrument === 'GOALS') return t(`survey.goal.${agreement[value]!}`);
      if (instrument === 'LONELINESS') return t(`survey.agree.${agreement[value]!}`);
      if (instrument === 'THREE_OPTION') return t(`survey.option.${options[value - 1]!}`);
      return String(value);
    },
    /** What the lowest and the highest step of a scale mean. */
    ends: ({ question }: Part): [ReactNode, ReactNode] | null => {
      const [low, high] = question.items;
      if (question.instrument === 'MARK') return [t('survey.markLow'), t('survey.markHigh')];
      return question.instrument === 'OWN_SCALE' && low && high ? [shown(low), shown(high)] : null;
    },
  };
}
