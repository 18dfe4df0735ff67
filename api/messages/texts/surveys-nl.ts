type Params = Readonly<Record<string, string | number>>;

/** What is said about short surveys, in Dutch, to whoever fills one in. */
export const surveysNl = {
  surveyNotFound: () =>
    'Deze code kennen wij niet. Kijk of hij klopt. Een code ziet eruit als K7M-Q2X-P4T-9HC.',
  surveyClosed: () => 'Deze vragen kunt u nu niet beantwoorden. De tijd ervoor is voorbij.',
  surveyAlreadyAnswered: () => 'Deze vragen zijn al beantwoord. Dank u wel.',
  surveyNothingAnswered: () => 'Beantwoord ten minste één vraag.',
  surveyAnswerWrong: () => 'Dit antwoord past niet bij de vraag. Kies een van de antwoorden.',
  tooManySurveys: () => 'Er zijn hier te veel codes geprobeerd. Wacht een uur en probeer het dan opnieuw.',
};

/** What is said to colleagues who set up surveys or enter answers, in Dutch. */
export const surveyWorkNl = {
  surveyTitleNeeded: () => 'Vul een naam in, van hoogstens 120 tekens.',
  surveyOfTheTwo: () => 'Op dit moment worden deelnemers of vrijwilligers gevraagd. Kies een van de twee.',
  surveyMonthsWrong: (p: Params) =>
    `Vul hele maanden in van ${p.least} tot ${p.most}, elk één keer en hoogstens twaalf.`,
  surveyQuestionsNeeded: () => 'Voeg ten minste één vraag toe.',
  surveyWordsNeeded: () => 'Vul de tekst in het Nederlands in.',
  surveyGoalsNeeded: (p: Params) => `Noem ten minste één doel, en hoogstens ${p.max}.`,
  surveyStatementsWrong: () => 'Vul alle zes de uitspraken in, of geen.',
  surveyEndsNeeded: () => 'Vul in wat de laagste en de hoogste stap betekenen.',
  surveyNotSentRound: () => 'Alleen een rondgestuurde vragenlijst die niet gestopt is, kunt u rondsturen.',
  surveyInFuture: () => 'Deze dag moet nog komen. Kies vandaag of een dag ervoor.',
  surveyBeforeDue: () => 'Op deze dag was er nog niets gevraagd. Kies een latere dag.',
};
