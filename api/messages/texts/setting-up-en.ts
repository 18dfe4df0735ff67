import type { Message } from '../../platform/refusal.ts';

type Params = Message['params'];

/** What is said to who sets an organisation up, in English. */
export const settingUpEn = {
  programmeSummaryNeeded: () => 'Tell residents in a sentence or two what this programme does.',
  programmeReasonNeeded: () => 'Write down why this programme takes no requests.',
  programmeSupportModesNeeded: () =>
    'Choose whether the programme offers help for once, for longer, or both.',
  validityWithoutStep: () => 'The programme does not ask this. Empty this field, or tick the step.',
  wholeNumberNeeded: () => 'Fill in a whole number.',
  tooManyLines: (p: Params) => `Write ${p.max} lines at the most.`,
  organisationNameNeeded: () => 'Fill in the name of the organisation.',
  organisationPhoneNeeded: () => 'Fill in a telephone number: there must always be somebody to call.',
  organisationEmailNeeded: () => 'Fill in a mail address.',
  websiteWrong: () => 'Write the address of the website like this: https://www.welfare.nl.',
  changedSinceRead: () => 'Somebody else has changed this meanwhile. What you typed is still here.',
  changedSinceReadBy: (p: Params) => `${p.who} has changed this meanwhile. What you typed is still here.`,
  changedSinceReadByYou: () =>
    'You have changed this meanwhile yourself, in another window. What you typed here is still here.',
  changedHere: () => 'This has been changed meanwhile.',
  licenceOrder: () => 'The licence must end later than it begins.',
  clockNeeded: () => 'Set one target at least, or choose the usual ones.',
  tooManyClocks: (p: Params) => `Set ${p.max} targets at the most, so that the report can still be read.`,
  clockOrder: () => 'This moment does not come after the first. Choose a later one.',
  clockTwice: () => 'This target is there already. Choose another number of days, or take it away.',
};
