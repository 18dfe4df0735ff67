/** The first meeting of two people, why they were proposed, and who stands in for a while. */
export const meeting = {
  title: 'Uw kennismaking',
  where: 'Waar: {{place}}',
  cannot: 'Kunt u niet? Bel uw coördinator.',
  calendar: 'Zet in uw agenda',
  eventTitle: 'Kennismaken met {{name}}',
  eventText: 'Programma: {{programme}}.',
  whyTitle: 'Waarom u twee?',
  why: {
    DISTANCE: 'U woont niet ver van elkaar.',
    LANGUAGES: 'U spreekt dezelfde taal.',
    INTERESTS: 'U houdt van dezelfde dingen.',
    AVAILABILITY: 'U hebt op dezelfde momenten tijd.',
    WORK_WISH: 'Het is de hulp die u het liefst geeft.',
  },
  restsUntil: 'Uw koppeling rust, waarschijnlijk tot {{day}}.',
  standInTitle: 'Een invaller',
  standInVolunteer: 'U valt in bij {{name}}',
  standInResident: '{{name}} valt in voor uw maatje',
  standInUntil: 'Tot en met {{day}}. Daarna stopt het vanzelf.',
  standInVolunteerText: 'Maak samen met uw coördinator een afspraak. Het telt niet als koppeling.',
  standInResidentText: 'Uw eigen maatje kan nu even niet komen. De coördinator maakt met u een afspraak.',
};
