import type { Mistake } from '../messages/refuse.ts';
import { normalisePostcode } from '../places/postcode.ts';
import { type Day, yearsBetween } from '../platform/days.ts';
import { hasHiddenCharacters, nameMistake } from './names.ts';
import { secretNumberIn } from './secret-numbers.ts';

const emailShape = /^[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\"]{2,}$/;
const phoneShape = /^\+?[0-9][0-9 ()-]{7,18}[0-9]$/;
const languageShape = /^[a-z]{2}$/;
const longestText = 4000;
const longestLine = 200;
const mostValues = 30;

type Check = Mistake[];

export function checkName(field: string, name: string): Check {
  const mistake = nameMistake(name);
  if (!mistake) return [];
  return [
    {
      field,
      key: mistake === 'empty' ? 'nameEmpty' : mistake === 'tooLong' ? 'nameTooLong' : 'nameCharacters',
    },
  ];
}

export function checkEmail(field: string, email: string | undefined): Check {
  return email === undefined || (email.length <= 254 && emailShape.test(email))
    ? []
    : [{ field, key: 'emailWrong' }];
}

export function checkPhone(field: string, phone: string | undefined): Check {
  return phone === undefined || phoneShape.test(phone) ? [] : [{ field, key: 'phoneWrong' }];
}

export function checkPostcode(field: string, postcode: string | undefined): Check {
  return postcode === undefined || normalisePostcode(postcode) ? [] : [{ field, key: 'postcodeWrong' }];
}

export function checkBirthDate(field: string, birthDate: Day | undefined, today: Day): Check {
  if (birthDate === undefined) return [];
  if (birthDate > today) return [{ field, key: 'birthInFuture' }];
  return yearsBetween(birthDate, today) > 120 ? [{ field, key: 'birthTooLongAgo' }] : [];
}

/** A free text. A citizen service number in it, or that of a certificate of conduct, is not kept. */
export function checkText(field: string, text: string | undefined, max: number = longestText): Check {
  if (text === undefined) return [];
  if (text.length > max) return [{ field, key: 'textTooLong', params: { max } }];
  if (hasHiddenCharacters(text)) return [{ field, key: 'textCharacters' }];
  const secret = secretNumberIn(text);
  return secret ? [{ field, key: secret }] : [];
}

/** A list of short texts, such as interests. */
export function checkWords(field: string, words: readonly string[] | undefined): Check {
  if (!words) return [];
  if (words.length > mostValues) return [{ field, key: 'tooManyValues', params: { max: mostValues } }];
  return words.flatMap((word) => checkText(field, word, longestLine)).slice(0, 1);
}

export function checkLanguages(field: string, languages: readonly string[] | undefined): Check {
  if (!languages) return [];
  if (languages.length > mostValues) return [{ field, key: 'tooManyValues', params: { max: mostValues } }];
  return languages.every((code) => languageShape.test(code)) ? [] : [{ field, key: 'languageUnknown' }];
}

const oldestAge = 120;

/** A wish about somebody's age, from and to, in years. */
export function checkAges(wish: { wantedAgeFrom?: number | null; wantedAgeTo?: number | null }): Check {
  const { wantedAgeFrom: from, wantedAgeTo: to } = wish;
  const wrong = (['wantedAgeFrom', 'wantedAgeTo'] as const).filter(
    (field) => wish[field] != null && (wish[field] < 0 || wish[field] > oldestAge),
  );
  if (wrong.length > 0) return wrong.map((field) => ({ field, key: 'ageWrong', params: { max: oldestAge } }));
  return from != null && to != null && from > to ? [{ field: 'wantedAgeTo', key: 'agesCrossed' }] : [];
}

export function checkDistance(field: string, km: number | null | undefined): Check {
  return km == null || (km >= 0 && km <= 500) ? [] : [{ field, key: 'distanceWrong' }];
}

/** What people leave open comes as nothing, or as an empty text. */
export const filled = (text: string | null | undefined): string | undefined => text?.trim() || undefined;
