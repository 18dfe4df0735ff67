/** Who waits and who could help, by neighbourhood. */
export const supply = {
  title: 'Vraag en aanbod',
  lead: 'Wie er wacht en wie er kan helpen, naar de buurt waar mensen wonen.',
  map: 'Kaart van de buurten: hoeveel mensen er wachten',
  mapValue: '{{waiting}} wachten, {{places}} vrije plaatsen',
  mapText: 'Op de kaart staat hoeveel mensen er wachten. Hoe donkerder, hoe meer.',
  neighbourhood: 'Buurt',
  waiting: 'Wachten',
  longest: 'Langst, in dagen',
  places: 'Vrije plaatsen',
  running: 'Lopende koppels',
  short: 'Tekort',
  elsewhere: 'Buiten de gemeente, of onbekend',
  total: 'Samen',
  definitions: 'Wat betekenen deze cijfers?',
  definition: {
    waiting: 'Mensen die op de wachtlijst staan, naar hun postcode.',
    places:
      'Plaatsen van vrijwilligers die inzetbaar zijn en nog iemand erbij kunnen hebben. Wie in meer programma’s meedoet, telt bij elk mee.',
    running: 'Koppels die lopen, naar waar de deelnemer woont.',
    short: 'Wachtenden min vrije plaatsen in dezelfde buurt. Een vrijwilliger mag ook van verder komen.',
  },
};
