type Params = Readonly<Record<string, string | number>>;

/** What is said about short surveys, in English. */
export const surveysEn = {
  surveyNotFound: () => 'We do not know this code. Please check it. A code looks like K7M-Q2X-P4T-9HC.',
  surveyClosed: () => 'These questions cannot be answered now. The time for it is over.',
  surveyAlreadyAnswered: () => 'These questions have been answered already. Thank you.',
  surveyNothingAnswered: () => 'Answer at least one question.',
  surveyAnswerWrong: () => 'This answer does not fit the question. Choose one of the answers.',
  tooManySurveys: () => 'Too many codes were tried here. Wait an hour and try again.',
  surveyTitleNeeded: () => 'Fill in a name of 120 characters at most.',
  surveyOfTheTwo: () => 'At this moment residents or volunteers are asked. Choose one of the two.',
  surveyMonthsWrong: (p: Params) =>
    `Fill in whole months from ${p.least} to ${p.most}, each once and twelve at most.`,
  surveyQuestionsNeeded: () => 'Add at least one question.',
  surveyWordsNeeded: () => 'Fill in the text in Dutch.',
  surveyGoalsNeeded: (p: Params) => `Name at least one goal, and ${p.max} at most.`,
  surveyStatementsWrong: () => 'Fill in all six statements, or none.',
  surveyEndsNeeded: () => 'Fill in what the lowest and the highest step mean.',
  surveyNotSentRound: () => 'Only a survey that is sent round, and was not stopped, can be sent round.',
  surveyInFuture: () => 'This day is yet to come. Choose today or a day before.',
  surveyBeforeDue: () => 'Nothing had been asked on this day. Choose a later one.',
};
