import type { BlockerCode, SuggestionReasonCode } from '../../matching/codes.ts';

interface Words {
  nl: string;
  en: string;
}

/** What stands in the way of two people. */
const blockerWords: Readonly<Record<BlockerCode, Words>> = {
  NOT_ENROLLED: {
    nl: 'Doet op die dag niet mee in het programma',
    en: 'Does not take part in the programme on that day',
  },
  NOT_SCREENED: {
    nl: 'Screening of training is nog niet klaar',
    en: 'Screening or training is not complete',
  },
  SCREENING_EXPIRED: {
    nl: 'De VOG of training is niet meer geldig',
    en: 'The certificate of conduct or training is no longer valid',
  },
  SUSPENDED: { nl: 'Is voorlopig gestopt', en: 'Has been stopped for now' },
  PAUSED: { nl: 'Staat op pauze', en: 'Is paused' },
  NO_CAPACITY: { nl: 'Heeft al genoeg koppelingen', en: 'Has enough matches already' },
  SUPPORT_MODE: { nl: 'Biedt een andere soort hulp', en: 'Offers another kind of help' },
  LANGUAGE: { nl: 'Spreekt niet dezelfde taal', en: 'Does not speak the same language' },
  GENDER_WISH: {
    nl: 'Past niet bij de wens voor een man of vrouw',
    en: 'Does not fit the wish for a man or a woman',
  },
  EXCLUSION: {
    nl: 'Er is een dier of er wordt gerookt, en de ander wil dat niet',
    en: 'There is an animal or somebody smokes, and the other does not want that',
  },
  DISTANCE: { nl: 'Woont te ver weg', en: 'Lives too far away' },
  AVAILABILITY: { nl: 'Kan op andere momenten', en: 'Is free at other times' },
  SAME_NEIGHBOURHOOD: { nl: 'Woont in dezelfde buurt', en: 'Lives in the same neighbourhood' },
  NOT_DEPLOYABLE: { nl: 'Mag niet werken in deze gemeente', en: 'May not work in this municipality' },
  NO_PARENT: { nl: 'Heeft zelf geen kinderen opgevoed', en: 'Has not brought up children' },
  EARLIER_PAIR: {
    nl: 'Deze twee waren eerder gekoppeld en dat ging niet',
    en: 'These two were linked before and it did not work',
  },
  UNSAFE_PAIR: {
    nl: 'Deze twee waren eerder gekoppeld en dat was niet veilig',
    en: 'These two were linked before and it was not safe',
  },
  SAME_PERSON: { nl: 'Is dezelfde persoon', en: 'Is the same person' },
  NO_VOLUNTEERS: {
    nl: 'Dit programma heeft nog geen vrijwilligers',
    en: 'This programme has no volunteers yet',
  },
};

/** What spoke for two people, told afterwards: by its code alone, without a word about who they are. */
const reasonWords: Readonly<Record<SuggestionReasonCode, Words>> = {
  DISTANCE: { nl: 'Ze wonen bij elkaar in de buurt', en: 'They live near each other' },
  LANGUAGES: { nl: 'Ze spreken samen nog een taal', en: 'They share another language' },
  INTERESTS: { nl: 'Ze houden van dezelfde dingen', en: 'They like the same things' },
  PROFESSION: { nl: 'Ze kennen hetzelfde vak', en: 'They know the same trade' },
  LIFE_PHILOSOPHY: { nl: 'Ze kijken hetzelfde naar het leven', en: 'They look at life in the same way' },
  GENDER_WISH: {
    nl: 'Het past bij een wens voor een man of vrouw',
    en: 'It fits a wish for a man or a woman',
  },
  AGE_WISH: { nl: 'Het past bij een wens over leeftijd', en: 'It fits a wish about age' },
  LIVED_EXPERIENCE: {
    nl: 'De vrijwilliger heeft zelf meegemaakt wat hier helpt',
    en: 'The volunteer has been through what helps here',
  },
  EXPERTISE: {
    nl: 'De vrijwilliger heeft kennis die hier helpt',
    en: 'The volunteer knows about what helps here',
  },
  WORK_WISH: {
    nl: 'De vrijwilliger doet dit soort hulp het liefst',
    en: 'The volunteer likes this kind of help best',
  },
  AVAILABILITY: { nl: 'Ze kunnen op dezelfde momenten', en: 'They are free at the same times' },
  LAST_ASKED: {
    nl: 'De vrijwilliger was een tijd niet gevraagd',
    en: 'The volunteer had not been asked for a while',
  },
  WAITING: { nl: 'De deelnemer wachtte al een tijd', en: 'The resident had waited for a while' },
  PRIORITY: {
    nl: 'De deelnemer raakte een eerder maatje kwijt en kon daar niets aan doen',
    en: 'The resident lost an earlier buddy through no fault of their own',
  },
  URGENCY: { nl: 'De aanvraag ging voor andere', en: 'The request went before others' },
};

type Param = string | number | undefined;

/** What stands in the way, and of how many volunteers where that is said. */
export const blockedBy = (code: Param, blocked: Param, reader: keyof Words): string =>
  `${blockerWords[code as BlockerCode][reader]}${Number(blocked) > 0 ? ` (${blocked})` : ''}`;

/** Several things that stand in the way, for inside a sentence. */
export const blockersIn = (codes: Param, reader: keyof Words): string =>
  String(codes)
    .split(', ')
    .map((code) => blockerWords[code as BlockerCode][reader])
    .map((words) => words[0]!.toLowerCase() + words.slice(1))
    .join('; ');

/** What spoke for it. */
export const reasonBehind = (code: Param, reader: keyof Words): string =>
  reasonWords[code as SuggestionReasonCode][reader];
