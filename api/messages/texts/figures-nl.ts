import { durationFiguresNl } from './duration-figures-nl.ts';
import { evaluationFiguresNl } from './evaluation-figures-nl.ts';
import { figureWordsNl } from './figure-words-nl.ts';

/** Figures, units and codes as exports call them, in Dutch: as the portal does, which a test holds. */
export const figuresNl = {
  columns: ['Code', 'Cijfer', 'Waarde', 'Eenheid', 'Wat telt mee', 'Van', 'Tot en met', 'Zoals bekend op'],
  units: {
    MATCHES: 'koppels',
    PERSONS: 'mensen',
    REQUESTS: 'aanvragen',
    DAYS: 'dagen',
    YEARS: 'jaar',
    HOURS: 'uren',
    PERCENT: 'procent',
    SHARE: 'deel van 1',
    SPELLS: 'keren vrijwilliger',
    ENROLMENTS: 'inschrijvingen',
    WAITS: 'keren wachten',
    ANSWERS: 'antwoorden',
    POINTS: 'punten',
  },
  figures: {
    ...durationFiguresNl,
    ...evaluationFiguresNl,
    runningAtStart: { name: 'Lopend aan het begin', means: 'Koppels die liepen op de dag voor de periode.' },
    inflow: { name: 'Nieuw gekoppeld', means: 'Koppels met een koppeldatum in de periode.' },
    outflow: {
      name: 'Beëindigd',
      means: 'Koppels met een einddatum in de periode. Wat op een dag eindigt, loopt die dag niet meer.',
    },
    runningAtEnd: {
      name: 'Lopend aan het einde',
      means: 'Koppels die liepen op de laatste dag van de periode.',
    },
    total: { name: 'Totaal in de periode', means: 'Koppels die minstens één dag in de periode liepen.' },
    volunteersInvolved: {
      name: 'Vrijwilligers in een koppel',
      means: 'Personen met minstens één koppel in de periode. Iedereen telt één keer.',
    },
    requestersInvolved: {
      name: 'Deelnemers in een koppel',
      means: 'Personen of gezinnen met minstens één koppel in de periode. Iedereen telt één keer.',
    },
    'waitlist.length': {
      name: 'Mensen op de wachtlijst',
      means: 'Mensen die op de laatste dag van de periode wachten.',
    },
    'waitlist.longerThanYear': {
      name: 'Wacht langer dan een jaar',
      means: 'Wacht sinds dezelfde dag een jaar eerder, of nog langer.',
    },
    'waitlist.previouslyMatched': {
      name: 'Had al eerder een maatje',
      means: 'Had bij deze organisatie al een maatje voor het wachten begon.',
    },
    'waitlist.medianDays': {
      name: 'Helft wacht korter dan',
      means: 'De middelste wachttijd op de laatste dag, in dagen.',
    },
    'waitlist.p90Days': {
      name: '90 van de 100 wachten korter dan',
      means: 'De wachttijd waar 90 van de 100 mensen onder zitten, in dagen.',
    },
    youngestVolunteer: {
      name: 'Jongste vrijwilliger',
      means: 'Leeftijd in hele jaren aan het einde, onder wie een koppel had in de periode.',
    },
    oldestVolunteer: {
      name: 'Oudste vrijwilliger',
      means: 'Leeftijd in hele jaren aan het einde, onder wie een koppel had in de periode.',
    },
    youngestRequester: {
      name: 'Jongste deelnemer',
      means: 'Leeftijd in hele jaren aan het einde, onder wie een koppel had in de periode.',
    },
    oldestRequester: {
      name: 'Oudste deelnemer',
      means: 'Leeftijd in hele jaren aan het einde, onder wie een koppel had in de periode.',
    },
    'volunteers.enrolled': {
      name: 'Ingeschreven',
      means: 'Vrijwilligers die op de laatste dag bij dit programma horen.',
    },
    'volunteers.trained': {
      name: 'Getraind',
      means: 'Ingeschreven vrijwilligers met een afgeronde training.',
    },
    'volunteers.deployable': {
      name: 'Inzetbaar',
      means: 'Ingeschreven vrijwilligers die getraind zijn en hier ingezet mogen worden.',
    },
    'volunteers.candidates': {
      name: 'Kandidaten',
      means: 'Mensen die nog in de kennismaking of training zitten.',
    },
    'volunteers.fromPartners': {
      name: 'Via partners',
      means: 'Ingeschreven vrijwilligers van een partnerorganisatie.',
    },
    'campaign.invited': { name: 'Uitgenodigd', means: 'Mensen die een uitnodiging kregen.' },
    'campaign.reached': { name: 'Bereikt', means: 'Uitgenodigde mensen die wij gesproken hebben.' },
    'campaign.visited': { name: 'Bezocht', means: 'Uitgenodigde mensen die een huisbezoek kregen.' },
    'hours.planned': { name: 'Gepland', means: 'Uren die vooraf zijn begroot.' },
    'hours.worked': { name: 'Gewerkt', means: 'Uren die echt zijn gemaakt.' },
    activeAtStart: {
      name: 'Actief aan het begin',
      means: 'Personen die vrijwilliger waren op de dag voor de periode.',
    },
    joined: { name: 'Erbij gekomen', means: 'Personen die in de periode vrijwilliger werden.' },
    left: { name: 'Vertrokken', means: 'Personen die in de periode stopten.' },
    activeAtEnd: {
      name: 'Actief aan het einde',
      means: 'Personen die vrijwilliger waren op de laatste dag van de periode.',
    },
    retentionRate: {
      name: 'Gebleven',
      means: 'Actief aan het einde min erbij gekomen, gedeeld door actief aan het begin.',
    },
    turnoverRate: {
      name: 'Verloop',
      means: 'Vertrokken, gedeeld door het gemiddelde van actief aan het begin en aan het einde.',
    },
    meanHoursPerWeek: {
      name: 'Gemiddeld aantal uren per week',
      means: 'Gemiddelde van de vrijwilligers van wie wij de uren weten.',
    },
    received: { name: 'Ontvangen aanvragen', means: 'Aanvragen die in de periode zijn ontvangen.' },
    unlinkReasons: { name: 'Beëindigd', means: 'Koppels met een einddatum in de periode, om deze reden.' },
    circumstances: {
      name: 'Achtergrond van deelnemers',
      means: 'Aanvragen met deze achtergrond, onder wie ernaar gevraagd is.',
    },
    'circumstances.known': {
      name: 'Achtergrond gevraagd',
      means: 'Aanvragen waarbij naar de achtergrond gevraagd is.',
    },
    byProgramme: {
      name: 'Actief aan het einde',
      means:
        'Personen die vrijwilliger waren op de laatste dag en bij dit programma horen. Wie in twee programma’s meedoet, telt in beide mee.',
    },
    tenure: {
      name: 'Hoe lang al vrijwilliger',
      means:
        'Personen die vrijwilliger waren op de laatste dag van de periode, naar hele maanden sinds zij begonnen.',
    },
    hoursPerWeek: {
      name: 'Uren per week',
      means: 'Personen die vrijwilliger waren op de laatste dag van de periode.',
    },
    channels: {
      name: 'Hoe gevonden',
      means: 'Personen die vrijwilliger waren op de laatste dag van de periode.',
    },
    leaveReasons: { name: 'Waarom vertrokken', means: 'Personen die in de periode stopten, om deze reden.' },
    byChannel: {
      name: 'Via welke weg',
      means: 'Aanvragen die in de periode zijn ontvangen, langs deze weg.',
    },
    byOutcome: {
      name: 'Met welke uitkomst',
      means: 'Aanvragen die in de periode zijn ontvangen, naar hun uitkomst tot nu toe.',
    },
    byTeam: {
      name: 'Per team',
      means: 'Aanvragen die in de periode zijn ontvangen, naar het team van de buurt van de aanvrager.',
    },
    firstContact: {
      name: 'Van ontvangst tot eerste contact',
      means:
        'Deel dat op tijd was, van de aanvragen met een eerste contact en die er na 20 werkdagen nog op wachten.',
    },
    'firstContact.target': {
      name: 'Doel voor eerste contact',
      means: 'Deel dat de organisatie op tijd wil hebben.',
    },
    handled: {
      name: 'Van ontvangst tot uitkomst',
      means:
        'Deel dat op tijd was, van de aanvragen met een uitkomst en die er na 20 werkdagen nog op wachten.',
    },
    'handled.target': { name: 'Doel voor uitkomst', means: 'Deel dat de organisatie op tijd wil hebben.' },
  },
  words: {
    ...figureWordsNl,
    unlinkReasons: {
      GOAL_REACHED: 'Doel bereikt',
      TERM_REACHED: 'Afgesproken termijn voorbij',
      OUT_OF_TARGET: 'Valt buiten de doelgroep',
      CONTINUES_INFORMALLY: 'Contact gaat zelfstandig verder',
      REFERRED_PROFESSIONAL: 'Overgedragen aan professionele hulp',
      REQ_DECEASED: 'Deelnemer overleden',
      REQ_NURSING_HOME: 'Deelnemer naar verpleeghuis',
      REQ_MOVED: 'Deelnemer verhuisd',
      REQ_HEALTH: 'Deelnemer ziek of achteruit',
      REQ_WITHDREW: 'Deelnemer wil niet meer',
      VOL_ILLNESS: 'Vrijwilliger ziek',
      VOL_MOVED: 'Vrijwilliger verhuisd',
      VOL_TIME: 'Vrijwilliger heeft geen tijd meer',
      VOL_STOPPED: 'Vrijwilliger stopt',
      VOL_DECEASED: 'Vrijwilliger overleden',
      NO_CLICK: 'Geen klik',
      EXPECTATION_MISMATCH: 'Verwachting past niet',
      NO_CONTACT: 'Niet bereikbaar of komt niet',
      BOUNDARY_SAFETY: 'Grens overschreden of onveilig',
      PROGRAMME_STOPPED: 'Programma gestopt',
    },
    circumstances: {
      MIGRATION_BACKGROUND: 'Migratieachtergrond',
      DOMESTIC_VIOLENCE: 'Huiselijk geweld',
      SINGLE_PARENT: 'Eenoudergezin',
    },
    tenure: {
      UNDER_2_YEARS: 'Korter dan 2 jaar',
      FROM_2_TO_6_YEARS: '2 tot 6 jaar',
      FROM_6_TO_11_YEARS: '6 tot 11 jaar',
      FROM_11_YEARS: '11 jaar of langer',
      UNKNOWN: 'Onbekend',
    },
    hoursPerWeek: {
      ON_CALL: 'Op afroep',
      UNDER_1: 'Minder dan 1 uur',
      FROM_1_TO_2: '1 tot 2 uur',
      FROM_2_TO_5: '2 tot 5 uur',
      FROM_5_TO_10: '5 tot 10 uur',
      FROM_10_TO_20: '10 tot 20 uur',
      FROM_20: '20 uur of meer',
      UNKNOWN: 'Onbekend',
    },
    channels: {
      WORD_OF_MOUTH: 'Via via',
      NEWSPAPER: 'Krant',
      WEBSITE: 'Website',
      SOCIAL_MEDIA: 'Sociale media',
      VOLUNTEER_CENTRE: 'Vrijwilligerscentrale',
      REFERRER: 'Verwijzer',
      EVENT: 'Bijeenkomst',
      OTHER: 'Anders',
      UNKNOWN: 'Onbekend',
    },
    leaveReasons: {
      TIME_LACK: 'Geen tijd',
      PAID_WORK: 'Betaald werk',
      STUDY_OR_INTERNSHIP_END: 'Studie of stage klaar',
      HEALTH: 'Gezondheid',
      AGE: 'Leeftijd',
      CARE_DUTIES: 'Zorgt voor iemand',
      MOVED: 'Verhuisd',
      TERM_COMPLETED: 'Afgesproken tijd voorbij',
      NO_MATCH_AVAILABLE: 'Geen passende koppeling',
      TASK_TOO_HEAVY: 'Taak te zwaar',
      LACK_OF_SUPPORT: 'Te weinig begeleiding',
      LACK_OF_AUTONOMY: 'Te weinig ruimte',
      LACK_OF_APPRECIATION: 'Te weinig waardering',
      CONFLICT_OR_EXCLUSION: 'Ruzie of buitengesloten',
      UNCLEAR_COMMUNICATION: 'Onduidelijke communicatie',
      RULES_ADMIN_BURDEN: 'Te veel regels of papierwerk',
      CONDUCT: 'Gedrag',
      DECEASED: 'Overleden',
      PROGRAMME_STOPPED: 'Programma gestopt',
      EXTERNAL_CORONA: 'Corona',
      OTHER: 'Andere reden',
      NOT_SUITABLE: 'Niet geschikt',
      VOG_REFUSED: 'VOG geweigerd',
      TRAINING_NOT_COMPLETED: 'Training niet afgemaakt',
      NO_RESPONSE: 'Geen reactie',
      WITHDREW_BEFORE_START: 'Teruggetrokken voor de start',
      UNKNOWN: 'Onbekend',
    },
    byChannel: {
      CENTRAL: 'Centraal meldpunt',
      LONELINESS_LINE: 'Meldpunt Eenzaamheid',
      SIDE: 'Zij-instroom',
      SELF: 'Zelf aangemeld',
      REFERRER: 'Verwijzer',
      WALK_IN: 'Inloop',
      PHONE_LINE: 'Telefoonlijn',
      PAPER: 'Op papier',
      CAMPAIGN: 'Campagne',
    },
    byOutcome: {
      OPEN: 'Nog in behandeling',
      ACCEPTED: 'Aangenomen',
      REJECTED: 'Afgewezen',
      REDIRECTED: 'Doorverwezen',
      HANDLED_NO_TRAJECT: 'Afgehandeld zonder traject',
      ADDED_TO_EXISTING: 'Bij bestaand traject gevoegd',
      WITHDRAWN: 'Ingetrokken',
    },
  },
  noTeam: 'Geen team bekend',
  noNeighbourhood: 'Buurt onbekend',
  afterMonths: (months: number): string => (months === 1 ? 'na 1 maand' : `na ${months} maanden`),
  afterDays: (days: number): string => (days === 1 ? 'na 1 dag' : `na ${days} dagen`),
  question: (position: number): string => `vraag ${position}`,
  goal: (position: number): string => `doel ${position}`,
  within: (workingDays: number): string => `Binnen ${workingDays} werkdagen`,
};

export type FigureTexts = typeof figuresNl;
export type FigureName = keyof FigureTexts['figures'];
