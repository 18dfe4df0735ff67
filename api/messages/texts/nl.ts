import { experienceIn } from './experience-names.ts';
import { languageNames } from './language-names.ts';
import { blockedBy, blockersIn, reasonBehind } from './matching-words.ts';
import { notesNl } from './notes-nl.ts';
import { plansNl } from './plans-nl.ts';
import { reportsNl } from './reports-nl.ts';
import { settingUpNl } from './setting-up-nl.ts';
import { stepsNl } from './steps-nl.ts';
import { surveysNl, surveyWorkNl } from './surveys-nl.ts';
import { waitsNl } from './waits-nl.ts';

type Params = Readonly<Record<string, string | number>>;

const volunteers = (p: Params): string =>
  Number(p.count) === 1 ? '1 vrijwilliger' : `${p.count} vrijwilligers`;

/** Everything that Koppel's API says to people, in Dutch. The reader is "u"; short sentences. */
export const nl = {
  ...notesNl,
  ...plansNl,
  ...reportsNl,
  ...settingUpNl,
  ...stepsNl,
  ...surveysNl,
  ...surveyWorkNl,
  ...waitsNl,
  // Signing in
  wrongEmailOrPassword: () =>
    'Dit mailadres en wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw.',
  tooManyLinks: () =>
    'U hebt al een paar keer een link gevraagd. Kijk ook bij ongewenste mail. Over een uur kunt u het weer vragen.',
  staffInvited: () =>
    'De rol is gegeven. Wie nog geen wachtwoord heeft, krijgt binnen een paar minuten een mail.',
  mailOff: () => 'Wij kunnen nu geen mail sturen. Bel ons, dan helpen wij u.',
  linkNotValid: () => 'Deze link werkt niet (meer). Een link werkt één keer, en niet lang. Vraag een nieuwe.',
  referenceWrong: () => 'Dit is geen goede code. Een code ziet eruit als K7MT-Q2XP.',
  linkAsked: () =>
    'Kennen wij dit adres? Dan krijgt u binnen een paar minuten een mail met een link. Kijk ook bij ongewenste mail.',
  statusLinkAsked: () =>
    'Klopt de code? Dan sturen wij binnen een paar minuten een mail, naar het adres dat wij van u hebben. Kijk ook bij ongewenste mail.',
  passwordChosen: () => 'Uw wachtwoord is gekozen. U kunt nu inloggen.',
  tooManyAttempts: (p: Params) =>
    `U hebt het te vaak geprobeerd. Wacht ${p.minutes} minuten en probeer het dan opnieuw.`,
  tooManyAttemptsSeconds: (p: Params) =>
    `U hebt het te vaak geprobeerd. Wacht ${p.seconds} seconden en probeer het dan opnieuw.`,
  signInAgain: () => 'Het duurde te lang. Log opnieuw in.',
  codeWrong: () => 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.',
  passwordWrong: () => 'Dit wachtwoord klopt niet.',
  confirmFirst: () => 'Laat eerst zien dat u het bent.',
  passwordTooShort: () => 'Dit wachtwoord is te kort. Gebruik 12 tekens of meer. Een zin is ook goed.',
  passwordTooLong: () => 'Dit wachtwoord is te lang. Gebruik hoogstens 1000 tekens.',
  passwordCommon: () =>
    'Dit wachtwoord is makkelijk te raden. Kies iets anders, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
  passwordSame: () => 'Dit is het wachtwoord dat u al had. Kies een ander.',
  secretMissing: () =>
    'Dit kan op deze server nog niet. Vraag de beheerder van de server om KOPPEL_SECRET in te stellen.',
  codeAppAlreadyThere: () => 'U gebruikt al een app. Haal die eerst weg.',
  factorNotFound: () => 'Dit is er niet (meer).',
  factorFirst: () => 'Stel eerst een tweede stap in. Daar horen de codes bij.',
  lastFactor: () => 'Dit is uw enige tweede stap, en u kunt niet zonder. Stel eerst een andere in.',
  passkeyFailed: () => 'Dit is niet gelukt. Probeer het opnieuw.',
  accountNotFound: () => 'Deze medewerker kennen we niet.',
  ownRoles: () => 'U kunt uw eigen rollen niet veranderen. Vraag een andere beheerder.',
  roleNotGiven: () => 'Deze rol kunt u hier niet geven.',
  signOnUnknown: () => 'Deze organisatie heeft geen eigen manier van inloggen.',
  signInFirst: () => 'U bent niet ingelogd. Log eerst in.',
  // Things that are not there
  programmeNotFound: () => 'Dit programma kennen we niet.',
  requestNotFound: () => 'Deze aanvraag kennen we niet.',
  volunteerNotFound: () => 'Deze vrijwilliger kennen we niet.',
  matchNotFound: () => 'Deze koppeling kennen we niet.',
  organisationNotFound: () => 'Deze organisatie kennen we niet.',
  receivedTooLongAgo: () => 'Dit is langer dan een jaar geleden. Kijk de datum na.',
  cannotUndo: () =>
    'Dit kunt u niet meer terugdraaien. Dat kan een kwartier lang, met wat u zelf als laatste deed.',
  colleagueNotFound: () => 'Deze collega kennen we niet.',
  deputyOfOneself: () => 'Kies een collega. U kunt uzelf niet vervangen.',
  deputyUntilWrong: () => 'Kies een dag vanaf vandaag, en binnen een jaar.',
  mandateNotFound: () => 'Deze machtiging kennen we niet.',
  noMailAddress: () => 'Van deze vrijwilliger hebben wij geen mailadres. Vul dat eerst in.',
  addressOfAnother: () =>
    'Met dit mailadres logt al een andere vrijwilliger in. Vraag om een eigen mailadres.',
  materialNotFound: () => 'Dit is er niet meer. Ververs de pagina.',
  vacancyNotFound: () => 'Deze vacature is er niet (meer).',
  // What people fill in
  checkFields: () => 'Nog niet alles klopt. Kijk de velden na.',
  nameEmpty: () => 'Vul een naam in.',
  nameTooLong: () => 'Deze naam is te lang. Gebruik hoogstens 100 tekens.',
  nameCharacters: () => 'Gebruik in een naam alleen letters, spaties, streepjes, punten en apostrofs.',
  colourWrong: () => 'Vul een kleur in als #0f5257: een hekje en zes cijfers of letters van a tot en met f.',
  colourTooLight: () =>
    'Deze kleur is te licht. Witte letters erop zijn niet goed te lezen. Kies een donkerdere kleur.',
  markWrong: () =>
    'Dit is geen SVG-tekening die wij kunnen gebruiken. Er mogen geen scripts, plaatjes of adressen in staan.',
  visitInFuture: () => 'Dit bezoek is nog niet geweest. Kies vandaag of een dag ervoor.',
  visitTooLongAgo: () => 'Dit is langer dan een jaar geleden. Kijk de datum na.',
  visitWhileNotLinked: () => 'Op deze dag was u niet gekoppeld. Kijk de datum na.',
  visitMinutesWrong: (p: Params) => `Kies hoe lang het bezoek duurde: ${p.least} minuten tot een hele dag.`,
  textTooLong: (p: Params) => `Deze tekst is te lang. Gebruik hoogstens ${p.max} tekens.`,
  textCharacters: () => 'In deze tekst staan tekens die wij niet kunnen bewaren. Haal die weg.',
  citizenNumber: () =>
    'Dit lijkt op een burgerservicenummer (BSN). Dat willen wij niet bewaren. Haal het weg, dan kunt u verder.',
  conductNumber: () =>
    'Dit lijkt op het nummer van een VOG. Wij bewaren alleen de dag waarop de VOG is gezien. Haal het nummer weg.',
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
  notBeforeApplied: () => 'Dit is eerder dan de aanmelding binnenkwam.',
  notBeforeReceived: () => 'Dit is eerder dan de aanvraag binnenkwam.',
  notInFuture: () => 'Deze dag is nog niet geweest.',
  notBeforeFirstContact: () => 'Dit is eerder dan het eerste contact.',
  outcomeBeforeIntake: () => 'De uitkomst kan niet eerder zijn dan de intake.',
  alreadyContacted: () => 'Het eerste contact staat er al.',
  firstContactFirst: () => 'Leg eerst het eerste contact vast. Daarna kunt u de intake afronden.',
  summaryNeeded: () => 'Schrijf eerst in een paar zinnen wat de vrijwilliger mag lezen.',
  intakeAlreadyDone: () => 'De intake van deze aanvraag is al afgerond.',
  rejectionReasonNeeded: () => 'Kies waarom de aanvraag niet doorgaat.',
  redirectNeeded: () => 'Vul in waarnaar u doorverwijst.',
  alreadyWaiting: () => 'Deze deelnemer staat al op de wachtlijst van dit programma.',
  notOnWaitlist: () => 'Deze aanvraag staat niet op de wachtlijst.',
  cannotReturnToWaitlist: () => 'Deze aanvraag kan nu niet terug op de wachtlijst.',
  afterEarlierSpell: () =>
    'Deze dag valt in een tijd waarin de deelnemer al op de wachtlijst stond. Kies een latere dag.',
  beforeWaiting: () => 'Dit is eerder dan de dag waarop de deelnemer op de wachtlijst kwam.',
  // What residents do alone
  tooManyDrafts: () => 'U hebt dit vaak gedaan. Wacht een uur en probeer het dan weer. Bellen mag ook.',
  draftNotFound: () =>
    'Met deze code vinden wij niets. Kijk of u hem goed hebt overgenomen. Na 14 dagen gooien wij uw antwoorden weg.',
  draftForgotten: () => 'Uw antwoorden zijn weg.',
  alreadyStopped: () => 'Deze vraag is al gestopt.',
  problemNeeded: () => 'Schrijf in een paar woorden wat er niet goed is.',
  nobodyCallsHere: () => 'Bij deze postcode werkt geen team van ons. Bel een van de nummers op deze pagina.',
  phoneNeeded: () => 'Vul uw telefoonnummer in. Dan kunnen wij u bellen.',
  tooManyCalls: () =>
    'Er is vanaf hier al vaak gevraagd om te bellen. Bel ons zelf even, of probeer het over een uur.',
  callBackANY: () => 'Bel mij terug. Het maakt niet uit wanneer.',
  callBackMORNING: () => 'Bel mij terug. Liefst in de ochtend.',
  callBackAFTERNOON: () => 'Bel mij terug. Liefst in de middag.',
  nextWeCall: (p: Params) => `Wij bellen u binnen ${p.days} werkdagen.`,
  nextWeWrite: (p: Params) => `Wij sturen u binnen ${p.days} werkdagen een mail.`,
  nextWeContactThem: (p: Params) => `Wij nemen binnen ${p.days} werkdagen contact op met ${p.name}.`,
  nextIntake: () => 'Daarna maken wij een afspraak om kennis te maken. U vertelt wat u zoekt.',
  nextMatch: () => 'Wij zoeken iemand die bij u past. U zegt zelf ja of nee.',
  nextKeepCode: (p: Params) => `Bewaar uw code: ${p.reference}. Belt u ons, noem dan deze code.`,
  // Vacancies
  vacancyNotOpen: () => 'Op deze vacature kunt u niet (meer) reageren.',
  alreadyApplied: () => 'U hebt al op deze vacature gereageerd. Wij nemen contact met u op.',
  vacancyTitleNeeded: () => 'Vul een titel in.',
  neighbourhoodUnknown: () => 'Deze buurt kennen we niet.',
  wrongStep: () => 'Deze stap kan nu niet.',
  applicationNotFound: () => 'Deze aanmelding kennen we niet.',
  placeThroughPlacing: () => 'Plaats de aanmelding met de gegevens van de inzet.',
  intakeFirst: () => 'Houd eerst het gesprek. Daarna kunt u iemand plaatsen.',
  supportModesNeeded: () => 'Kies of de vrijwilliger eenmalige hulp, langere hulp of allebei geeft.',
  capacityWrong: () => 'Vul een aantal in van 0 tot 1000.',
  capacityBelowOpen: (p: Params) => `Er lopen nu ${p.open} koppelingen. Het aantal kan niet lager zijn.`,
  ageWrong: (p: Params) => `Vul een leeftijd in van 0 tot ${p.max} jaar.`,
  agesCrossed: () => 'De hoogste leeftijd moet boven de laagste liggen.',
  supportModeNotGiven: () => 'Kies een soort hulp die deze vrijwilliger geeft.',
  municipalityUnknown: () => 'Uw organisatie werkt niet in deze gemeente.',
  weightWrong: (p: Params) => `Vul een getal in van ${p.least} tot ${p.most}.`,
  waitingMustCount: (p: Params) =>
    `Wachten moet altijd meetellen. Vul een getal in van ${p.least} tot ${p.most}.`,
  weightTooFine: () => 'Gebruik ten hoogste één cijfer achter de komma.',
  weightTwice: () => 'Deze reden staat er al. Vul elke reden één keer in.',
  unsafePair: () =>
    'Deze twee waren eerder gekoppeld en dat was niet veilig. Zij kunnen niet opnieuw gekoppeld worden.',
  wishInTheWay: (p: Params) =>
    `Er staat iets in de weg: ${blockersIn(p.blockers, 'nl')}. U kunt toch voor deze vrijwilliger kiezen. Schrijf dan op waarom.`,
  volunteerScreeningExpired: () =>
    'De VOG of de training van deze vrijwilliger is niet meer geldig. Vernieuw die eerst.',
  distanceWrong: () => 'Vul een afstand in van 0 tot 500 kilometer.',
  enrolmentNotFound: () => 'Deze inzet kennen we niet.',
  screeningNotDone: () => 'De VOG is nog niet gezien, of de training is nog niet gedaan.',
  stillMatched: () => 'Er lopen nog koppelingen. Rond die eerst af.',
  restTooLong: () => 'Dit is langer dan twee jaar. Kies een eerdere dag, of bel de coördinator.',
  tooManySearches: (p: Params) => `U heeft al ${p.max} zoekopdrachten bewaard. Gooi er eerst een weg.`,
  searchNotFound: () => 'Deze zoekopdracht is er niet meer.',
  notLeft: () => 'Deze vrijwilliger is niet vertrokken.',
  takesPartAgain: () => 'Deze vrijwilliger doet al weer mee in dit programma.',
  leaveReasonKnown: () => 'De reden staat er al. Kijk of de pagina nog klopt.',
  leaveReasonNeeded: () => 'Kies de reden.',
  notResting: () => 'U had geen pauze. Kijk of de pagina nog klopt.',
  pastPause: () => 'De pauze moet na vandaag eindigen.',
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
  monthsWrong: () => 'Vul een aantal maanden in van 1 tot 120.',
  nothingDue: () => 'Er is nu niets dat gewist kan worden.',
  erasureDecided: () => 'Over dit voorstel is al besloten.',
  secondPersonNeeded: () => 'Wissen doet u met twee mensen. Vraag een ander om dit goed te keuren.',
  erasureAsked: () => 'Er is al gevraagd om deze gegevens te wissen.',
  erasureNotFound: () => 'Dit voorstel kennen we niet.',
  eraseAfterMatch: () => 'Er loopt nog een koppeling of een voorstel. Dat moet eerst klaar zijn.',
  eraseAfterRequest: () => 'Er staat nog een vraag om hulp open. Die moet eerst klaar zijn.',
  eraseAfterVolunteering: () => 'Het werk als vrijwilliger loopt nog. Dat moet eerst gestopt zijn.',
  consentNotFound: () => 'Deze toestemming kennen we niet.',
  consentWithdrawn: () => 'De deelnemer heeft de toestemming ingetrokken. Overleg eerst met de deelnemer.',
  consentWithdrawnAlready: () => 'Deze toestemming is al ingetrokken.',
  consentTextUnknown: () => 'Deze tekst over toestemming kennen we niet. Laad de pagina opnieuw.',
  personNotFound: () => 'Deze persoon kennen we niet.',
  personForgotten: () => 'De gegevens van deze persoon zijn gewist. Dit kan niet meer.',
  changedMeanwhile: () => 'Dit is intussen door een ander veranderd. Kijk opnieuw en probeer het nog eens.',
  answerSideNeeded: () => 'Kies wie dit heeft gezegd: de deelnemer of de vrijwilliger.',
  proposalGone: () => 'Dit voorstel is er nu niet meer.',
  // Tokens of programs
  tokenNotFound: () => 'Dit token kennen wij niet.',
  tokenNameNeeded: () => 'Vul in welk programma het token gebruikt.',
  tokenScopes: (p) => `Kies wat het programma mag lezen: ${p.scopes}.`,
  tokenTerm: () => 'Kies een einde na nu, en ten hoogste een jaar vooruit.',
  // Breaking the glass
  glassReasonNeeded: () => 'Schrijf in een paar woorden waarom u in de dossiers moet kijken.',
  glassHoursWrong: () => 'Kies een tijd van 1 tot 4 uur.',
  // Why a volunteer suits
  reasonDistance: (p: Params) => (Number(p.km) < 1 ? 'Woont vlakbij' : `Woont ongeveer ${p.km} km verderop`),
  reasonLanguages: (p: Params) => `Spreekt ook ${languageNames(p.languages, 'nl')}`,
  reasonInterests: (p: Params) => `Houdt ook van ${p.interests}`,
  reasonProfession: (p: Params) => `Kent hetzelfde vak: ${p.professions}`,
  reasonLifePhilosophy: () => 'Kijkt hetzelfde naar het leven',
  reasonGenderWish: () => 'Past bij de wens voor een man of vrouw',
  reasonAvailability: (p: Params) =>
    `Kan op ${p.count} ${p.count === 1 ? 'zelfde moment' : 'dezelfde momenten'} in de week`,
  reasonAgeWish: () => 'Past bij de wens over leeftijd',
  reasonLivedExperience: (p: Params) =>
    `Heeft zelf meegemaakt wat hier helpt${experienceIn(p.experience, 'nl')}`,
  reasonExpertise: (p: Params) => `Heeft kennis die hier helpt${experienceIn(p.experience, 'nl')}`,
  reasonWorkWish: () => 'Doet dit soort hulp het liefst',
  reasonLastAsked: (p: Params) =>
    Number(p.days) < 0
      ? 'Is nog nooit gevraagd'
      : `Is ${p.days} ${p.days === 1 ? 'dag' : 'dagen'} niet gevraagd`,
  reasonPriority: () => 'Raakte een eerder maatje kwijt en kon daar niets aan doen',
  reasonUrgency: (p: Params) => (p.urgency === 'URGENT' ? 'Kan niet wachten' : 'Moet niet te lang wachten'),
  reasonWaiting: (p: Params) => `Wacht al ${p.days} ${p.days === 1 ? 'dag' : 'dagen'}`,
  // Whom a programme misses
  recruitmentNeed: (p: Params) =>
    [
      `${volunteers(p)}${p.languages ? ` die ${languageNames(p.languages, 'nl')} ${p.count === 1 ? 'spreekt' : 'spreken'}` : ''}`,
      p.gender === 'F' ? 'vrouw' : p.gender === 'M' ? 'man' : '',
      p.supportMode === 'INCIDENTAL' ? 'voor af en toe' : 'voor langere tijd',
      p.district ? `in ${p.district}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  recruitmentTitle: (p: Params) =>
    `Vrijwilliger gezocht${p.languages ? ` die ${languageNames(p.languages, 'nl')} spreekt` : ''}${p.district ? ` in ${p.district}` : ''}`,
  recruitmentSummary: (p: Params) =>
    [
      `Voor ${p.programme} zoeken wij een vrijwilliger${p.district ? ` in ${p.district}` : ''}.`,
      p.supportMode === 'INCIDENTAL'
        ? 'U helpt iemand één keer of af en toe.'
        : 'U komt geregeld bij iemand langs, voor langere tijd.',
      p.languages ? `Het helpt als u ${languageNames(p.languages, 'nl')} spreekt.` : '',
      'Wij leren u kennen en gaan met u mee naar het eerste gesprek.',
    ]
      .filter(Boolean)
      .join(' '),
  numberWrong: (p: Params) => `Vul een getal in van ${p.least} tot ${p.most}.`,
  // What would help
  unlockInterpreter: (p: Params) => `Met een tolk: ${volunteers(p)}`,
  unlockGenderWishSoft: (p: Params) => `Als een man of vrouw allebei mag: ${volunteers(p)}`,
  unlockAcceptTrait: (p: Params) => `Als dieren of roken geen bezwaar zijn: ${volunteers(p)}`,
  unlockFarther: (p: Params) => `Tot ${p.km} km: ${volunteers(p)}`,
  unlockOneMorning: (p: Params) => `Met één ochtend in de week erbij: ${volunteers(p)}`,
  unlockOneAfternoon: (p: Params) => `Met één middag in de week erbij: ${volunteers(p)}`,
  unlockOneEvening: (p: Params) => `Met één avond in de week erbij: ${volunteers(p)}`,
  unlockWeekend: (p: Params) => `Met een deel van het weekend erbij: ${volunteers(p)}`,
  unlockOneMoreEach: (p: Params) => `Als een vrijwilliger er één maatje bij neemt: ${volunteers(p)}`,
  unlockFinishScreening: (p: Params) => `Als screening en training klaar zijn: ${volunteers(p)}`,
  unlockRenewScreening: (p: Params) => `Als de VOG of training vernieuwd is: ${volunteers(p)}`,
  unlockEndPause: (p: Params) => `Als de pauze voorbij is: ${volunteers(p)}`,
  unlockOtherSupportMode: (p: Params) => `Met een andere soort hulp: ${volunteers(p)}`,
  // What stands in the way, and what spoke for a match
  blocked: (p: Params) => blockedBy(p.code, p.blocked, 'nl'),
  weighed: (p: Params) => reasonBehind(p.code, 'nl'),
} satisfies Record<string, (p: Params) => string>;
