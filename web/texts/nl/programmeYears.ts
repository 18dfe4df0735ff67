export const programmeYears = {
  title: 'Jaar na jaar',
  chart: 'Lopende en nieuwe koppels per jaar. Dezelfde cijfers staan in de tabel hieronder.',
  year: 'Jaar',
  inflow: 'Nieuwe koppels',
  outflow: 'Gestopte koppels',
  runningAtEnd: 'Lopende koppels',
  turnover: 'Deel dat stopte',
  lasting: 'Loopt na een jaar nog',
  notYet: 'nog niet bekend',
  meaning:
    'Lopende koppels zijn geteld op de laatste dag van het jaar. Loopt het jaar nog, dan is dat vandaag. Het deel dat stopte is van alle koppels van dat jaar.',
  meaningShares:
    'Loopt na een jaar nog: van de koppels die in dat jaar begonnen. Wij volgen ze tot vandaag en rekenen mee dat sommige nog geen jaar lopen.',
};
