/** Words before a last name that people write or leave out. */
const particles = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ten',
  'ter',
  'te',
  'el',
  'al',
  'in',
  "'t",
  'von',
]);

/** A last name as it sounds when read out: no particles, accents, capitals or signs. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !particles.has(word))
    .join('')
    .replace(/[^\p{L}]/gu, '')
    .replaceAll('ij', 'y');

/**
 * Whether two last names could be the same one, written or heard otherwise: one letter for each five may differ, and at
 * least one; or one begins with the other, as while somebody is typing (three letters at least).
 */
export function isSimilarName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === '' || b === '') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return lettersApart(a, b) <= Math.max(1, Math.floor(long.length / 5));
}

/** How many letters must be put in, taken out or changed to make one text of the other (Levenshtein). */
function lettersApart(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
}

/** The last nine digits of a telephone number, which are the same with and without the country; undefined when fewer. */
export function phoneDigits(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '').slice(-9);
  return digits.length === 9 ? digits : undefined;
}
