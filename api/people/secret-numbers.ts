/** A number that we do not keep, and that people write into a text all the same. */
export type SecretNumber = 'citizenNumber' | 'conductNumber';

/** Numbers behind each other, as they stand in a text. */
interface Run {
  groups: readonly string[];
  /** What stands before each group; before the first a plus, or nothing. */
  before: readonly string[];
}

/**
 * Which number that we do not keep stands in a text, if one does: a citizen service number (BSN) in any notation, or
 * the number of a certificate of conduct (VOG) behind that word. Telephone numbers and days are neither.
 */
export function secretNumberIn(text: string): SecretNumber | undefined {
  const plain = inPlainDigits(text);
  if (runsIn(plain).flatMap(apartFromPhones).some(holdsCitizenNumber)) return 'citizenNumber';
  return [...plain.matchAll(conductCertificate)].some(({ index }) => hasNumberBehind(plain.slice(index)))
    ? 'conductNumber'
    : undefined;
}

/** Digits of any script that our residents write, without signs that are not seen between them. */
const inPlainDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    // Left out when calling from abroad, as in +31 (0)6.
    .replace(/\(0\)/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

const separator = '[\\s.,_/‐-―−-]{1,3}';
const run = new RegExp(`\\+?\\d+(?:${separator}\\d+)*`, 'gu');

const runsIn = (text: string): Run[] =>
  [...text.matchAll(run)].map(([found]) => {
    const parts = found.split(/(\d+)/).slice(0, -1);
    return {
      before: parts.filter((_, index) => index % 2 === 0),
      groups: parts.filter((_, index) => index % 2 === 1),
    };
  });

/** The parts of a run before, between and behind the telephone numbers in it. */
function apartFromPhones({ groups, before }: Run): Run[] {
  for (let start = 0; start < groups.length; start++)
    for (let end = start + 1; end <= groups.length; end++)
      if (isPhone(groups.slice(start, end), before[start] === '+'))
        return [
          { groups: groups.slice(0, start), before: before.slice(0, start) },
          ...apartFromPhones({ groups: groups.slice(end), before: before.slice(end) }),
        ];
  return [{ groups, before }];
}

/** A Dutch number of ten digits with a short first group, such as 06 or 045; or one with the code of a country. */
function isPhone(groups: readonly string[], plus: boolean): boolean {
  const digits = groups.join('');
  if (plus || digits.startsWith('00')) return /^(00)?[1-9]\d{9,13}$/.test(digits);
  const grouped =
    groups.length === 1 || (groups[0]!.length <= 4 && groups.slice(1).every((g) => g.length >= 2));
  return /^0[1-9]\d{8}$/.test(digits) && grouped;
}

/** Whether nine digits of a run, with the same sign between all of their groups, pass the test of eleven. */
function holdsCitizenNumber({ groups, before }: Run): boolean {
  return groups.some((_, start) => {
    let digits = '';
    for (let end = start; end < groups.length && digits.length < 9; end++) {
      if (end > start + 1 && before[end] !== before[start + 1]) return false;
      digits += groups[end];
    }
    return digits.length === 9 && passesElevenTest(digits);
  });
}

/** The sum of the digits times 9, 8, … 2 and −1 is a multiple of eleven (Logisch Ontwerp BSN). */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum > 0 && sum % 11 === 0;
}

const conductCertificate =
  /\b(?:co)?vog(?![a-z])|\bvog[- ]?(?:nummer|nr|kenmerk|document)|verklaring omtrent (?:het )?gedrag|certificate of (?:good )?conduct/giu;
const day = /^(?:\d{1,2}\D+\d{1,2}\D+(?:19|20)\d\d|(?:19|20)\d\d\D+\d{1,2}\D+\d{1,2})(?!\d)/;
/** How many characters behind the word still belong to it. */
const reach = 60;
/** A number of fewer digits is a time, an amount or a house. */
const fewestDigits = 6;

function hasNumberBehind(text: string): boolean {
  const near = text.slice(0, reach).replace(/\d[\d\s./‐-―−-]*/gu, (number) => number.replace(day, ''));
  return runsIn(near)
    .flatMap(apartFromPhones)
    .some(({ groups }) => groups.join('').length >= fewestDigits);
}
