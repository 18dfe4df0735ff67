import type { TFunction } from 'i18next';
import * as z from 'zod/mini';
import { looksLikeEmail, looksLikeName, looksLikePhone } from '../../../app/contact.ts';
import { looksLikePostcode } from '../../../app/postcode.ts';
import type { Answers } from './answers.ts';
import { birthDateOf } from './submit.ts';

const required = (message: string) => z.string().check(z.trim(), z.minLength(1, message));
const short = z.string().check(z.maxLength(200));
const emptyOr = (fits: (text: string) => boolean, message: string) =>
  z.string().check(z.refine((text) => text.trim() === '' || fits(text.trim()), message));

/** What each page asks for, with the message for who left it out. */
export function stepSchemas(t: TFunction) {
  return {
    postcode: z.object({
      postcode: z.string().check(z.refine(looksLikePostcode, t('places.notAPostcode'))),
    }),
    hulp: z.object({ programme: required(t('ask.help.choose')) }),
    vorm: z.object({ often: required(t('ask.often.choose')) }),
    wie: whoSchema(t),
    contact: reachSchema(t),
    wensen: z.object({
      languages: z.array(z.string()),
      moments: z.array(z.string()),
      wantedGender: short,
      question: z.string().check(z.maxLength(2000, t('ask.wishes.questionLong'))),
    }),
  };
}

type Who = Pick<
  Answers,
  'forWhom' | 'firstName' | 'lastName' | 'yourName' | 'relation' | 'yourPhone' | 'consent'
>;

function whoSchema(t: TFunction) {
  const names = ['firstName', 'lastName'] as const;
  const name = emptyOr(looksLikeName, t('ask.who.nameWrong'));
  const messages = {
    firstName: t('ask.who.firstNameMissing'),
    lastName: t('ask.who.lastNameMissing'),
    yourName: t('ask.who.yourNameMissing'),
    relation: t('ask.who.relationMissing'),
    consent: t('ask.who.consentMissing'),
  };
  // The names are asked once it is known whose they are; until then there is no field to fill in.
  const tellsWhoAsks = z.check<Who>(({ value: who, issues }) => {
    const asked = { SELF: names, OTHER: [...names, 'yourName', 'relation', 'consent'] as const }[who.forWhom];
    for (const field of asked ?? []) {
      const missing = !String(who[field] || '').trim();
      if (missing)
        issues.push({ code: 'custom', input: who, path: [field], message: messages[field], continue: true });
    }
  });
  return z
    .object({
      forWhom: required(t('ask.who.choose')),
      firstName: name,
      lastName: name,
      yourName: name,
      relation: short,
      yourPhone: emptyOr(looksLikePhone, t('ask.reach.phoneWrong')),
      consent: z.boolean(),
    })
    .check(tellsWhoAsks);
}

function reachSchema(t: TFunction) {
  return z
    .object({
      phone: emptyOr(looksLikePhone, t('ask.reach.phoneWrong')),
      email: emptyOr(looksLikeEmail, t('ask.reach.emailWrong')),
      day: short,
      month: short,
      year: short,
    })
    .check(
      z.refine(({ phone, email }) => Boolean(phone.trim() || email.trim()), {
        path: ['phone'],
        error: t('ask.reach.atLeastOne'),
      }),
      z.refine((parts) => isPastDay(birthDateOf(parts)), {
        path: ['day'],
        error: t('ask.reach.birthDateWrong'),
        when: () => true,
      }),
    );
}

/** A day that exists on the calendar and lies behind us, or no day at all. */
function isPastDay(date: string | undefined): boolean {
  if (date === undefined) return true;
  const moment = new Date(`${date}T00:00:00Z`);
  return (
    /^(18|19|20)\d\d-\d\d-\d\d$/.test(date) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(date) &&
    moment.getTime() <= Date.now()
  );
}
