import { languageNames } from './language-names.ts';
import { reportsNl } from './reports-nl.ts';

type Params = Readonly<Record<string, string | number>>;

/** Everything that Koppel's API says to people, in Dutch. The reader is "u"; short sentences. */
export const nl = {
  ...reportsNl,
  // Signing in
  wrongEmailOrPassword: () =>
    'Dit mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  tooManyAttempts: () => 'U hebt het te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  signInFirst: () => 'U bent niet ingelogd. Log eerst in.',
  notPermitted: () => 'Dit mag u niet met uw rol. Vraag het aan uw beheerder.',
  // Things that are not there
  programmeNotFound: () => 'Dit programma kennen we niet.',
  requestNotFound: () => 'Deze aanvraag kennen we niet.',
  volunteerNotFound: () => 'Deze vrijwilliger kennen we niet.',
  matchNotFound: () => 'Deze koppeling kennen we niet.',
  vacancyNotFound: () => 'Deze vacature is er niet (meer).',
  // What people fill in
  checkFields: () => 'Nog niet alles klopt. Kijk de velden na.',
  nameEmpty: () => 'Vul een naam in.',
  nameTooLong: () => 'Deze naam is te lang. Gebruik hoogstens 100 tekens.',
  nameCharacters: () => 'Gebruik in een naam alleen letters, spaties, streepjes, punten en apostrofs.',
  textTooLong: (p: Params) => `Deze tekst is te lang. Gebruik hoogstens ${p.max} tekens.`,
  textCharacters: () => 'In deze tekst staan tekens die wij niet kunnen bewaren. Haal die weg.',
  tooManyValues: (p: Params) => `Kies er hoogstens ${p.max}.`,
  emailWrong: () => 'Dit is geen goed mailadres. Voorbeeld: naam@voorbeeld.nl.',
  phoneWrong: () => 'Dit is geen goed telefoonnummer. Voorbeeld: 06 12345678.',
  emailOrPhoneNeeded: () => 'Vul een telefoonnummer of een mailadres in. Dan kunnen wij u bereiken.',
  postcodeWrong: () => 'Dit is geen goede postcode. Voorbeeld: 6411 AB.',
  postcodeUnknown: () => 'Deze postcode ligt buiten ons gebied, of wij kennen die niet. Kijk de postcode na.',
  languageUnknown: () => 'Gebruik voor een taal de code van twee letters, zoals nl of ar.',
  birthInFuture: () => 'Deze geboortedatum ligt in de toekomst.',
  birthTooLongAgo: () => 'Deze geboortedatum is te lang geleden. Kijk het jaar na.',
  consentNeeded: () => 'Vraag eerst of diegene het goed vindt. Zonder toestemming nemen wij geen contact op.',
  hoursWrong: () => 'Dit aantal kan niet.',
  // Requests
  programmeClosed: () => 'Dit programma neemt nu geen aanvragen aan.',
  supportModeNotOffered: () => 'Dit programma biedt deze soort hulp niet.',
  supportModeNeeded: () =>
    'Kies of het om eenmalige of om langere hulp gaat. Zonder die keuze kan niemand op de wachtlijst.',
  notBeforeReceived: () => 'Dit is eerder dan de aanvraag binnenkwam.',
  notInFuture: () => 'Deze dag is nog niet geweest.',
  notBeforeFirstContact: () => 'Dit is eerder dan het eerste contact.',
  outcomeBeforeIntake: () => 'De uitkomst kan niet eerder zijn dan de intake.',
  alreadyContacted: () => 'Het eerste contact staat er al.',
  firstContactFirst: () => 'Leg eerst het eerste contact vast. Daarna kunt u de intake afronden.',
  intakeAlreadyDone: () => 'De intake van deze aanvraag is al afgerond.',
  rejectionReasonNeeded: () => 'Kies waarom de aanvraag niet doorgaat.',
  redirectNeeded: () => 'Vul in waarnaar u doorverwijst.',
  alreadyWaiting: () => 'Deze deelnemer staat al op de wachtlijst van dit programma.',
  notOnWaitlist: () => 'Deze aanvraag staat niet op de wachtlijst.',
  cannotReturnToWaitlist: () => 'Deze aanvraag kan nu niet terug op de wachtlijst.',
  afterEarlierSpell: () =>
    'Deze dag valt in een tijd waarin de deelnemer al op de wachtlijst stond. Kies een latere dag.',
  beforeWaiting: () => 'Dit is eerder dan de dag waarop de deelnemer op de wachtlijst kwam.',
  nextWeCall: (p: Params) => `Wij bellen u binnen ${p.days} werkdagen.`,
  nextWeWrite: (p: Params) => `Wij sturen u binnen ${p.days} werkdagen een mail.`,
  nextWeContactThem: (p: Params) => `Wij nemen binnen ${p.days} werkdagen contact op met ${p.name}.`,
  nextIntake: () => 'Daarna maken wij een afspraak om kennis te maken. U vertelt wat u zoekt.',
  nextMatch: () => 'Wij zoeken iemand die bij u past. U zegt zelf ja of nee.',
  nextKeepCode: (p: Params) => `Bewaar uw code: ${p.reference}. Belt u ons, noem dan deze code.`,
  // Vacancies
  vacancyNotOpen: () => 'Op deze vacature kunt u niet (meer) reageren.',
  alreadyApplied: () => 'U hebt al op deze vacature gereageerd. Wij nemen contact met u op.',
  // Matches
  alreadyMatched: () =>
    'Deze deelnemer heeft in dit programma al een koppeling of een voorstel. Rond dat eerst af.',
  notWaiting: () => 'Deze aanvraag staat niet op de wachtlijst. Alleen wie wacht, kan worden gekoppeld.',
  volunteerNotEnrolled: () => 'Deze vrijwilliger doet niet mee in dit programma.',
  volunteerNotScreened: () => 'Deze vrijwilliger heeft de screening of de training nog niet afgerond.',
  volunteerPaused: () => 'Deze vrijwilliger is er nu niet: de inzet staat op pauze.',
  volunteerSuspended: () => 'De inzet van deze vrijwilliger is stopgezet. Overleg eerst.',
  noCapacity: () =>
    'Deze vrijwilliger heeft al zo veel koppelingen als afgesproken. Kies een ander, of verhoog het aantal.',
  sameSupportModeNeeded: () => 'Deze vrijwilliger biedt niet de soort hulp die gevraagd is.',
  samePerson: () => 'Dit is dezelfde persoon. Kies een andere vrijwilliger.',
  linkReasonNeeded: () => 'Kies ten minste één reden waarom u deze twee koppelt.',
  alreadyLinked: () => 'Deze twee zijn al gekoppeld.',
  notLinkedYet: () => 'Deze twee zijn nog niet gekoppeld. U kunt het voorstel laten vervallen.',
  alreadyEnded: () => 'Deze koppeling is al beëindigd.',
  notAProposal: () => 'Dit is geen voorstel meer. Een koppeling kunt u ontkoppelen.',
  endedBeforeLinked: () => 'Het einde kan niet eerder zijn dan de dag van koppelen.',
  sideNeeded: () => 'Kies wie niet bereikbaar was: de deelnemer of de vrijwilliger.',
  deceasedCannotWait: () => 'Deze deelnemer is overleden en kan niet terug op de wachtlijst.',
  changedMeanwhile: () => 'Dit is intussen door een ander veranderd. Kijk opnieuw en probeer het nog eens.',
  // Why a volunteer suits
  reasonDistance: (p: Params) => (Number(p.km) < 1 ? 'Woont vlakbij' : `Woont ongeveer ${p.km} km verderop`),
  reasonLanguages: (p: Params) => `Spreekt ook ${languageNames(p.languages, 'nl')}`,
  reasonInterests: (p: Params) => `Houdt ook van ${p.interests}`,
  reasonProfession: (p: Params) => `Kent hetzelfde vak: ${p.professions}`,
  reasonLifePhilosophy: () => 'Kijkt hetzelfde naar het leven',
  reasonGenderWish: () => 'Past bij de wens voor een man of vrouw',
  reasonAvailability: (p: Params) =>
    `Kan op ${p.count} ${p.count === 1 ? 'zelfde moment' : 'dezelfde momenten'} in de week`,
  reasonWaiting: (p: Params) => `Wacht al ${p.days} ${p.days === 1 ? 'dag' : 'dagen'}`,
  // Why there is nobody
  blockedNotScreened: (p: Params) => `Screening of training is nog niet klaar (${p.blocked})`,
  blockedPaused: (p: Params) => `Staat op pauze of is gestopt (${p.blocked})`,
  blockedNoCapacity: (p: Params) => `Heeft al genoeg koppelingen (${p.blocked})`,
  blockedSupportMode: (p: Params) => `Biedt een andere soort hulp (${p.blocked})`,
  blockedLanguage: (p: Params) => `Spreekt niet dezelfde taal (${p.blocked})`,
  blockedGenderWish: (p: Params) => `Past niet bij de wens voor een man of vrouw (${p.blocked})`,
  blockedDistance: (p: Params) => `Woont te ver weg (${p.blocked})`,
  blockedAvailability: (p: Params) => `Kan op andere momenten (${p.blocked})`,
  blockedSameNeighbourhood: (p: Params) => `Woont in dezelfde buurt (${p.blocked})`,
  blockedEarlierPair: (p: Params) => `Deze twee waren eerder gekoppeld en dat ging niet (${p.blocked})`,
  blockedSamePerson: (p: Params) => `Is dezelfde persoon (${p.blocked})`,
  blockedNoVolunteers: () => 'Dit programma heeft nog geen vrijwilligers',
} satisfies Record<string, (p: Params) => string>;
