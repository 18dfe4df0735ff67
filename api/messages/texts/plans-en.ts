type Params = Readonly<Record<string, string | number>>;

/** What is said about plans for whole waitlists, in English. */
export const plansEn = {
  reasonNoLonger: () => 'Counted when the plan was made',
  planNotFound: () => 'We do not know this plan. A plan is kept for a week.',
  planNotReady: () => 'This plan is not there (any more). Wait until it is done, or make a new one.',
  planOver: () => 'This plan is not being made any more. There is nothing to stop.',
  planNeedsProgramme: () => 'Choose at least one programme.',
  planTooManyProgrammes: (p: Params) => `These are too many programmes. Choose at most ${p.most}.`,
  planProgrammeTwice: () => 'This programme is in it already.',
  planOneOrganisation: () => 'A plan is about programmes of one organisation.',
  tooManyPlans: (p: Params) =>
    `${p.most} plans are being made for your organisation already. Wait until one is done, or stop one.`,
  planNeedsPair: () => 'Choose at least one pair.',
  planTooManyPairs: (p: Params) => `These are too many pairs at once. Choose at most ${p.most}.`,
  planRequestTwice: () => 'This resident is in another pair of the list already.',
  planVolunteerTooOften: () => 'This volunteer is in the list more often than there are places.',
  planBecauseNeeded: (p: Params) =>
    `This volunteer suits somebody else as well, who has waited ${p.days} ${p.days === 1 ? 'day' : 'days'} longer. Write down why you choose this.`,
  planAbandoned: () => 'The making of this plan broke off a few times. Try again later.',
  planTooLarge: () => 'This plan is too large to make at once. Choose fewer programmes at a time.',
  planBroken: () => 'Something went wrong on our side. Try again.',
};
