import { describe, expect, test } from 'vitest';
import { consentTexts } from '../../api/forgetting/consent-texts.ts';
import { sectionsOf, textOf } from '../../api/forgetting/own-data-text.ts';
import { writeMail } from '../../api/messages/mails.ts';
import { ar } from '../../api/messages/texts/ar.ts';
import { mailsAr } from '../../api/messages/texts/mails-ar.ts';
import { nl } from '../../api/messages/texts/nl.ts';
import { notesNl } from '../../api/messages/texts/notes-nl.ts';
import { ownDataWords } from '../../api/messages/texts/own-data.ts';
import { ownDataCodes } from '../../api/messages/texts/own-data-codes.ts';
import { ownDataCodesAr } from '../../api/messages/texts/own-data-codes-ar.ts';
import { plansNl } from '../../api/messages/texts/plans-nl.ts';
import { reportsNl } from '../../api/messages/texts/reports-nl.ts';
import { settingUpNl } from '../../api/messages/texts/setting-up-nl.ts';
import { stepsNl } from '../../api/messages/texts/steps-nl.ts';
import { surveyWorkNl } from '../../api/messages/texts/surveys-nl.ts';
import { languageOf, message, sayIn } from '../../api/messages/texts.ts';

/** What nobody but the staff meets, whose pages are in Dutch and English. */
const staffOnly = [
  ...Object.keys(notesNl),
  ...Object.keys(plansNl),
  ...Object.keys(reportsNl),
  ...Object.keys(settingUpNl),
  ...Object.keys(stepsNl),
  ...Object.keys(surveyWorkNl),
  // Staff accounts, their second step, and the tokens of programs
  ...'staffInvited secretMissing codeAppAlreadyThere factorNotFound factorFirst lastFactor accountNotFound'.split(
    ' ',
  ),
  ...'ownRoles roleNotGiven tokenNotFound tokenNameNeeded tokenScopes tokenTerm'.split(' '),
  ...'glassReasonNeeded glassHoursWrong colourWrong colourTooLight markWrong'.split(' '),
  // From the first contact to the waitlist
  ...'notBeforeReceived notInFuture notBeforeApplied notBeforeFirstContact outcomeBeforeIntake alreadyContacted'.split(
    ' ',
  ),
  ...'firstContactFirst summaryNeeded intakeAlreadyDone rejectionReasonNeeded redirectNeeded'.split(' '),
  ...'alreadyWaiting notOnWaitlist cannotReturnToWaitlist afterEarlierSpell beforeWaiting supportModeNeeded'.split(
    ' ',
  ),
  // What a coordinator reads of who wants to be called
  ...'callBackANY callBackMORNING callBackAFTERNOON'.split(' '),
  // Vacancies, applications and enrolments
  ...'vacancyTitleNeeded neighbourhoodUnknown placeThroughPlacing intakeFirst supportModesNeeded'.split(' '),
  ...'noMailAddress addressOfAnother capacityWrong capacityBelowOpen ageWrong agesCrossed'.split(' '),
  ...'cannotUndo colleagueNotFound deputyOfOneself deputyUntilWrong receivedTooLongAgo'.split(' '),
  ...'supportModeNotGiven municipalityUnknown screeningNotDone stillMatched'.split(' '),
  // Who left, why, and who comes back
  ...'notLeft leaveReasonKnown leaveReasonNeeded takesPartAgain'.split(' '),
  // Choosing, linking and unlinking
  ...'weightWrong waitingMustCount weightTooFine weightTwice unsafePair wishInTheWay'.split(' '),
  ...'volunteerScreeningExpired alreadyMatched notWaiting volunteerNotEnrolled volunteerNotScreened'.split(
    ' ',
  ),
  ...'volunteerPaused volunteerSuspended noCapacity sameSupportModeNeeded samePerson linkReasonNeeded'.split(
    ' ',
  ),
  ...'alreadyLinked notLinkedYet endedBeforeLinked sideNeeded deceasedCannotWait answerSideNeeded'.split(' '),
  ...'consentWithdrawn blocked weighed recruitmentNeed recruitmentTitle recruitmentSummary numberWrong'.split(
    ' ',
  ),
  ...'unlockInterpreter unlockGenderWishSoft unlockAcceptTrait unlockFarther unlockOneMorning'.split(' '),
  ...'unlockOneAfternoon unlockOneEvening unlockWeekend unlockOneMoreEach unlockFinishScreening'.split(' '),
  ...'unlockRenewScreening unlockEndPause unlockOtherSupportMode'.split(' '),
  // Forgetting
  ...'monthsWrong nothingDue secondPersonNeeded'.split(' '),
];

/** Values for whatever a sentence fills in. */
const anything = new Proxy(
  {},
  { get: (_, name) => (name === 'languages' ? 'nl, so' : name === 'experience' ? 'LOSS' : 12) },
);
const arabicLetters = /\p{Script=Arabic}/u;
/** Without the marks that keep words apart. */
const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

describe('what the API says in Arabic', () => {
  test('has every sentence that residents and volunteers can meet: all but what only the staff does', () => {
    const missing = Object.keys(nl).filter((key) => !(key in ar));
    expect(missing.toSorted(), 'write it in ar.ts, or name it here as for the staff').toEqual(
      staffOnly.toSorted(),
    );
  });

  test.each(Object.entries(ar))('%s is in Arabic letters, with the figures used here', (_, sentence) => {
    const said = sentence!(anything);
    expect(said).toMatch(arabicLetters);
    expect(said).not.toMatch(/undefined|NaN|[٠-٩۰-۹]/u);
  });

  test('is in Dutch for what only the staff meets', () => {
    expect(sayIn('ar')(message('nothingDue'))).toBe('Er is nu niets dat gewist kan worden.');
  });

  test.each([
    [1, 'نتصل بكم خلال يوم عمل.'],
    [2, 'نتصل بكم خلال يومي عمل.'],
    [3, 'نتصل بكم خلال 3 أيام عمل.'],
    [11, 'نتصل بكم خلال 11 يوم عمل.'],
    [100, 'نتصل بكم خلال 100 يوم عمل.'],
  ])('counts %i days as Arabic does', (days, said) => {
    expect(bare(sayIn('ar')(message('nextWeCall', { days })))).toBe(said);
  });

  test.each([
    [{ half: 42, most: 150 }, 'نصفهم يجدون رفيقًا خلال 6 أسابيع. ومعظمهم لا ينتظرون أكثر من 5 أشهر.'],
    [{ half: 14, most: 365 }, 'نصفهم يجدون رفيقًا خلال أسبوعين. ومعظمهم لا ينتظرون أكثر من سنة.'],
  ])('tells how long it takes', (params, said) => {
    expect(bare(sayIn('ar')(message('waitHalfAndMost', { ...params, district: 'Hoensbroek' })))).toBe(
      `هذا عن الأشخاص في Hoensbroek الذين يدخلون قائمة الانتظار الآن. ${said}`,
    );
  });

  test.each([
    ['ar, nl;q=0.5', 'ar'],
    ['ar-SY,ar;q=0.9,nl;q=0.5', 'ar'],
    ['fa, en;q=0.5', 'en'],
    ['fa', 'nl'],
  ])('hears from "%s" to say it in %s', (asked, language) => {
    expect(languageOf(asked)).toBe(language);
  });
});

describe('what people read in Arabic besides', () => {
  test.each(Object.keys(mailsAr) as (keyof typeof mailsAr)[])(
    'the mail %s runs from right to left',
    (kind) => {
      const facts = { organisation: 'MET Heemskerk', phone: '0251 000 200', minutes: 30 };
      const mail = writeMail(kind, 'ar', facts, 'https://koppel.example/link#key');
      expect(mail.subject).toMatch(arabicLetters);
      expect(mail.html).toContain('<html lang="ar" dir="rtl">');
      expect(mail.text).toContain('\u20680251 000 200\u2069');
    },
  );

  test('every text that people agree to', () => {
    for (const version of Object.values(consentTexts).flat()) expect(version.ar).toMatch(arabicLetters);
  });

  test('every word and code of what is known of them', () => {
    expect(Object.keys(ownDataWords.ar).toSorted()).toEqual(Object.keys(ownDataWords.nl).toSorted());
    expect(Object.keys(ownDataCodesAr).toSorted()).toEqual(Object.keys(ownDataCodes).toSorted());
    for (const [field, codes] of Object.entries(ownDataCodes))
      expect(Object.keys(ownDataCodesAr[field]!).toSorted(), field).toEqual(Object.keys(codes).toSorted());
    const words = [ownDataWords.ar, ...Object.values(ownDataCodesAr)].flatMap((each) => Object.values(each));
    expect(words.filter((word) => !arabicLetters.test(word))).toEqual([]);
  });

  test('their own words as they wrote them, beside ours', () => {
    const person = { phone: '06 12345678', gender: 'F', birthDate: '1951-03-24', languages: ['nl', 'ar'] };
    expect(bare(textOf(sectionsOf({ person }, 'ar'), 'ar'))).toContain(
      'رقم الهاتف: 06 12345678\nالجنس: امرأة\nتاريخ الميلاد: 24 مارس 1951\nاللغات: الهولندية، العربية',
    );
  });
});
