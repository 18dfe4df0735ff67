/** What is said to who sets an organisation up, in Dutch. */
export const settingUpNl = {
  programmeSummaryNeeded: () => 'Vertel inwoners in een of twee zinnen wat dit programma doet.',
  programmeReasonNeeded: () => 'Schrijf op waarom dit programma geen aanvragen aanneemt.',
  programmeSupportModesNeeded: () => 'Kies of het programma eenmalige hulp, langere hulp of allebei biedt.',
  validityWithoutStep: () => 'Het programma vraagt dit niet. Maak dit veld leeg, of vink de stap aan.',
  wholeNumberNeeded: () => 'Vul een heel getal in.',
  licenceOrder: () => 'De licentie moet later eindigen dan ze begint.',
};
