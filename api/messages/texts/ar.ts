import { apart, counted, daysAr, minutesAr, secondsAr, workingDaysAr } from './arabic.ts';
import { experienceIn } from './experience-names.ts';
import { languageNames } from './language-names.ts';
import type { nl } from './nl.ts';
import { surveysAr } from './surveys-ar.ts';
import { waitsAr } from './waits-ar.ts';

type Params = Readonly<Record<string, string | number>>;

/** What residents and volunteers can meet, in Arabic. What only the staff reads is missing: their pages have no Arabic. */
export const ar: Partial<Record<keyof typeof nl, (p: Params) => string>> = {
  pastPause: () => 'يجب أن تنتهي الاستراحة بعد اليوم.',
  restTooLong: () => 'هذا أطول من سنتين. اختاروا يومًا أقرب، أو اتصلوا بالمنسّق.',
  tooManySearches: (p: Params) => `حفظتم ${p.max} عملية بحث. احذفوا واحدة أولًا.`,
  searchNotFound: () => 'لم تعد عملية البحث هذه موجودة.',
  notResting: () => 'لم تكونوا في استراحة. حدّثوا الصفحة من فضلكم.',
  ...surveysAr,
  ...waitsAr,
  // Signing in
  wrongEmailOrPassword: () => 'هذا البريد الإلكتروني وكلمة السر لا يتوافقان. تأكّدوا منهما وحاولوا مرة أخرى.',
  tooManyLinks: () =>
    'طلبتم رابطًا عدة مرات. انظروا أيضًا في البريد غير المرغوب فيه. يمكنكم الطلب مرة أخرى بعد ساعة.',
  mailOff: () => 'لا نستطيع إرسال بريد الآن. اتصلوا بنا ونحن نساعدكم.',
  linkNotValid: () => 'هذا الرابط لا يعمل. الرابط يعمل مرة واحدة ولوقت قصير. اطلبوا رابطًا جديدًا.',
  referenceWrong: () => `هذا الرمز غير صحيح. الرمز يشبه ${apart('K7MT-Q2XP')}.`,
  linkAsked: () =>
    'هل نعرف هذا العنوان؟ إذن تصلكم رسالة فيها رابط خلال دقائق. انظروا أيضًا في البريد غير المرغوب فيه.',
  statusLinkAsked: () =>
    'هل الرمز صحيح؟ إذن نرسل رسالة خلال دقائق إلى بريدكم المسجّل عندنا. انظروا أيضًا في البريد غير المرغوب فيه.',
  passwordChosen: () => 'اخترتم كلمة السر. يمكنكم الآن تسجيل الدخول.',
  tooManyAttempts: (p) => `حاولتم مرات كثيرة. انتظروا ${counted(p.minutes, minutesAr)} ثم حاولوا مرة أخرى.`,
  tooManyAttemptsSeconds: (p) =>
    `حاولتم مرات كثيرة. انتظروا ${counted(p.seconds, secondsAr)} ثم حاولوا مرة أخرى.`,
  signInAgain: () => 'مرّ وقت طويل. سجّلوا الدخول من جديد.',
  codeWrong: () => 'هذا الرمز غير صحيح أو مستعمل من قبل. انتظروا الرمز التالي واكتبوه.',
  passwordWrong: () => 'كلمة السر هذه غير صحيحة.',
  confirmFirst: () => 'أكّدوا أولًا أنكم أنتم.',
  passwordTooShort: () => 'كلمة السر هذه قصيرة جدًا. استعملوا 12 حرفًا أو أكثر. يمكنكم استعمال جملة.',
  passwordTooLong: () => 'كلمة السر هذه طويلة جدًا. استعملوا 1000 حرف على الأكثر.',
  passwordCommon: () => 'كلمة السر هذه سهلة التخمين. اختاروا شيئًا آخر، مثلًا أربع كلمات لا علاقة بينها.',
  passwordSame: () => 'هذه كلمة السر القديمة. اختاروا كلمة أخرى.',
  passkeyFailed: () => 'لم ينجح ذلك. حاولوا مرة أخرى.',
  signOnUnknown: () => 'هذه المنظمة ليس لها طريقة خاصة لتسجيل الدخول.',
  signInFirst: () => 'لم تسجّلوا الدخول. سجّلوا الدخول أولًا.',
  // Things that are not there
  programmeNotFound: () => 'لا نعرف هذا البرنامج.',
  requestNotFound: () => 'لا نعرف هذا الطلب.',
  volunteerNotFound: () => 'لا نعرف هذا المتطوع.',
  matchNotFound: () => 'لا نعرف هذا الاقتراح.',
  organisationNotFound: () => 'لا نعرف هذه المنظمة.',
  mandateNotFound: () => 'لا نعرف هذا الشخص الذي يتابع معكم.',
  materialNotFound: () => 'لم يعد هذا موجودًا. حدّثوا الصفحة من فضلكم.',
  vacancyNotFound: () => 'هذا المكان غير موجود.',
  applicationNotFound: () => 'لا نعرف هذا الطلب.',
  enrolmentNotFound: () => 'لا نعرف هذه المشاركة.',
  personNotFound: () => 'لا نعرف هذا الشخص.',
  consentNotFound: () => 'لا نعرف هذه الموافقة.',
  erasureNotFound: () => 'لا نعرف هذا الطلب.',
  // What people fill in
  checkFields: () => 'هناك شيء غير صحيح بعد. انظروا إلى الإجابات مرة أخرى.',
  nameEmpty: () => 'اكتبوا الاسم.',
  nameTooLong: () => 'هذا الاسم طويل جدًا. استعملوا 100 حرف على الأكثر.',
  nameCharacters: () => 'استعملوا في الاسم الحروف والمسافات والشرطات والنقاط والفواصل العليا فقط.',
  textTooLong: (p) => `هذا النص طويل جدًا. استعملوا ${apart(p.max)} حرف على الأكثر.`,
  textCharacters: () => 'في هذا النص علامات لا نستطيع حفظها. احذفوها.',
  citizenNumber: () =>
    `هذا يشبه رقم المواطن (${apart('BSN')}). لا نريد أن نحفظه. احذفوه، ثم يمكنكم المتابعة.`,
  conductNumber: () =>
    `هذا يشبه رقم شهادة حسن السلوك (${apart('VOG')}). نحفظ فقط اليوم الذي رأيناها فيه. احذفوا الرقم.`,
  tooManyValues: (p) => `اختاروا ${apart(p.max)} على الأكثر.`,
  emailWrong: () => `هذا البريد الإلكتروني غير صحيح. مثال: ${apart('naam@voorbeeld.nl')}.`,
  phoneWrong: () => `رقم الهاتف هذا غير صحيح. مثال: ${apart('06 12345678')}.`,
  emailOrPhoneNeeded: () => 'اكتبوا رقم هاتف أو بريدًا إلكترونيًا. هكذا نستطيع الاتصال بكم.',
  postcodeWrong: () => `هذا الرمز البريدي غير صحيح. مثال: ${apart('6411 AB')}.`,
  postcodeUnknown: () => 'هذا الرمز البريدي خارج منطقتنا، أو لا نعرفه. تأكّدوا منه.',
  languageUnknown: () => `استعملوا للغة رمزًا من حرفين، مثل ${apart('nl')} أو ${apart('ar')}.`,
  birthInFuture: () => 'تاريخ الميلاد هذا في المستقبل.',
  birthTooLongAgo: () => 'تاريخ الميلاد هذا قديم جدًا. تأكّدوا من السنة.',
  consentNeeded: () => 'اسألوا أولًا هل الشخص موافق. بدون موافقة لا نتصل بأحد.',
  consentTextUnknown: () => 'لا نعرف نص الموافقة هذا. افتحوا الصفحة من جديد.',
  hoursWrong: () => 'هذا العدد غير ممكن.',
  distanceWrong: () => 'اكتبوا مسافة من 0 إلى 500 كيلومتر.',
  // Asking
  programmeClosed: () => 'هذا البرنامج لا يقبل طلبات الآن.',
  supportModeNotOffered: () => 'هذا البرنامج لا يقدّم هذا النوع من المساعدة.',
  // What residents do alone
  tooManyDrafts: () => 'فعلتم هذا مرات كثيرة. انتظروا ساعة ثم حاولوا مرة أخرى. يمكنكم أيضًا الاتصال بنا.',
  draftNotFound: () => 'لا نجد شيئًا بهذا الرمز. تأكّدوا من أنكم نقلتموه صحيحًا. بعد 14 يومًا نمسح إجاباتكم.',
  draftForgotten: () => 'مُسحت إجاباتكم.',
  alreadyStopped: () => 'هذا الطلب متوقف من قبل.',
  problemNeeded: () => 'اكتبوا بكلمات قليلة ما المشكلة.',
  nobodyCallsHere: () => 'لا يعمل فريق لنا عند هذا الرمز البريدي. اتصلوا بأحد الأرقام في هذه الصفحة.',
  phoneNeeded: () => 'اكتبوا رقم هاتفكم. هكذا نستطيع الاتصال بكم.',
  tooManyCalls: () => 'طُلب الاتصال من هنا مرات كثيرة. اتصلوا بنا أنتم، أو حاولوا بعد ساعة.',
  nextWeCall: (p) => `نتصل بكم خلال ${counted(p.days, workingDaysAr)}.`,
  nextWeWrite: (p) => `نرسل إليكم رسالة بالبريد الإلكتروني خلال ${counted(p.days, workingDaysAr)}.`,
  nextWeContactThem: (p) => `نتصل بـ ${apart(p.name)} خلال ${counted(p.days, workingDaysAr)}.`,
  nextIntake: () => 'بعد ذلك نحدّد موعدًا للتعارف. وأنتم تقولون لنا عمّن تبحثون.',
  nextMatch: () => 'نبحث عن شخص يناسبكم. وأنتم تقولون نعم أو لا.',
  nextKeepCode: (p) => `احتفظوا برمزكم: ${apart(p.reference)}. اذكروا هذا الرمز عندما تتصلون بنا.`,
  // Applying
  vacancyNotOpen: () => 'لا يمكنكم التقدّم إلى هذا المكان.',
  alreadyApplied: () => 'تقدّمتم إلى هذا المكان من قبل. نحن نتصل بكم.',
  // A proposal, and what follows
  wrongStep: () => 'هذه الخطوة غير ممكنة الآن.',
  notAProposal: () => 'هذا لم يعد اقتراحًا.',
  alreadyEnded: () => 'هذا انتهى من قبل.',
  proposalGone: () => 'هذا الاقتراح لم يعد موجودًا.',
  changedMeanwhile: () => 'غيّر شخص آخر هذا قبل قليل. انظروا من جديد وحاولوا مرة أخرى.',
  // Visits
  visitInFuture: () => 'هذه الزيارة لم تحدث بعد. اختاروا اليوم أو يومًا قبله.',
  visitTooLongAgo: () => 'هذا قبل أكثر من سنة. تأكّدوا من التاريخ.',
  visitWhileNotLinked: () => 'في هذا اليوم لم يكن بينكم وبين الشخص لقاء. تأكّدوا من التاريخ.',
  visitMinutesWrong: (p) => `اختاروا مدة الزيارة: من ${counted(p.least, minutesAr)} إلى يوم كامل.`,
  // What is known of somebody
  erasureAsked: () => 'طُلب مسح هذه البيانات من قبل.',
  erasureDecided: () => 'اتُّخذ قرار في هذا الطلب من قبل.',
  eraseAfterMatch: () => 'ما زال هناك لقاء أو اقتراح. يجب أن ينتهي أولًا.',
  eraseAfterRequest: () => 'ما زال هناك طلب مساعدة مفتوح. يجب أن ينتهي أولًا.',
  eraseAfterVolunteering: () => 'ما زال العمل التطوعي مستمرًا. يجب أن يتوقف أولًا.',
  consentWithdrawnAlready: () => 'سُحبت هذه الموافقة من قبل.',
  personForgotten: () => 'مُسحت بيانات هذا الشخص. لا يمكن ذلك بعد الآن.',
  // Why two people suit each other
  reasonDistance: (p) => (Number(p.km) < 1 ? 'يسكن قريبًا جدًا' : `يسكن على بُعد حوالي ${apart(p.km)} كم`),
  reasonLanguages: (p) => `يتكلم أيضًا ${apart(languageNames(p.languages, 'ar'))}`,
  reasonInterests: (p) => `يحب أيضًا ${apart(p.interests)}`,
  reasonProfession: (p) => `يعرف المهنة نفسها: ${apart(p.professions)}`,
  reasonLifePhilosophy: () => 'ينظر إلى الحياة بالطريقة نفسها',
  reasonGenderWish: () => 'يوافق الرغبة في رجل أو امرأة',
  reasonAvailability: (p) => `عدد الأوقات المشتركة في الأسبوع: ${apart(p.count)}`,
  reasonAgeWish: () => 'يوافق الرغبة في العمر',
  reasonLivedExperience: (p) => `مرّ بتجربة تساعد هنا${experienceIn(p.experience, 'ar')}`,
  reasonExpertise: (p) => `عنده معرفة تساعد هنا${experienceIn(p.experience, 'ar')}`,
  reasonWorkWish: () => 'يفضّل هذا النوع من المساعدة',
  reasonLastAsked: (p) =>
    Number(p.days) < 0 ? 'لم نسأله من قبل' : `لم نسأله منذ ${counted(p.days, daysAr)}`,
  reasonPriority: () => 'فقد رفيقًا سابقًا بدون ذنب منه',
  reasonUrgency: (p) => (p.urgency === 'URGENT' ? 'لا يستطيع الانتظار' : 'يجب ألا ينتظر طويلًا'),
  reasonWaiting: (p) => `ينتظر منذ ${counted(p.days, daysAr)}`,
};
