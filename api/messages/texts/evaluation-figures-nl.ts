/** Figures of what people answered, as exports call them. */
export const evaluationFiguresNl = {
  surveySent: {
    name: 'Gevraagd (N)',
    means:
      'N zijn de mensen van wie het moment om te vragen in de periode lag, of aan wie de lijst in de periode is gestuurd. n zijn degenen van hen die de lijst afmaakten. De respons is n gedeeld door N.',
  },
  surveyAnswered: {
    name: 'Afgemaakt (n)',
    means:
      'N zijn de mensen van wie het moment om te vragen in de periode lag, of aan wie de lijst in de periode is gestuurd. n zijn degenen van hen die de lijst afmaakten. De respons is n gedeeld door N.',
  },
  surveyResponse: {
    name: 'Respons',
    means:
      'N zijn de mensen van wie het moment om te vragen in de periode lag, of aan wie de lijst in de periode is gestuurd. n zijn degenen van hen die de lijst afmaakten. De respons is n gedeeld door N.',
  },
  questionAnswered: {
    name: 'Antwoorden (n)',
    means:
      'Bij minder dan vijf antwoorden tonen wij alleen hoeveel het er zijn, zodat niemand te herkennen is.',
  },
  questionMean: {
    name: 'Gemiddeld',
    means: 'De som van de antwoorden, gedeeld door het aantal mensen dat deze vraag beantwoordde.',
  },
  questionAtLeast6: {
    name: '6 of hoger',
    means:
      'Delen van iedereen die een cijfer gaf. Wie een 10 gaf, telt ook bij 8 of hoger en bij 6 of hoger: tel ze niet op.',
  },
  questionAtLeast8: {
    name: 'waarvan 8 of hoger',
    means:
      'Delen van iedereen die een cijfer gaf. Wie een 10 gaf, telt ook bij 8 of hoger en bij 6 of hoger: tel ze niet op.',
  },
  questionTen: {
    name: 'waarvan een 10',
    means:
      'Delen van iedereen die een cijfer gaf. Wie een 10 gaf, telt ook bij 8 of hoger en bij 6 of hoger: tel ze niet op.',
  },
  questionEmotional: {
    name: 'Emotioneel, 0 tot 3',
    means:
      'De schaal van De Jong Gierveld en Van Tilburg (2006): 0 is niet eenzaam, 6 heel eenzaam. Wie meer dan een van de zes uitspraken oversloeg, telt niet mee.',
  },
  questionSocial: {
    name: 'Sociaal, 0 tot 3',
    means:
      'De schaal van De Jong Gierveld en Van Tilburg (2006): 0 is niet eenzaam, 6 heel eenzaam. Wie meer dan een van de zes uitspraken oversloeg, telt niet mee.',
  },
  questionValue: { name: 'Gaf dit antwoord', means: 'Hoe vaak dit antwoord gegeven is.' },
  goalAnswered: {
    name: 'Oordelen over dit doel',
    means:
      'Bij minder dan vijf antwoorden tonen wij alleen hoeveel het er zijn, zodat niemand te herkennen is.',
  },
  goalValue: { name: 'Oordeel over dit doel', means: '0 niet, 1 deels, 2 helemaal gehaald.' },
  changePairs: {
    name: 'Koppels met begin en eind',
    means:
      'Alleen koppels die bij het begin én aan het eind dezelfde vraag beantwoordden. Wie stopte voor het eind, of niet antwoordde, zit er niet bij.',
  },
  changeMean: {
    name: 'Verandering, gemiddeld',
    means:
      'Alleen koppels die bij het begin én aan het eind dezelfde vraag beantwoordden. Wie stopte voor het eind, of niet antwoordde, zit er niet bij.',
  },
  changeBetter: {
    name: 'Beter aan het eind',
    means:
      'Alleen koppels die bij het begin én aan het eind dezelfde vraag beantwoordden. Wie stopte voor het eind, of niet antwoordde, zit er niet bij.',
  },
  changeSame: {
    name: 'Gelijk gebleven',
    means:
      'Alleen koppels die bij het begin én aan het eind dezelfde vraag beantwoordden. Wie stopte voor het eind, of niet antwoordde, zit er niet bij.',
  },
  changeWorse: {
    name: 'Slechter aan het eind',
    means:
      'Alleen koppels die bij het begin én aan het eind dezelfde vraag beantwoordden. Wie stopte voor het eind, of niet antwoordde, zit er niet bij.',
  },
};
