/** Notes beside a dossier, and who of the staff reads them. */
export const notes = {
  title: 'Notities',
  lead: 'Deelnemers en vrijwilligers lezen dit nooit.',
  none: 'Er is nog niets opgeschreven.',
  text: 'Nieuwe notitie',
  textMissing: 'Schrijf iets op.',
  who: 'Wie leest dit?',
  visibility: {
    AUTHOR: 'Alleen ik',
    COORDINATORS: 'Coördinatoren van dit programma',
    DOSSIER: 'Iedereen die dit dossier mag openen',
  },
  hint: {
    AUTHOR: 'Is het voor een collega nodig om te helpen? Kies dan niet “Alleen ik”.',
    COORDINATORS: 'Ook wie u vervangt, leest dit.',
    DOSSIER: 'Ook een beheerder die in een noodgeval meekijkt.',
  },
  /** Below a note: who reads it. */
  readBy: {
    AUTHOR: 'alleen u leest dit',
    COORDINATORS: 'voor coördinatoren',
    DOSSIER: 'voor iedereen met toegang tot dit dossier',
  },
  byYou: 'U',
  save: 'Bewaar notitie',
  saved: 'De notitie is bewaard.',
  takeBack: 'Haal terug',
  of: ': notitie van {{moment}}',
  takenBack: 'De notitie is weg.',
  forgotten: 'Deze tekst is gewist.',
};
