import { experienceWords } from './experience-names.ts';

type Words = Readonly<Record<string, Readonly<Record<'nl' | 'en', string>>>>;

const states: Words = {
  RECEIVED: { nl: 'ontvangen', en: 'received' },
  FIRST_CONTACT: { nl: 'wij hebben u gesproken', en: 'we have spoken with you' },
  INTAKE_PLANNED: { nl: 'gesprek gepland', en: 'talk planned' },
  INTAKE_DONE: { nl: 'gesprek geweest', en: 'talk held' },
  ACCEPTED: { nl: 'aangenomen', en: 'accepted' },
  REJECTED: { nl: 'niet aangenomen', en: 'not accepted' },
  REDIRECTED: { nl: 'doorverwezen', en: 'referred to somebody else' },
  HANDLED_NO_TRAJECT: { nl: 'meteen geholpen', en: 'helped at once' },
  ADDED_TO_EXISTING: { nl: 'bij hulp gevoegd die al liep', en: 'added to help that was already there' },
  WITHDRAWN: { nl: 'ingetrokken', en: 'withdrawn' },
  WAITLISTED: { nl: 'op de wachtlijst', en: 'on the waitlist' },
  PROPOSED: { nl: 'voorgesteld', en: 'proposed' },
  INTRODUCTION: { nl: 'kennismaking', en: 'introduction' },
  LINKED_TRIAL: { nl: 'gekoppeld, op proef', en: 'linked, on trial' },
  RUNNING: { nl: 'gekoppeld', en: 'linked' },
  EVALUATED: { nl: 'gekoppeld, en besproken hoe het gaat', en: 'linked, and talked about how it goes' },
  ON_HOLD: { nl: 'pauze', en: 'resting' },
  REMOVED: { nl: 'van de wachtlijst gehaald', en: 'taken off the waitlist' },
  ENDED: { nl: 'gestopt', en: 'ended' },
  INTRODUCTION_PLANNED: { nl: 'kennismaking gepland', en: 'introduction planned' },
  INTRODUCED: { nl: 'kennisgemaakt', en: 'introduced' },
  TRIAL: { nl: 'op proef', en: 'on trial' },
  ACTIVE: { nl: 'loopt', en: 'running' },
  CLOSING: { nl: 'wordt afgerond', en: 'being closed' },
  DECLINED: { nl: 'niet doorgegaan', en: 'did not go on' },
  CANDIDATE: { nl: 'kandidaat', en: 'candidate' },
  INTAKE: { nl: 'kennismaking', en: 'getting acquainted' },
  SCREENING: { nl: 'screening', en: 'screening' },
  TRAINING: { nl: 'training', en: 'training' },
  CERTIFIED: { nl: 'klaar om te helpen', en: 'ready to help' },
  PAUSED: { nl: 'pauze', en: 'paused' },
  SUSPENDED: { nl: 'voorlopig gestopt', en: 'stopped for now' },
  LEFT: { nl: 'vertrokken', en: 'left' },
  SUBMITTED: { nl: 'binnengekomen', en: 'received' },
  CONTACTED: { nl: 'contact geweest', en: 'contacted' },
  PLACED: { nl: 'geplaatst', en: 'placed' },
  NO_RESPONSE: { nl: 'geen reactie', en: 'no response' },
  LINK_HANDED_OVER: { nl: 'link gekregen om in te loggen', en: 'given a link to sign in' },
  RESIDENT_STOPS: { nl: 'u bent gestopt', en: 'you stopped' },
  RESIDENT_WANTS_TO_STOP: { nl: 'u wilt stoppen', en: 'you want to stop' },
  RESIDENT_PROBLEM: { nl: 'gemeld dat iets niet goed is', en: 'it was said that something is wrong' },
  REPORT_SETTLED: { nl: 'opgepakt wat was gemeld', en: 'what was said was taken care of' },
  MANDATE_ENDED: { nl: 'iemand mag niet meer meekijken', en: 'somebody may no longer follow it' },
  CONSENT_WITHDRAWN: { nl: 'toestemming ingetrokken', en: 'consent taken back' },
};

const genders: Words = {
  F: { nl: 'vrouw', en: 'woman' },
  M: { nl: 'man', en: 'man' },
  X: { nl: 'anders dan man of vrouw', en: 'other than man or woman' },
};

const dayParts: Words = {
  MON_MORNING: { nl: 'maandagochtend', en: 'Monday morning' },
  MON_AFTERNOON: { nl: 'maandagmiddag', en: 'Monday afternoon' },
  MON_EVENING: { nl: 'maandagavond', en: 'Monday evening' },
  TUE_MORNING: { nl: 'dinsdagochtend', en: 'Tuesday morning' },
  TUE_AFTERNOON: { nl: 'dinsdagmiddag', en: 'Tuesday afternoon' },
  TUE_EVENING: { nl: 'dinsdagavond', en: 'Tuesday evening' },
  WED_MORNING: { nl: 'woensdagochtend', en: 'Wednesday morning' },
  WED_AFTERNOON: { nl: 'woensdagmiddag', en: 'Wednesday afternoon' },
  WED_EVENING: { nl: 'woensdagavond', en: 'Wednesday evening' },
  THU_MORNING: { nl: 'donderdagochtend', en: 'Thursday morning' },
  THU_AFTERNOON: { nl: 'donderdagmiddag', en: 'Thursday afternoon' },
  THU_EVENING: { nl: 'donderdagavond', en: 'Thursday evening' },
  FRI_MORNING: { nl: 'vrijdagochtend', en: 'Friday morning' },
  FRI_AFTERNOON: { nl: 'vrijdagmiddag', en: 'Friday afternoon' },
  FRI_EVENING: { nl: 'vrijdagavond', en: 'Friday evening' },
  SAT_MORNING: { nl: 'zaterdagochtend', en: 'Saturday morning' },
  SAT_AFTERNOON: { nl: 'zaterdagmiddag', en: 'Saturday afternoon' },
  SAT_EVENING: { nl: 'zaterdagavond', en: 'Saturday evening' },
  SUN_MORNING: { nl: 'zondagochtend', en: 'Sunday morning' },
  SUN_AFTERNOON: { nl: 'zondagmiddag', en: 'Sunday afternoon' },
  SUN_EVENING: { nl: 'zondagavond', en: 'Sunday evening' },
};

const channels: Words = {
  CENTRAL: { nl: 'centraal meldpunt', en: 'central desk' },
  LONELINESS_LINE: { nl: 'Meldpunt Eenzaamheid', en: 'loneliness line' },
  SIDE: { nl: 'een medewerker', en: 'a worker' },
  SELF: { nl: 'uzelf', en: 'yourself' },
  REFERRER: { nl: 'iemand die voor u vroeg', en: 'somebody who asked for you' },
  WALK_IN: { nl: 'inloop', en: 'walk-in' },
  PHONE_LINE: { nl: 'telefoonlijn', en: 'telephone line' },
  PAPER: { nl: 'op papier', en: 'on paper' },
  CAMPAIGN: { nl: 'campagne', en: 'campaign' },
};

const referrers: Words = {
  RELATIVE: { nl: 'familie, vriend of buur', en: 'family, friend or neighbour' },
  GP: { nl: 'huisarts', en: 'general practitioner' },
  GP_NURSE: { nl: 'praktijkondersteuner van de huisarts', en: 'practice nurse' },
  DISTRICT_NURSE: { nl: 'wijkverpleegkundige', en: 'district nurse' },
  HOSPITAL: { nl: 'medewerker van een ziekenhuis', en: 'hospital staff' },
  SCHOOL: { nl: 'medewerker van een school', en: 'school staff' },
  POLICE: { nl: 'wijkagent of politie', en: 'community officer or police' },
  FOOD_BANK: { nl: 'medewerker van de Voedselbank', en: 'food bank staff' },
  HOUSING_CORPORATION: { nl: 'medewerker van een woningcorporatie', en: 'housing corporation staff' },
  MUNICIPALITY: { nl: 'medewerker van de gemeente', en: 'municipal staff' },
  EMPLOYER: { nl: 'werkgever', en: 'employer' },
  WELFARE_ORGANISATION: { nl: 'medewerker van een welzijnsorganisatie', en: 'welfare organisation staff' },
  NEIGHBOURHOOD_TEAM: { nl: 'medewerker van het buurtteam', en: 'neighbourhood team staff' },
  CARER_SUPPORT: { nl: 'medewerker van Steunpunt Mantelzorg', en: 'carer support staff' },
  VOLUNTEER: { nl: 'vrijwilliger', en: 'volunteer' },
  OTHER: { nl: 'iets anders', en: 'something else' },
};

const supportModes: Words = {
  INCIDENTAL: { nl: 'één keer of af en toe', en: 'once or now and then' },
  STRUCTURAL: { nl: 'vaker, voor een langere tijd', en: 'more often, for a longer time' },
};

const recruitment: Words = {
  WORD_OF_MOUTH: { nl: 'via via', en: 'word of mouth' },
  NEWSPAPER: { nl: 'krant', en: 'newspaper' },
  WEBSITE: { nl: 'website', en: 'website' },
  SOCIAL_MEDIA: { nl: 'sociale media', en: 'social media' },
  VOLUNTEER_CENTRE: { nl: 'vrijwilligerscentrale', en: 'volunteer centre' },
  REFERRER: { nl: 'een verwijzer', en: 'a referrer' },
  EVENT: { nl: 'bijeenkomst', en: 'event' },
  OTHER: { nl: 'anders', en: 'other' },
  UNKNOWN: { nl: 'onbekend', en: 'unknown' },
};

const traits: Words = {
  DOG: { nl: 'een hond', en: 'a dog' },
  CAT: { nl: 'een kat', en: 'a cat' },
  SMOKES: { nl: 'roken', en: 'smoking' },
};

const urgencies: Words = {
  NORMAL: { nl: 'gewoon op uw beurt', en: 'in your turn' },
  SOON: { nl: 'liefst snel', en: 'rather soon' },
  URGENT: { nl: 'dringend', en: 'urgent' },
};

const circumstances: Words = {
  MIGRATION_BACKGROUND: { nl: 'een achtergrond van migratie', en: 'a migration background' },
  DOMESTIC_VIOLENCE: { nl: 'geweld thuis', en: 'violence at home' },
  SINGLE_PARENT: { nl: 'één ouder', en: 'one parent' },
};

const rejections: Words = {
  OUT_OF_AREA: { nl: 'u woont buiten ons gebied', en: 'you live outside our area' },
  AGE_OR_TARGET_GROUP: {
    nl: 'uw leeftijd of situatie past niet bij dit programma',
    en: 'your age or situation does not fit this programme',
  },
  NO_CONSENT: { nl: 'geen toestemming', en: 'no consent' },
  NOT_MOTIVATED: { nl: 'u wilde zelf geen maatje', en: 'you did not want a buddy' },
  NEEDS_PROFESSIONAL: {
    nl: 'iemand met een opleiding kan beter helpen',
    en: 'a professional can help better',
  },
  UNSAFE_FOR_VOLUNTEER: { nl: 'niet veilig voor een vrijwilliger', en: 'not safe for a volunteer' },
  CARE_OR_HOUSEHOLD_TASK: { nl: 'zorg of huishoudelijk werk', en: 'care or housework' },
  DEBTS_TOO_COMPLEX: { nl: 'de schulden zijn te ingewikkeld', en: 'the debts are too complex' },
  LANGUAGE_NO_INTERPRETER: {
    nl: 'geen gedeelde taal en geen tolk',
    en: 'no shared language and no interpreter',
  },
  INCIDENTAL_ONLY: { nl: 'alleen hulp voor één keer', en: 'help for once only' },
  WRONG_PROGRAMME: { nl: 'past beter bij een ander programma', en: 'suits another programme better' },
  WAITLIST_CLOSED: { nl: 'wachtlijst gesloten', en: 'waitlist closed' },
  COOLING_OFF: { nl: 'kort na het vorige maatje', en: 'soon after the last buddy' },
  ALREADY_SUPPORTED: { nl: 'u had al hulp', en: 'you had help already' },
  INFO_INCOMPLETE: { nl: 'wij wisten nog te weinig', en: 'we knew too little' },
  DUPLICATE: { nl: 'stond er al', en: 'was there already' },
  CAPACITY: { nl: 'geen plaats', en: 'no room' },
};

const reasons: Words = {
  TIME_LACK: { nl: 'geen tijd', en: 'no time' },
  PAID_WORK: { nl: 'betaald werk', en: 'paid work' },
  STUDY_OR_INTERNSHIP_END: { nl: 'studie of stage klaar', en: 'study or internship over' },
  HEALTH: { nl: 'gezondheid', en: 'health' },
  AGE: { nl: 'leeftijd', en: 'age' },
  CARE_DUTIES: { nl: 'zorg voor iemand', en: 'care for someone' },
  MOVED: { nl: 'verhuisd', en: 'moved' },
  TERM_COMPLETED: { nl: 'afgesproken tijd voorbij', en: 'agreed term over' },
  NO_MATCH_AVAILABLE: { nl: 'geen passende koppeling', en: 'no suitable match' },
  TASK_TOO_HEAVY: { nl: 'taak te zwaar', en: 'task too heavy' },
  LACK_OF_SUPPORT: { nl: 'te weinig begeleiding', en: 'too little support' },
  LACK_OF_AUTONOMY: { nl: 'te weinig ruimte', en: 'too little freedom' },
  LACK_OF_APPRECIATION: { nl: 'te weinig waardering', en: 'too little appreciation' },
  CONFLICT_OR_EXCLUSION: { nl: 'ruzie of buitengesloten', en: 'conflict or exclusion' },
  UNCLEAR_COMMUNICATION: { nl: 'onduidelijke communicatie', en: 'unclear communication' },
  RULES_ADMIN_BURDEN: { nl: 'te veel regels of papierwerk', en: 'too many rules or too much paperwork' },
  CONDUCT: { nl: 'gedrag', en: 'conduct' },
  DECEASED: { nl: 'overleden', en: 'died' },
  PROGRAMME_STOPPED: { nl: 'programma gestopt', en: 'programme stopped' },
  EXTERNAL_CORONA: { nl: 'corona', en: 'corona' },
  OTHER: { nl: 'andere reden', en: 'other reason' },
  NOT_SUITABLE: { nl: 'niet geschikt', en: 'not suitable' },
  VOG_REFUSED: { nl: 'VOG geweigerd', en: 'certificate of conduct refused' },
  TRAINING_NOT_COMPLETED: { nl: 'training niet afgemaakt', en: 'training not completed' },
  NO_RESPONSE: { nl: 'geen reactie', en: 'no response' },
  WITHDREW_BEFORE_START: { nl: 'teruggetrokken voor de start', en: 'withdrew before the start' },
  UNKNOWN: { nl: 'onbekend', en: 'unknown' },
  MATCHED: { nl: 'gekoppeld', en: 'linked' },
  WITHDREW: { nl: 'ingetrokken', en: 'withdrew' },
  NO_LONGER_NEEDED: { nl: 'niet meer nodig', en: 'no longer needed' },
  OTHER_SOLUTION_NETWORK: { nl: 'hulp van familie of vrienden', en: 'help from family or friends' },
  OTHER_SOLUTION_COLLECTIVE: { nl: 'een activiteit in de buurt', en: 'an activity nearby' },
  OTHER_PROGRAMME: { nl: 'naar een ander programma', en: 'to another programme' },
  REFERRED_PROFESSIONAL: { nl: 'naar professionele hulp', en: 'to professional help' },
  ADMITTED: { nl: 'opgenomen', en: 'admitted to a home or hospital' },
  NO_CONTACT_AFTER_N: { nl: 'na herhaald bellen geen contact', en: 'no contact after several calls' },
  NOT_ELIGIBLE_ON_REVIEW: { nl: 'past toch niet', en: 'does not fit after all' },
  EXPIRED_NO_SUITABLE_VOLUNTEER: {
    nl: 'te lang geen passende vrijwilliger',
    en: 'no suitable volunteer for too long',
  },
  PROGRAMME_CLOSED: { nl: 'programma gestopt', en: 'programme stopped' },
  DUPLICATE: { nl: 'stond dubbel', en: 'was listed twice' },
};

const roles: Words = {
  REQUESTER: { nl: 'wie hulp kreeg', en: 'who was helped' },
  VOLUNTEER: { nl: 'vrijwilliger', en: 'volunteer' },
};

const givers: Words = {
  SELF: { nl: 'uzelf', en: 'yourself' },
  REFERRER: { nl: 'wie voor u vroeg', en: 'who asked for you' },
};

/** What the codes in the overview that people get of themselves mean to them, by the name that the data has; in Arabic in `own-data-codes-ar.ts`. */
const moments: Words = {
  START: { nl: 'bij het begin', en: 'at the start' },
  CHECK_IN: { nl: 'onderweg', en: 'along the way' },
  END: { nl: 'aan het eind', en: 'at the end' },
};

const instruments: Words = {
  MARK: { nl: 'cijfer van 1 tot 10', en: 'mark from 1 to 10' },
  THREE_OPTION: {
    nl: 'negatief (1), neutraal (2) of positief (3)',
    en: 'negative (1), neutral (2) or positive (3)',
  },
  LONELINESS: {
    nl: 'eenzaamheid: nee (0), min of meer (1) of ja (2)',
    en: 'loneliness: no (0), more or less (1) or yes (2)',
  },
  OWN_SCALE: { nl: 'schaal, meer is beter', en: 'scale, more is better' },
  GOALS: {
    nl: 'doel: niet (0), deels (1) of helemaal (2) gehaald',
    en: 'goal: not (0), partly (1) or wholly (2) met',
  },
};

export const ownDataCodes: Readonly<Record<string, Words>> = {
  status: states,
  outcome: states,
  what: states,
  gender: genders,
  wantedGender: genders,
  availability: dayParts,
  channel: channels,
  referrerKind: referrers,
  supportMode: supportModes,
  recruitmentChannel: recruitment,
  circumstances,
  traits,
  avoids: traits,
  experience: experienceWords,
  preferredSupportMode: supportModes,
  urgency: urgencies,
  outcomeReason: rejections,
  reason: reasons,
  role: roles,
  givenBy: givers,
  moment: moments,
  instrument: instruments,
};
