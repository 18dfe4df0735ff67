type Params = Readonly<Record<string, string | number>>;

/** What is said about plans for whole waitlists, in Dutch. */
export const plansNl = {
  reasonNoLonger: () => 'Telde mee toen het plan werd gemaakt',
  planNotFound: () => 'Dit plan kennen we niet. Een plan blijft een week bewaard.',
  planNotReady: () => 'Dit plan is er niet (meer). Wacht tot het klaar is, of maak een nieuw plan.',
  planOver: () => 'Dit plan wordt niet meer gemaakt. Er is niets om te stoppen.',
  planNeedsProgramme: () => 'Kies ten minste één programma.',
  planTooManyProgrammes: (p: Params) => `Dit zijn te veel programma’s. Kies er hoogstens ${p.most}.`,
  planProgrammeTwice: () => 'Dit programma staat er al bij.',
  planOneOrganisation: () => 'Een plan gaat over programma’s van één organisatie.',
  tooManyPlans: (p: Params) =>
    `Er worden al ${p.most} plannen voor uw organisatie gemaakt. Wacht tot er een klaar is, of stop er een.`,
  planNeedsPair: () => 'Kies ten minste één koppel.',
  planTooManyPairs: (p: Params) => `Dit zijn te veel koppels tegelijk. Kies er hoogstens ${p.most}.`,
  planRequestTwice: () => 'Deze hulpvrager staat al bij een ander koppel in de lijst.',
  planVolunteerTooOften: () => 'Deze vrijwilliger staat vaker in de lijst dan er plaats is.',
  planBecauseNeeded: (p: Params) =>
    `Iemand anders past ook bij deze vrijwilliger en wacht ${p.days} ${p.days === 1 ? 'dag' : 'dagen'} langer. Schrijf op waarom u hiervoor kiest.`,
  planAbandoned: () => 'Het maken van dit plan brak een paar keer af. Probeer het later opnieuw.',
  planTooLarge: () => 'Dit plan is te groot om in één keer te maken. Kies minder programma’s tegelijk.',
  planBroken: () => 'Er ging bij ons iets mis. Probeer het opnieuw.',
};
