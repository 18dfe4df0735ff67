import { experienceWords } from './experience-names.ts';

type Words = Readonly<Record<string, string>>;

const states: Words = {
  RECEIVED: 'وصل',
  FIRST_CONTACT: 'تكلمنا معكم',
  INTAKE_PLANNED: 'تم تحديد موعد للحديث',
  INTAKE_DONE: 'تم الحديث',
  ACCEPTED: 'مقبول',
  REJECTED: 'غير مقبول',
  REDIRECTED: 'حُوّل إلى جهة أخرى',
  HANDLED_NO_TRAJECT: 'تمت المساعدة فورًا',
  ADDED_TO_EXISTING: 'ضُمّ إلى مساعدة موجودة',
  WITHDRAWN: 'سُحب',
  WAITLISTED: 'في قائمة الانتظار',
  PROPOSED: 'تم اقتراح شخص',
  INTRODUCTION: 'تعارف',
  LINKED_TRIAL: 'رفيقان، في فترة تجربة',
  RUNNING: 'رفيقان',
  EVALUATED: 'رفيقان، وسألنا عن الأحوال',
  ON_HOLD: 'استراحة',
  REMOVED: 'خرج من قائمة الانتظار',
  ENDED: 'انتهى',
  INTRODUCTION_PLANNED: 'تم تحديد موعد التعارف',
  INTRODUCED: 'تم التعارف',
  TRIAL: 'في فترة تجربة',
  ACTIVE: 'مستمر',
  CLOSING: 'في طريقه إلى الانتهاء',
  DECLINED: 'لم يتم',
  CANDIDATE: 'مرشّح',
  INTAKE: 'تعارف',
  SCREENING: 'تحقّق من الأوراق',
  TRAINING: 'تدريب',
  CERTIFIED: 'جاهز للمساعدة',
  PAUSED: 'استراحة',
  SUSPENDED: 'متوقف حاليًا',
  LEFT: 'غادر',
  SUBMITTED: 'وصل',
  CONTACTED: 'تم الاتصال',
  PLACED: 'وجد مكانًا',
  NO_RESPONSE: 'بدون جواب',
  LINK_HANDED_OVER: 'أُعطي رابط للدخول',
  MANDATE_ENDED: 'توقفت متابعة شخص',
  RESIDENT_STOPS: 'أوقفتم الطلب',
  RESIDENT_WANTS_TO_STOP: 'قلتم إنكم تريدون التوقف',
  RESIDENT_PROBLEM: 'قيل إن هناك مشكلة',
  REPORT_SETTLED: 'اهتممنا بما قيل لنا',
  CONSENT_WITHDRAWN: 'سُحبت الموافقة',
};

const genders: Words = { F: 'امرأة', M: 'رجل', X: 'ليس رجلًا ولا امرأة' };

const days = {
  MON: 'الإثنين',
  TUE: 'الثلاثاء',
  WED: 'الأربعاء',
  THU: 'الخميس',
  FRI: 'الجمعة',
  SAT: 'السبت',
  SUN: 'الأحد',
};
const parts = { MORNING: 'صباح', AFTERNOON: 'بعد ظهر', EVENING: 'مساء' };
const dayParts: Words = Object.fromEntries(
  Object.entries(days).flatMap(([day, name]) =>
    Object.entries(parts).map(([part, word]) => [`${day}_${part}`, `${word} ${name}`]),
  ),
);

const channels: Words = {
  CENTRAL: 'مكتب الاستقبال',
  LONELINESS_LINE: 'خط الوحدة (Meldpunt Eenzaamheid)',
  SIDE: 'موظف',
  SELF: 'أنتم',
  REFERRER: 'شخص طلب لكم',
  WALK_IN: 'زيارة بدون موعد',
  PHONE_LINE: 'خط الهاتف',
  PAPER: 'على الورق',
  CAMPAIGN: 'حملة',
};

const referrers: Words = {
  RELATIVE: 'من العائلة أو الأصدقاء أو الجيران',
  GP: 'طبيب الأسرة',
  GP_NURSE: 'مساعد طبيب الأسرة',
  DISTRICT_NURSE: 'ممرض الحي',
  HOSPITAL: 'موظف في مستشفى',
  SCHOOL: 'موظف في مدرسة',
  POLICE: 'شرطي الحي أو الشرطة',
  FOOD_BANK: 'موظف في بنك الطعام (Voedselbank)',
  HOUSING_CORPORATION: 'موظف في شركة الإسكان',
  MUNICIPALITY: 'موظف في البلدية',
  EMPLOYER: 'صاحب العمل',
  WELFARE_ORGANISATION: 'موظف في منظمة اجتماعية',
  NEIGHBOURHOOD_TEAM: 'موظف في فريق الحي',
  CARER_SUPPORT: 'موظف في مركز Steunpunt Mantelzorg',
  VOLUNTEER: 'متطوع',
  OTHER: 'شيء آخر',
};

const supportModes: Words = { INCIDENTAL: 'مرة واحدة أو أحيانًا', STRUCTURAL: 'مرات كثيرة، ولوقت أطول' };

const recruitment: Words = {
  WORD_OF_MOUTH: 'عن طريق الناس',
  NEWSPAPER: 'الجريدة',
  WEBSITE: 'موقع في الإنترنت',
  SOCIAL_MEDIA: 'وسائل التواصل',
  VOLUNTEER_CENTRE: 'مركز التطوّع',
  REFERRER: 'جهة أرسلتكم',
  EVENT: 'لقاء',
  OTHER: 'شيء آخر',
  UNKNOWN: 'غير معروف',
};

const traits: Words = { DOG: 'كلب', CAT: 'قطة', SMOKES: 'تدخين' };

const urgencies: Words = { NORMAL: 'في دوركم', SOON: 'يُفضّل قريبًا', URGENT: 'عاجل' };

const circumstances: Words = {
  MIGRATION_BACKGROUND: 'أصل من بلد آخر',
  DOMESTIC_VIOLENCE: 'عنف في البيت',
  SINGLE_PARENT: 'أب أو أم وحده مع الأولاد',
};

const rejections: Words = {
  OUT_OF_AREA: 'تسكنون خارج منطقتنا',
  AGE_OR_TARGET_GROUP: 'عمركم أو وضعكم لا يناسب هذا البرنامج',
  NO_CONSENT: 'لا توجد موافقة',
  NOT_MOTIVATED: 'لم تريدوا رفيقًا',
  NEEDS_PROFESSIONAL: 'يستطيع المختص أن يساعد أفضل',
  UNSAFE_FOR_VOLUNTEER: 'غير آمن للمتطوع',
  CARE_OR_HOUSEHOLD_TASK: 'رعاية أو عمل البيت',
  DEBTS_TOO_COMPLEX: 'الديون معقدة جدًا',
  LANGUAGE_NO_INTERPRETER: 'لا لغة مشتركة ولا مترجم',
  INCIDENTAL_ONLY: 'مساعدة مرة واحدة فقط',
  WRONG_PROGRAMME: 'برنامج آخر أنسب',
  WAITLIST_CLOSED: 'قائمة الانتظار مغلقة',
  COOLING_OFF: 'وقت قصير بعد الرفيق السابق',
  ALREADY_SUPPORTED: 'عندكم مساعدة من قبل',
  INFO_INCOMPLETE: 'لم نعرف ما يكفي',
  DUPLICATE: 'موجود من قبل',
  CAPACITY: 'لا يوجد مكان',
};

const reasons: Words = {
  TIME_LACK: 'لا وقت',
  PAID_WORK: 'عمل بأجر',
  STUDY_OR_INTERNSHIP_END: 'انتهت الدراسة أو التدريب العملي',
  HEALTH: 'الصحة',
  AGE: 'العمر',
  CARE_DUTIES: 'رعاية شخص',
  MOVED: 'انتقال إلى بيت آخر',
  TERM_COMPLETED: 'انتهت المدة المتفق عليها',
  NO_MATCH_AVAILABLE: 'لا يوجد رفيق مناسب',
  TASK_TOO_HEAVY: 'المهمة ثقيلة جدًا',
  LACK_OF_SUPPORT: 'المساندة قليلة',
  LACK_OF_AUTONOMY: 'الحرية قليلة',
  LACK_OF_APPRECIATION: 'التقدير قليل',
  CONFLICT_OR_EXCLUSION: 'خلاف أو إبعاد',
  UNCLEAR_COMMUNICATION: 'كلام غير واضح',
  RULES_ADMIN_BURDEN: 'قواعد أو أوراق كثيرة',
  CONDUCT: 'السلوك',
  DECEASED: 'وفاة',
  PROGRAMME_STOPPED: 'توقف البرنامج',
  EXTERNAL_CORONA: 'كورونا',
  OTHER: 'سبب آخر',
  NOT_SUITABLE: 'غير مناسب',
  VOG_REFUSED: 'رُفضت شهادة حسن السلوك (VOG)',
  TRAINING_NOT_COMPLETED: 'لم يكتمل التدريب',
  NO_RESPONSE: 'بدون جواب',
  WITHDREW_BEFORE_START: 'انسحاب قبل البداية',
  UNKNOWN: 'غير معروف',
  MATCHED: 'أصبح له رفيق',
  WITHDREW: 'سُحب الطلب',
  NO_LONGER_NEEDED: 'لم تعد هناك حاجة',
  OTHER_SOLUTION_NETWORK: 'مساعدة من العائلة أو الأصدقاء',
  OTHER_SOLUTION_COLLECTIVE: 'نشاط في الحي',
  OTHER_PROGRAMME: 'إلى برنامج آخر',
  REFERRED_PROFESSIONAL: 'إلى مساعدة مختصين',
  ADMITTED: 'دخول مستشفى أو دار رعاية',
  NO_CONTACT_AFTER_N: 'لا جواب بعد عدة اتصالات',
  NOT_ELIGIBLE_ON_REVIEW: 'تبيّن أنه لا يناسب',
  EXPIRED_NO_SUITABLE_VOLUNTEER: 'لا متطوع مناسب لوقت طويل',
  PROGRAMME_CLOSED: 'توقف البرنامج',
  DUPLICATE: 'مكتوب مرتين',
};

/** What the codes in the overview mean, in Arabic, by the name that the data has. */
export const ownDataCodesAr: Readonly<Record<string, Words>> = {
  status: states,
  outcome: states,
  what: states,
  gender: genders,
  wantedGender: genders,
  availability: dayParts,
  channel: channels,
  referrerKind: referrers,
  supportMode: supportModes,
  recruitmentChannel: recruitment,
  circumstances,
  traits,
  avoids: traits,
  experience: Object.fromEntries(Object.entries(experienceWords).map(([code, words]) => [code, words.ar])),
  preferredSupportMode: supportModes,
  urgency: urgencies,
  outcomeReason: rejections,
  reason: reasons,
  role: { REQUESTER: 'من حصل على مساعدة', VOLUNTEER: 'متطوع' },
  moment: { START: 'في البداية', CHECK_IN: 'في الطريق', END: 'في النهاية' },
  instrument: {
    MARK: 'علامة من 1 إلى 10',
    THREE_OPTION: 'سلبي (1) أو محايد (2) أو إيجابي (3)',
    LONELINESS: 'الوحدة: لا (0) أو إلى حد ما (1) أو نعم (2)',
    OWN_SCALE: 'سلّم، الأكثر أفضل',
    GOALS: 'هدف: لم يتحقق (0) أو تحقق جزئيًا (1) أو كاملًا (2)',
  },
  givenBy: { SELF: 'أنتم', REFERRER: 'من طلب لكم' },
};
