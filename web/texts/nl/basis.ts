/** What the figures of an organisation are judged by, and from when they are whole. */
export const basis = {
  title: 'Afspraken over cijfers',
  lead: 'Hieraan meet u uw eigen werk. Een afspraak geldt voor alle rapporten, ook die van eerdere jaren.',
  clocks: 'Hoe snel moet het gaan?',
  clocksText:
    'Een klok loopt van het ene moment tot het andere, in werkdagen. Weekend en feestdagen tellen niet mee.',
  which: 'Welke afspraken gelden?',
  whichOf: { usual: 'De gewone afspraken', own: 'Onze eigen afspraken' },
  aim: 'doel {{share}}',
  clock: 'Afspraak {{number}}',
  from: 'Van',
  until: 'Tot',
  workingDays: 'Binnen hoeveel werkdagen?',
  target: 'Hoeveel procent moet op tijd zijn?',
  remove: 'Haal weg',
  add: 'Nog een afspraak',
  complete: 'Vanaf wanneer is alles bekend?',
  volunteersCompleteFrom: 'Alle vrijwilligers zijn bekend vanaf',
  volunteersCompleteFromHint:
    'Kwam uw oude bestand alleen met wie er toen nog was? Vul dan die dag in. Anders lijkt het of vrijwilligers langer blijven dan zij doen.',
  done: 'De afspraken zijn opgeslagen. De rapporten rekenen er meteen mee.',
  toBasis: 'Afspraken over cijfers',
};
