import type { stepsNl } from './steps-nl.ts';

/** Of the steps of a match between proposal and end, and of who stands in, in English. */
export const stepsEn: Record<keyof typeof stepsNl, () => string> = {
  answersFirst: () => 'They have not both said yes. Ask the other first.',
  notToIntroduce: () => 'These two have met already, or the proposal is over.',
  notIntroduced: () => 'Write down first that these two have met.',
  notOnTrial: () => 'This match is not on trial.',
  notRunning: () => 'This match is not running now.',
  matchNotResting: () => 'This match is not resting now.',
  momentPassed: () => 'This moment has passed. Choose one to come.',
  tooFarAhead: () => 'This is more than a year away. Choose an earlier moment.',
  placeNeeded: () => 'Fill in where they meet.',
  beforeStepBefore: () => 'This cannot be before the step before it.',
  untilWrong: () => 'Choose a day after today, and within a year.',
  standInIsOwn: () => 'This is their own volunteer. Choose another.',
  noBridge: () => 'Nobody stands in now.',
};
