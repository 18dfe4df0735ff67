import type { reportsNl } from './reports-nl.ts';

type Params = Readonly<Record<string, string | number>>;

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const n = (value: string | number | undefined): string => number.format(Number(value));
const day = (value: string | number | undefined): string => date.format(new Date(`${value}T00:00:00Z`));

/** Figures of a report as people call them; any other goes by its own name. */
const figures: Readonly<Record<string, string>> = {
  runningAtStart: 'running at start',
  inflow: 'newly linked',
  outflow: 'ended',
  runningAtEnd: 'running at end',
  total: 'total',
  volunteersInvolved: 'volunteers in a match',
  requestersInvolved: 'requesters in a match',
  'waitlist.length': 'waitlist',
  'waitlist.longerThanYear': 'longer than a year on the waitlist',
  'waitlist.previouslyMatched': 'had a buddy before',
  youngestVolunteer: 'youngest volunteer',
  oldestVolunteer: 'oldest volunteer',
  youngestRequester: 'youngest requester',
  oldestRequester: 'oldest requester',
  'volunteers.enrolled': 'enrolled volunteers',
  'volunteers.trained': 'trained volunteers',
  'volunteers.deployable': 'deployable volunteers',
  'volunteers.candidates': 'candidates',
  'volunteers.fromPartners': 'volunteers of partners',
  'campaign.invited': 'invited',
  'campaign.reached': 'reached',
  'campaign.visited': 'visited',
  'hours.planned': 'planned hours',
  'hours.worked': 'worked hours',
  activeAtStart: 'active at start',
  joined: 'joined',
  left: 'left',
  activeAtEnd: 'active at end',
  received: 'requests received',
};
const figure = (p: Params): string =>
  `${figures[String(p.figure)] ?? p.figure}${p.programme ? ` (${p.programme})` : ''}`;

/** What the reports warn of, in English. A text that is missing here does not compile. */
export const reportsEn: Record<keyof typeof reportsNl, (p: Params) => string> = {
  reportMatchesDoNotAddUp: (p) =>
    `These figures do not add up: the total is ${n(p.total)}, but ${n(p.start)} running at start + ${n(p.inflow)} new is ${n(Number(p.start) + Number(p.inflow))}, and ${n(p.end)} running at end + ${n(p.outflow)} ended is ${n(Number(p.end) + Number(p.outflow))}.`,
  reportVolunteersDoNotAddUp: (p) =>
    `These figures do not add up: ${n(p.start)} active at start + ${n(p.joined)} joined − ${n(p.left)} left is not ${n(p.end)} active at end. Perhaps somebody is in it twice.`,
  reportRequestsDoNotAddUp: (p) =>
    `These figures do not add up: ${n(p.received)} requests were received, but ${n(p.byChannel)} by channel and ${n(p.byOutcome)} by outcome.`,
  reportWaitlistOverlaps: (p) =>
    `Of the ${n(p.length)} people on the waitlist ${n(p.longerThanYear)} have waited longer than a year and ${n(p.previouslyMatched)} had a buddy before. At least ${n(p.both)} ${Number(p.both) === 1 ? 'person is' : 'persons are'} in both: these are not parts of a whole.`,
  reportProgrammesOverlap: (p) =>
    `The programmes together count ${n(p.inProgrammes)} volunteers, the organisation ${n(p.end)}: who takes part in more programmes counts in each of them.`,
  reportPrintedDiffers: (p) =>
    `${p.source} gives ${n(p.printed)} for “${figure(p)}”; the records give ${n(p.computed)}.`,
  reportPrintedNotComputed: (p) =>
    `${p.source} gives ${n(p.printed)} for “${figure(p)}”; it cannot be computed from the records.`,
  reportInflowPrintedTwice: (p) =>
    `${p.source} gives ${n(p.printed)} as total; the records give ${n(p.computed)}. ${n(p.printed)} is ${n(p.end)} running at end + ${n(p.inflow)} new + ${n(p.outflow)} ended: it counts the new ones twice.`,
  reportVolunteerBirthsUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} volunteers the date of birth is not known; their age does not count.`,
  reportRequesterBirthsUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} requesters the date of birth is not known; their age does not count.`,
  reportCircumstancesUnknown: (p) =>
    `In ${n(p.unknown)} of the ${n(p.of)} requests the background was not asked; these do not count.`,
  reportTenureUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} volunteers we do not know since when they have been one.`,
  reportHoursUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} volunteers we do not know how many hours they give.`,
  reportChannelsUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} volunteers we do not know how they found us.`,
  reportLeaveReasonsUnknown: (p) =>
    `Of ${n(p.unknown)} of the ${n(p.of)} volunteers who left we do not know the reason.`,
  reportTeamsUnknown: (p) =>
    `In ${n(p.unknown)} of the ${n(p.of)} requests no team is known, because the postcode is missing or has no team.`,
  reportBornAfterLinked: (p) =>
    `Of ${n(p.count)} ${Number(p.count) === 1 ? 'person' : 'persons'} the date of birth is after the day of linking. Please check it.`,
  reportOutcomeBeforeReceipt: (p) =>
    `In ${n(p.count)} ${Number(p.count) === 1 ? 'request' : 'requests'} the outcome is before the day of receipt; it counts as 0 working days.`,
  reportDifferentClocks: (p) =>
    `There are two targets for handling: ${n(p.target)} % within ${n(p.days)} working days and ${n(p.otherTarget)} % within ${n(p.otherDays)} working days. In annual reports such targets sometimes run over another time, such as from intake to start. Here both run from receipt to outcome.`,
  reportLicenceExpired: (p) => `The licence of this programme has not been valid since ${day(p.day)}.`,
  reportKnownLater: (p) =>
    `What was known then can no longer be told exactly: earlier versions are kept since ${day(p.day)}.`,
  reportMoreAnswersThanSent: (p: Params) =>
    `The survey “${p.survey}” has ${n(p.answered)} answers, but was sent to ${n(p.sent)} people. Check how many were sent, and whether somebody answered more than once.`,
  reportSentUnknown: (p: Params) =>
    `It is not known to how many people “${p.survey}” was sent. There are ${n(p.answered)} answers; of how many, we do not know.`,
  reportLowResponse: (p: Params) =>
    `To “${p.survey}” ${n(p.answered)} of ${n(p.sent)} people answered: less than half. Those who did not may think otherwise.`,
  reportSharesNotOf: (p: Params) =>
    `For “${p.survey}” ${p.printed} % is printed. That cannot be of ${n(p.answered)} answers: no whole numbers give these percentages.`,
  reportPeriodNotOver: (p) =>
    `This period goes on until ${day(p.lastDay)}. The figures are those of ${day(p.today)} and will change.`,
};
