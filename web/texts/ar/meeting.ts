/** The first meeting of two people, why they were proposed, and who stands in for a while. */
export const meeting = {
  title: 'لقاؤكم الأول',
  where: 'المكان: {{place}}',
  cannot: 'لا تستطيعون الحضور؟ اتصلوا بمنسّقكم.',
  calendar: 'أضيفوه إلى التقويم',
  eventTitle: 'لقاء مع {{name}}',
  eventText: 'البرنامج: {{programme}}.',
  whyTitle: 'لماذا أنتما معًا؟',
  why: {
    DISTANCE: 'تسكنان قريبًا من بعضكما.',
    LANGUAGES: 'تتكلمان اللغة نفسها.',
    INTERESTS: 'تحبّان الأشياء نفسها.',
    AVAILABILITY: 'عندكما وقت في الأوقات نفسها.',
    WORK_WISH: 'هذه هي المساعدة التي تفضّلون تقديمها.',
  },
  restsUntil: 'لقاءاتكما متوقفة الآن، وربما حتى {{day}}.',
  standInTitle: 'رفيق بديل',
  standInVolunteer: 'أنتم بديل عند {{name}}',
  standInResident: '{{name}} بديل عن رفيقكم',
  standInUntil: 'حتى {{day}}، وهذا اليوم منه. بعد ذلك يتوقف وحده.',
  standInVolunteerText: 'حدّدوا موعدًا مع منسّقكم. هذا ليس رفقة جديدة.',
  standInResidentText: 'رفيقكم لا يستطيع المجيء لفترة. المنسّق يحدّد معكم موعدًا.',
};
