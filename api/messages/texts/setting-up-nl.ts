import type { Message } from '../../platform/refusal.ts';

type Params = Message['params'];

/** What is said to who sets an organisation up, in Dutch. */
export const settingUpNl = {
  programmeSummaryNeeded: () => 'Vertel inwoners in een of twee zinnen wat dit programma doet.',
  programmeReasonNeeded: () => 'Schrijf op waarom dit programma geen aanvragen aanneemt.',
  programmeSupportModesNeeded: () => 'Kies of het programma eenmalige hulp, langere hulp of allebei biedt.',
  validityWithoutStep: () => 'Het programma vraagt dit niet. Maak dit veld leeg, of vink de stap aan.',
  wholeNumberNeeded: () => 'Vul een heel getal in.',
  tooManyLines: (p: Params) => `Schrijf hoogstens ${p.max} regels.`,
  organisationNameNeeded: () => 'Vul de naam van de organisatie in.',
  organisationPhoneNeeded: () => 'Vul een telefoonnummer in: er moet altijd iemand te bellen zijn.',
  organisationEmailNeeded: () => 'Vul een e-mailadres in.',
  websiteWrong: () => 'Schrijf het adres van de website zo: https://www.welzijn.nl.',
  changedSinceRead: () => 'Iemand anders heeft dit intussen veranderd. Wat u typte, staat er nog.',
  changedSinceReadBy: (p: Params) => `${p.who} heeft dit intussen veranderd. Wat u typte, staat er nog.`,
  changedSinceReadByYou: () =>
    'U hebt dit intussen zelf veranderd, in een ander venster. Wat u hier typte, staat er nog.',
  changedHere: () => 'Dit is intussen veranderd.',
  licenceOrder: () => 'De licentie moet later eindigen dan ze begint.',
  clockNeeded: () => 'Zet er minstens één afspraak neer, of kies de gewone afspraken.',
  tooManyClocks: (p: Params) => `Zet hoogstens ${p.max} afspraken neer: dan blijft het rapport te lezen.`,
  clockOrder: () => 'Dit moment komt niet na het eerste. Kies een later moment.',
  clockTwice: () => 'Deze afspraak staat er al. Kies een ander aantal dagen, of haal haar weg.',
};
