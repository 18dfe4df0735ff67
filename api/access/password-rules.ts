/** ASVS 5.0, 6.2: length counts, and nothing is asked of which characters. */
const shortest = 12;
const longest = 1000;
/** So many letters, or so many characters, beside common words make a password somebody's own. */
const ownLetters = 5;
const ownCharacters = 10;

/** What people begin with when a password has to be long; with digits, signs and each other they make the usual ones. */
const commonWords = `
  wachtwoord welkom geheim inloggen gebruiker beheerder beheer computer internet toegang veilig sleutel
  password passwort passphrase welcome secret login letmein changeme default master superman admin administrator
  user test testing access security private dragon monkey football baseball princess sunshine shadow batman
  iloveyou ikhouvanjou ikhouvan lief liefje schatje hallo hello vriend vrienden familie thuis
  januari februari maart april mei juni juli augustus september oktober november december
  zomer winter lente herfst voorjaar najaar summer spring autumn vakantie kerstmis
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  nederland holland amsterdam rotterdam utrecht heerlen heemskerk heusden limburg brabant oranje ajax feyenoord psv
  voetbal vrijwilliger vrijwilligers maatje maatjes buddy koppel welzijn gemeente coordinator manager demo
  qwerty qwertyuiop azerty asdfgh asdfghjkl zxcvbnm qazwsx wsx edc rfv tgb qaz qwe asd zxc abc abcd abcdef abcdefgh
  mijn het een van voor jij ben the and you my our for
`
  .trim()
  .split(/\s+/);

/** Digits and signs that stand for letters. */
const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon';

/**
 * What is wrong with a new password, if anything. `about` are the words that anybody would try for this person: name,
 * mail address, organisation.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | undefined {
  const length = [...password].length;
  if (length < shortest) return 'passwordTooShort';
  if (length > longest) return 'passwordTooLong';
  return isGuessable(password, about) ? 'passwordCommon' : undefined;
}

function isGuessable(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < shortest / 2 || isRepeated(password) || isRow(password)) return true;
  const words = [...commonWords, ...about.flatMap(wordsIn)]
    .filter((word) => word.length > 2)
    .toSorted((one, other) => other.length - one.length);
  const plain = withoutMarks(password);
  const signsAsLetters = [...plain].map((sign) => letterFor[sign] ?? sign).join('');
  return [plain, signsAsLetters].some((text) => {
    const own = words.reduce((rest, word) => rest.replaceAll(word, ''), text);
    return own.replace(/[^\p{L}]/gu, '').length < ownLetters && own.length < ownCharacters;
  });
}

const wordsIn = (text: string): string[] => withoutMarks(text).match(/\p{L}+/gu) ?? [];

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The same few characters again and again: "abcabcabcabc". */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+.{0,5}$/s.test(text);

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyzabcdef',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

/** A walk along the digits, the alphabet or the keyboard, forwards or backwards. */
function isRow(text: string): boolean {
  const lower = text.toLowerCase();
  const backwards = [...lower].toReversed().join('');
  return rows.some((row) => row.includes(lower) || row.includes(backwards));
}
