import { apart, counted, minutesAr } from './arabic.ts';
import type { MailFacts, MailText, mailFrameNl, mailsNl } from './mails-nl.ts';

const works = ({ minutes }: MailFacts): string =>
  `يعمل الرابط لمدة ${counted(minutes, minutesAr)}، ومرة واحدة.`;
const notYou = 'لم تطلبوا هذا؟ إذن لا تحتاجون إلى فعل شيء. لا تعطوا هذا الرابط لأحد.';
const late = 'تأخرتم؟ اطلبوا رابطًا جديدًا في صفحة تسجيل الدخول.';
const toNobody = 'لا تعطوا هذا الرابط لأحد.';
const at = ({ organisation }: MailFacts): string => apart(organisation ?? 'Koppel');

/** The same in Arabic. A mail that is missing here does not compile. */
export const mailsAr: Record<keyof typeof mailsNl, (facts: MailFacts) => MailText> = {
  VOLUNTEER_SIGN_IN: (facts) => ({
    subject: 'رابط الدخول الخاص بكم',
    opening: `تريدون الدخول إلى ${at(facts)}. يمكنكم ذلك بهذا الرابط.`,
    button: 'إلى تسجيل الدخول',
    closing: [works(facts), notYou],
  }),
  VOLUNTEER_INVITE: (facts) => ({
    subject: 'أهلًا بكم بين المتطوعين',
    opening: `أنشأت ${at(facts)} حسابًا لكم. بهذا الرابط تدخلون أول مرة.`,
    button: 'إلى تسجيل الدخول',
    closing: [works(facts), late, toNobody],
  }),
  STAFF_INVITE: (facts) => ({
    subject: 'حسابكم جاهز',
    opening: `أنشأت ${at(facts)} حسابًا لكم. اختاروا كلمة السر بهذا الرابط.`,
    button: 'اختيار كلمة السر',
    closing: [works(facts), late, toNobody],
  }),
  PASSWORD_RESET: (facts) => ({
    subject: 'اختاروا كلمة سر جديدة',
    opening: `تريدون كلمة سر جديدة عند ${at(facts)}. تختارونها بهذا الرابط.`,
    button: 'اختيار كلمة السر',
    closing: [works(facts), notYou],
  }),
  RESIDENT_SIGN_IN: (facts) => ({
    subject: 'رابطكم',
    opening: 'تريدون أن تعرفوا أين وصل طلبكم. يمكنكم ذلك بهذا الرابط.',
    button: 'إلى طلبي',
    closing: [works(facts), notYou],
  }),
  HELPER_SIGN_IN: (facts) => ({
    subject: 'رابطكم',
    opening: 'طلبتم شيئًا لشخص آخر. بهذا الرابط ترون أين وصل الطلب.',
    button: 'إلى الطلب',
    closing: [works(facts), notYou],
  }),
  GLASS_BROKEN: (facts) => ({
    subject: 'مدير النظام ينظر في الملفات',
    opening: `يستطيع مدير نظام من ${at(facts)} أن ينظر في كل الملفات لعدة ساعات. تقرؤون في Koppel من هو ولماذا.`,
    button: undefined,
    closing: ['هل ترون أن هذا غير صحيح؟ تكلموا فورًا مع مسؤولكم.'],
  }),
  APPLIED_ALREADY: (facts) => ({
    subject: 'طلبكم',
    opening: `أرسلتم طلبًا جديدًا إلى ${at(facts)}. طلبكم الأول ما زال عندنا. لا تحتاجون إلى فعل شيء.`,
    button: undefined,
    closing: ['لم تكونوا أنتم؟ لا تحتاجون أيضًا إلى فعل شيء.'],
  }),
};

export const mailFrameAr: typeof mailFrameNl = {
  greeting: 'مرحبًا،',
  orCopy: 'الزر لا يعمل؟ انسخوا إذن هذا العنوان:',
  help: ({ organisation, phone }) =>
    organisation && phone
      ? `هل تحتاجون إلى مساعدة؟ اتصلوا بـ ${apart(organisation)}: ${apart(phone)}.`
      : undefined,
  noReply: 'لا يمكنكم الرد على هذه الرسالة.',
};
