/** Somebody else changed the same thing. */
export const meanwhile = {
  empty: 'leeg gemaakt',
  takenOver: 'Dit staat nu in het formulier.',
  yoursStays: 'U vulde iets anders in. Dat staat er nog.',
  takeOver: 'Neem over',
  saveAgain: 'Klopt alles zo? Sla dan opnieuw op.',
};
