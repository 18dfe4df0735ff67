/** What is said to who sets an organisation up, in English. */
export const settingUpEn = {
  programmeSummaryNeeded: () => 'Tell residents in a sentence or two what this programme does.',
  programmeReasonNeeded: () => 'Write down why this programme takes no requests.',
  programmeSupportModesNeeded: () =>
    'Choose whether the programme offers help for once, for longer, or both.',
  validityWithoutStep: () => 'The programme does not ask this. Empty this field, or tick the step.',
  wholeNumberNeeded: () => 'Fill in a whole number.',
  licenceOrder: () => 'The licence must end later than it begins.',
};
