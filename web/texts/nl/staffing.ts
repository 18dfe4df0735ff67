/** What coordinators have in hand, and how far volunteers are with what is asked before a match. */
export const staffing = {
  title: 'Bezetting',
  lead: 'Hoeveel werk elke coördinator heeft. En of vrijwilligers de VOG en training hebben die een programma vraagt.',
  caseload: 'Werk per coördinator',
  coordinator: 'Coördinator',
  nobodys: 'Van niemand',
  former: 'Een vroegere collega',
  left: 'coördineert dit of een deel ervan niet meer: collega’s kunnen het oppakken',
  total: 'Samen',
  requests: 'Aanvragen',
  waiting: 'Op de wachtlijst',
  matches: 'Lopende koppels',
  volunteers: 'Vrijwilligers',
  screening: 'VOG en training',
  step: 'Eis',
  nothingAsked: 'Hier wordt geen VOG of training gevraagd.',
  asked: 'Vrijwilligers',
  valid: 'In orde',
  expiresSoon: 'Verloopt bijna',
  expired: 'Verlopen',
  missing: 'Ontbreekt',
  matchedWithout: 'Daarvan met koppel',
  definitions: 'Wat betekenen deze cijfers?',
  definition: {
    requests:
      'Aanvragen die deze coördinator heeft opgepakt, zolang er geen koppel loopt. Afgesloten aanvragen tellen niet mee.',
    waiting: 'De aanvragen daarvan die op de wachtlijst staan en waarvoor nog niemand is voorgesteld.',
    matches: 'Koppels die lopen, van aanvragen van deze coördinator.',
    volunteers:
      'Inschrijvingen van vrijwilligers die deze coördinator begeleidt, ook wie nog kandidaat is. Wie in meerdere programma’s meedoet, telt bij elk mee.',
    asked:
      'Vrijwilligers die inzetbaar zijn, pauzeren of gestopt zijn voor de veiligheid. Wie nog kandidaat of in training is, telt niet mee. Wat gevraagd wordt, staat in de instellingen van het programma zoals die nu zijn.',
    valid: 'De VOG is gezien of de training is gedaan, en blijft langer dan 60 dagen geldig.',
    expiresSoon: 'Nog geldig, maar binnen 60 dagen niet meer.',
    expired: 'De VOG of de training is te lang geleden.',
    missing: 'De VOG is nooit gezien, of de training is nooit gedaan.',
    matchedWithout:
      'Vrijwilligers bij wie de VOG of de training verlopen is of ontbreekt, terwijl zij in dit programma een koppel hebben.',
  },
};
