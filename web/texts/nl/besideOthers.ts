/** A programme beside others of its kind, and whether an organisation takes part. */
export const besideOthers = {
  title: '{{programme}} naast andere organisaties',
  lead: 'Hoe doet dit programma het naast programma’s van dezelfde soort bij andere organisaties? Niemand kan zien welk cijfer van wie is.',
  toReport: 'Naar het rapport over {{year}}',
  open: 'Leg dit programma naast andere organisaties',
  caption: 'Heel {{year}}: uw programma en alle programma’s die meedoen',
  captionAlone: 'Heel {{year}}: uw programma',
  measureName: 'Cijfer',
  own: 'Uw programma',
  middleHalf: 'De middelste helft van de programma’s',
  median: 'Het midden: de helft zit eronder',
  column: {
    own: 'Uw programma',
    lower: 'Een kwart zit onder',
    median: 'Het midden',
    upper: 'Een kwart zit boven',
    chart: 'In beeld',
  },
  chart:
    'Uw programma: {{own}}. De middelste helft van de programma’s: van {{lower}} tot {{upper}}. Het midden: {{median}}.',
  place: {
    below: 'lager dan de middelste helft',
    within: 'in de middelste helft',
    above: 'hoger dan de middelste helft',
  },
  madeOf: '{{programmes}} programma’s van {{organisations}} organisaties. Vast sinds {{day}}.',
  notKnown: 'niet te zeggen',
  notReached: 'nog niet bereikt',
  measure: {
    MATCHES_LASTING: 'Loopt na een jaar nog',
    MATCHES_PREMATURE: 'Te vroeg gestopt',
    MEDIAN_WAIT: 'Wachttijd tot een maatje',
    MATCHES_PER_100_VOLUNTEERS: 'Koppels per 100 vrijwilligers',
    VOLUNTEER_TURNOVER: 'Verloop van vrijwilligers',
    CONTACT_IN_3_DAYS: 'Eerste contact binnen 3 werkdagen',
  },
  means: {
    MATCHES_LASTING:
      'Van de koppels die in het jaar begonnen: het deel dat 12 maanden of langer loopt. Wat nog loopt, volgen wij tot vandaag.',
    MATCHES_PREMATURE:
      'Van de koppels die in het jaar begonnen: het deel dat stopte voor de verwachte duur. Overlijden, verhuizen en overdragen tellen niet mee.',
    MEDIAN_WAIT:
      'Van wie in het jaar begon te wachten: na zoveel dagen had de helft een maatje. Wie zonder maatje wegging, telt als niet gekoppeld.',
    MATCHES_PER_100_VOLUNTEERS:
      'Lopende koppels en ingeschreven vrijwilligers op de laatste dag van het jaar.',
    VOLUNTEER_TURNOVER:
      'Vrijwilligers die het programma verlieten, gedeeld door het gemiddelde van begin en einde van het jaar.',
    CONTACT_IN_3_DAYS:
      'Van de aanvragen van het jaar: het deel dat binnen 3 werkdagen gesproken is. Aanvragen zonder contact tellen na 20 werkdagen mee.',
  },
  cases: {
    MATCHES_LASTING_one: 'van {{count}} koppel',
    MATCHES_LASTING_other: 'van {{count}} koppels',
    MATCHES_PREMATURE_one: 'van {{count}} koppel',
    MATCHES_PREMATURE_other: 'van {{count}} koppels',
    MEDIAN_WAIT_one: 'van {{count}} wachtende',
    MEDIAN_WAIT_other: 'van {{count}} wachtenden',
    MATCHES_PER_100_VOLUNTEERS_one: 'van {{count}} vrijwilliger',
    MATCHES_PER_100_VOLUNTEERS_other: 'van {{count}} vrijwilligers',
    VOLUNTEER_TURNOVER_one: 'van {{count}} vrijwilliger',
    VOLUNTEER_TURNOVER_other: 'van {{count}} vrijwilligers',
    CONTACT_IN_3_DAYS_one: 'van {{count}} aanvraag',
    CONTACT_IN_3_DAYS_other: 'van {{count}} aanvragen',
  },
  whyNone: {
    NOT_TAKING_PART: 'Uw organisatie doet niet mee aan het vergelijken.',
    NOT_YET: 'Dit jaar wordt vergeleken vanaf 1 maart {{year}}.',
    TOO_FEW: 'Er doen nog te weinig organisaties mee om te vergelijken.',
  },
  noneHere: 'Te weinig programma’s om te vergelijken, of hun cijfers liggen te dicht bij elkaar.',
  whatNow: {
    NOT_TAKING_PART:
      'Wie niet meedoet, ziet ook niets van anderen. Een beheerder kan meedoen aanzetten bij Gegevens.',
    NOT_YET: 'Dan zijn de cijfers van alle organisaties bijgewerkt. Uw eigen cijfers staan hieronder.',
    TOO_FEW:
      'Of hun cijfers liggen zo dicht bij elkaar dat te zien zou zijn wat een ander heeft. Wij proberen het opnieuw op 1 maart, 1 juni, 1 september en 1 december.',
  },
  reading: 'Zo leest u dit',
  read: {
    together:
      'Het midden en de kwarten zijn van alle programma’s van dezelfde soort die meedoen, ook dat van u. Iedereen ziet dezelfde cijfers.',
    safe: 'Wij laten ze alleen zien als er naast elke organisatie nog 5 programma’s van 3 andere zijn, elk met 10 of meer gevallen. Van één organisatie tellen hooguit 2 programma’s. De cijfers zijn afgerond.',
    fixed:
      'De cijfers van alle programma’s samen liggen vast vanaf de dag die erbij staat. Wie later meedoet of stopt, verandert ze niet.',
    own: 'Uw eigen cijfer is dat van uw rapport, zoals het nu is. Onder de 10 gevallen telt het niet mee bij het geheel.',
  },
};

export const participation = {
  title: 'Vergelijken met andere organisaties',
  on: 'Uw organisatie doet mee.',
  off: 'Uw organisatie doet niet mee.',
  begin: 'Doe mee',
  stop: 'Stop met meedoen',
  begun: 'Uw organisatie doet mee. Managers zien de vergelijking bij het rapport van hun programma.',
  stopped: 'Uw organisatie doet niet meer mee.',
  means: {
    shared:
      'Managers leggen hun programma naast programma’s van dezelfde soort bij andere organisaties, over hele jaren.',
    safe: 'Niemand kan zien welk cijfer van welke organisatie is. Er staan alleen kwarten en een midden, en alleen bij genoeg programma’s.',
    both: 'Wie niet meedoet, ziet ook niets van anderen.',
    stays:
      'Meedoen telt vanaf de volgende berekening: 1 maart, 1 juni, 1 september of 1 december. Wat al berekend is, verandert niet als u stopt.',
  },
};
