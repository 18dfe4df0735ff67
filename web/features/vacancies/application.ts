import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { looksLikeEmail, looksLikePhone } from '../../app/contact.ts';
import { looksLikePostcode } from '../../app/postcode.ts';

export const noApplication = {
  firstName: '',
  lastName: '',
  phone: '',
  email: '',
  postcode: '',
  motivation: '',
};

/** What an application must have, with a message for who left it out. */
export function applicationSchema(t: TFunction) {
  const required = (message: string) => z.string().check(z.trim(), z.minLength(1, message));
  const emptyOr = (fits: (text: string) => boolean, message: string) =>
    z.string().check(z.refine((text) => text.trim() === '' || fits(text.trim()), message));
  return z
    .object({
      firstName: required(t('vacancies.form.firstNameMissing')),
      lastName: required(t('vacancies.form.lastNameMissing')),
      phone: emptyOr(looksLikePhone, t('vacancies.form.phoneWrong')),
      email: emptyOr(looksLikeEmail, t('vacancies.form.emailWrong')),
      postcode: emptyOr(looksLikePostcode, t('vacancies.form.postcodeWrong')),
      motivation: z.string().check(z.maxLength(2000, t('vacancies.form.motivationLong'))),
    })
    .check(
      z.refine(({ phone, email }) => Boolean(phone.trim() || email.trim()), {
        path: ['phone'],
        error: t('vacancies.form.atLeastOne'),
        when: () => true,
      }),
    );
}
