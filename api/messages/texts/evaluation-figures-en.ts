import type { evaluationFiguresNl } from './evaluation-figures-nl.ts';

/** Figures of what people answered, as exports call them. */
export const evaluationFiguresEn: typeof evaluationFiguresNl = {
  surveySent: {
    name: 'Asked (N)',
    means:
      'N are the people whose moment to be asked was in the period, or to whom it was sent in it. n are those of them who finished it. The response is n divided by N.',
  },
  surveyAnswered: {
    name: 'Finished (n)',
    means:
      'N are the people whose moment to be asked was in the period, or to whom it was sent in it. n are those of them who finished it. The response is n divided by N.',
  },
  surveyResponse: {
    name: 'Response',
    means:
      'N are the people whose moment to be asked was in the period, or to whom it was sent in it. n are those of them who finished it. The response is n divided by N.',
  },
  questionAnswered: {
    name: 'Answers (n)',
    means: 'Of fewer than five answers we show their number only, so that nobody can be recognised.',
  },
  questionMean: {
    name: 'Mean',
    means: 'The sum of the answers, divided by how many people answered this question.',
  },
  questionAtLeast6: {
    name: '6 or higher',
    means:
      'Shares of everybody who gave a mark. Who gave a 10 counts as 8 or higher and as 6 or higher too: do not add them up.',
  },
  questionAtLeast8: {
    name: 'of which 8 or higher',
    means:
      'Shares of everybody who gave a mark. Who gave a 10 counts as 8 or higher and as 6 or higher too: do not add them up.',
  },
  questionTen: {
    name: 'of which a 10',
    means:
      'Shares of everybody who gave a mark. Who gave a 10 counts as 8 or higher and as 6 or higher too: do not add them up.',
  },
  questionEmotional: {
    name: 'Emotional, 0 to 3',
    means:
      'The scale of De Jong Gierveld and Van Tilburg (2006): 0 is not lonely, 6 very lonely. Who left out more than one of the six statements does not count.',
  },
  questionSocial: {
    name: 'Social, 0 to 3',
    means:
      'The scale of De Jong Gierveld and Van Tilburg (2006): 0 is not lonely, 6 very lonely. Who left out more than one of the six statements does not count.',
  },
  questionValue: { name: 'Gave this answer', means: 'How often this answer was given.' },
  goalAnswered: {
    name: 'Judgements of this goal',
    means: 'Of fewer than five answers we show their number only, so that nobody can be recognised.',
  },
  goalValue: { name: 'Judgement of this goal', means: '0 not, 1 partly, 2 wholly met.' },
  changePairs: {
    name: 'Matches with start and end',
    means:
      'Only matches that answered the same question at the start and at the end. Who stopped before the end, or did not answer, is not in it.',
  },
  changeMean: {
    name: 'Change, mean',
    means:
      'Only matches that answered the same question at the start and at the end. Who stopped before the end, or did not answer, is not in it.',
  },
  changeBetter: {
    name: 'Better at the end',
    means:
      'Only matches that answered the same question at the start and at the end. Who stopped before the end, or did not answer, is not in it.',
  },
  changeSame: {
    name: 'The same',
    means:
      'Only matches that answered the same question at the start and at the end. Who stopped before the end, or did not answer, is not in it.',
  },
  changeWorse: {
    name: 'Worse at the end',
    means:
      'Only matches that answered the same question at the start and at the end. Who stopped before the end, or did not answer, is not in it.',
  },
};
