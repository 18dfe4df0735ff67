type Params = Readonly<Record<string, string | number>>;

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });
const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const n = (value: string | number | undefined): string => number.format(Number(value));
const day = (value: string | number | undefined): string => date.format(new Date(`${value}T00:00:00Z`));

/** Figures of a report as people call them; any other goes by its own name. */
const figures: Readonly<Record<string, string>> = {
  runningAtStart: 'lopend aan het begin',
  inflow: 'instroom',
  outflow: 'uitstroom',
  runningAtEnd: 'lopend aan het eind',
  total: 'totaal',
  volunteersInvolved: 'vrijwilligers met een koppeling',
  requestersInvolved: 'deelnemers met een koppeling',
  'waitlist.length': 'wachtlijst',
  'waitlist.longerThanYear': 'langer dan een jaar op de wachtlijst',
  'waitlist.previouslyMatched': 'al eerder een maatje gehad',
  youngestVolunteer: 'jongste vrijwilliger',
  oldestVolunteer: 'oudste vrijwilliger',
  youngestRequester: 'jongste deelnemer',
  oldestRequester: 'oudste deelnemer',
  'volunteers.enrolled': 'ingeschreven vrijwilligers',
  'volunteers.trained': 'getrainde vrijwilligers',
  'volunteers.deployable': 'inzetbare vrijwilligers',
  'volunteers.candidates': 'aangemelde vrijwilligers',
  'volunteers.fromPartners': 'vrijwilligers van partners',
  'campaign.invited': 'aangeschreven',
  'campaign.reached': 'bereikt',
  'campaign.visited': 'bezocht',
  'hours.planned': 'geplande uren',
  'hours.worked': 'gemaakte uren',
  activeAtStart: 'actief aan het begin',
  joined: 'nieuwe vrijwilligers',
  left: 'vertrokken vrijwilligers',
  activeAtEnd: 'actief aan het eind',
  received: 'ontvangen aanvragen',
};
const figure = (p: Params): string =>
  `${figures[String(p.figure)] ?? p.figure}${p.programme ? ` (${p.programme})` : ''}`;

/** What the reports warn of, in Dutch. */
export const reportsNl = {
  reportMatchesDoNotAddUp: (p: Params) =>
    `Deze cijfers tellen niet op: het totaal is ${n(p.total)}, maar ${n(p.start)} lopend aan het begin + ${n(p.inflow)} instroom is ${n(Number(p.start) + Number(p.inflow))}, en ${n(p.end)} lopend aan het eind + ${n(p.outflow)} uitstroom is ${n(Number(p.end) + Number(p.outflow))}.`,
  reportVolunteersDoNotAddUp: (p: Params) =>
    `Deze cijfers tellen niet op: ${n(p.start)} actief aan het begin + ${n(p.joined)} nieuw − ${n(p.left)} vertrokken is niet ${n(p.end)} actief aan het eind. Misschien staat iemand er dubbel in.`,
  reportRequestsDoNotAddUp: (p: Params) =>
    `Deze cijfers tellen niet op: er zijn ${n(p.received)} aanvragen ontvangen, maar ${n(p.byChannel)} naar kanaal en ${n(p.byOutcome)} naar uitkomst.`,
  reportWaitlistOverlaps: (p: Params) =>
    `Van de ${n(p.length)} mensen op de wachtlijst wachten er ${n(p.longerThanYear)} langer dan een jaar en hadden er ${n(p.previouslyMatched)} al eerder een maatje. Minstens ${n(p.both)} ${Number(p.both) === 1 ? 'persoon hoort' : 'personen horen'} bij allebei: het zijn geen delen van een geheel.`,
  reportProgrammesOverlap: (p: Params) =>
    `De programma’s tellen samen ${n(p.inProgrammes)} vrijwilligers, de organisatie ${n(p.end)}: wie in meer programma’s meedoet, telt in elk daarvan mee.`,
  reportPrintedDiffers: (p: Params) =>
    `${p.source} noemt voor “${figure(p)}” ${n(p.printed)}; uit de gegevens komt ${n(p.computed)}.`,
  reportPrintedNotComputed: (p: Params) =>
    `${p.source} noemt voor “${figure(p)}” ${n(p.printed)}; uit de gegevens is dit niet te berekenen.`,
  reportInflowPrintedTwice: (p: Params) =>
    `${p.source} noemt als totaal ${n(p.printed)}; uit de gegevens komt ${n(p.computed)}. ${n(p.printed)} is ${n(p.end)} lopend aan het eind + ${n(p.inflow)} instroom + ${n(p.outflow)} uitstroom: de instroom is daarin dubbel geteld.`,
  reportVolunteerBirthsUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} vrijwilligers is de geboortedatum niet bekend; hun leeftijd telt niet mee.`,
  reportRequesterBirthsUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} deelnemers is de geboortedatum niet bekend; hun leeftijd telt niet mee.`,
  reportCircumstancesUnknown: (p: Params) =>
    `Bij ${n(p.unknown)} van de ${n(p.of)} aanvragen is niet naar de achtergrond gevraagd; die tellen niet mee.`,
  reportTenureUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} vrijwilligers is niet bekend sinds wanneer zij vrijwilliger zijn.`,
  reportHoursUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} vrijwilligers is niet bekend hoeveel uur zij doen.`,
  reportChannelsUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} vrijwilligers is niet bekend hoe zij ons vonden.`,
  reportLeaveReasonsUnknown: (p: Params) =>
    `Van ${n(p.unknown)} van de ${n(p.of)} vertrokken vrijwilligers is de reden niet bekend.`,
  reportTeamsUnknown: (p: Params) =>
    `Bij ${n(p.unknown)} van de ${n(p.of)} aanvragen is geen team bekend, omdat de postcode ontbreekt of geen team heeft.`,
  reportBornAfterLinked: (p: Params) =>
    `Van ${n(p.count)} ${Number(p.count) === 1 ? 'persoon' : 'personen'} ligt de geboortedatum na de dag van koppelen. Kijk die na.`,
  reportOutcomeBeforeReceipt: (p: Params) =>
    `Bij ${n(p.count)} ${Number(p.count) === 1 ? 'aanvraag' : 'aanvragen'} ligt de uitkomst vóór de dag van ontvangst; die ${Number(p.count) === 1 ? 'telt' : 'tellen'} als 0 werkdagen.`,
  reportDifferentClocks: (p: Params) =>
    `Er zijn twee doelen voor de afhandeling: ${n(p.target)} % binnen ${n(p.days)} werkdagen en ${n(p.otherTarget)} % binnen ${n(p.otherDays)} werkdagen. In jaarverslagen lopen zulke doelen soms over een andere tijd, zoals van intake tot start. Hier lopen ze allebei van ontvangst tot uitkomst.`,
  reportLicenceExpired: (p: Params) =>
    `De licentie van dit programma is sinds ${day(p.day)} niet meer geldig.`,
  reportKnownLater: (p: Params) =>
    `Wat er op dat moment bekend was, is niet meer precies te zeggen: eerdere versies worden bewaard sinds ${day(p.day)}.`,
  reportMoreAnswersThanSent: (p: Params) =>
    `De vragenlijst “${p.survey}” heeft ${n(p.answered)} antwoorden, maar is aan ${n(p.sent)} mensen gestuurd. Kijk na hoeveel er zijn gestuurd, en of iemand vaker antwoordde.`,
  reportSentUnknown: (p: Params) =>
    `Van “${p.survey}” is niet bekend aan hoeveel mensen hij is gestuurd. Er zijn ${n(p.answered)} antwoorden; welk deel dat is, weten wij niet.`,
  reportLowResponse: (p: Params) =>
    `Bij “${p.survey}” antwoordden ${n(p.answered)} van de ${n(p.sent)} mensen: minder dan de helft. Wie niet antwoordde, kan er anders over denken.`,
  reportSharesNotOf: (p: Params) =>
    `Bij “${p.survey}” staat ${p.printed} % gedrukt. Dat kan niet van ${n(p.answered)} antwoorden zijn: geen hele aantallen geven deze percentages.`,
  reportPeriodNotOver: (p: Params) =>
    `Deze periode loopt nog tot en met ${day(p.lastDay)}. De cijfers zijn die van ${day(p.today)} en veranderen nog.`,
} satisfies Record<string, (p: Params) => string>;
