/** Of the steps of a match between proposal and end, and of who stands in, in Dutch. */
export const stepsNl = {
  answersFirst: () => 'Nog niet allebei zeiden ja. Vraag eerst de ander.',
  notToIntroduce: () => 'Deze twee maakten al kennis, of het voorstel is voorbij.',
  notIntroduced: () => 'Schrijf eerst op dat deze twee kennismaakten.',
  notOnTrial: () => 'Deze koppeling is niet op proef.',
  notRunning: () => 'Deze koppeling loopt nu niet.',
  matchNotResting: () => 'Deze koppeling rust nu niet.',
  momentPassed: () => 'Dit moment is al geweest. Kies een moment dat nog komt.',
  tooFarAhead: () => 'Dit is verder weg dan een jaar. Kies een eerder moment.',
  placeNeeded: () => 'Vul in waar zij elkaar ontmoeten.',
  beforeStepBefore: () => 'Dit kan niet eerder zijn dan de stap ervoor.',
  untilWrong: () => 'Kies een dag na vandaag, en binnen een jaar.',
  standInIsOwn: () => 'Dit is het eigen maatje. Kies een andere vrijwilliger.',
  noBridge: () => 'Er valt nu niemand in.',
};
