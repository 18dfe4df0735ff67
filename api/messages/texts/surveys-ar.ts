/** What is said about short surveys, in Arabic, to whoever fills one in. */
export const surveysAr = {
  surveyNotFound: () =>
    'لا نعرف هذا الرمز. تأكّدوا منه من فضلكم. يبدو الرمز هكذا: \u2066K7M-Q2X-P4T-9HC\u2069.',
  surveyClosed: () => 'لا يمكن الإجابة عن هذه الأسئلة الآن. انتهى وقتها.',
  surveyAlreadyAnswered: () => 'تمت الإجابة عن هذه الأسئلة من قبل. شكرًا لكم.',
  surveyNothingAnswered: () => 'أجيبوا عن سؤال واحد على الأقل.',
  surveyAnswerWrong: () => 'هذا الجواب لا يناسب السؤال. اختاروا واحدًا من الأجوبة.',
  tooManySurveys: () => 'جُرّبت هنا رموز كثيرة. انتظروا ساعة ثم حاولوا مرة أخرى.',
};
