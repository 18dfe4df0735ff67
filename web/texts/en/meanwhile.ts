/** Somebody else changed the same thing. */
export const meanwhile = {
  empty: 'emptied',
  takenOver: 'This now stands in the form.',
  yoursStays: 'You filled in something else. That is still there.',
  takeOver: 'Take this',
  saveAgain: 'Is everything right? Then save again.',
};
