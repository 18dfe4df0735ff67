/** Reports to take along, for a spreadsheet. */
export const exporting = {
  download: 'Download voor Excel (CSV)',
  hint: 'Eén regel per cijfer, met wat het betekent.',
  fileName: 'rapport-{{about}}-{{from}}-{{to}}',
  about: {
    volunteers: 'vrijwilligers',
    requests: 'aanvragen',
    matchesLast: 'duur-koppels',
    volunteersStay: 'duur-vrijwilligers',
    waiting: 'wachten',
    outcomes: 'uitkomsten',
  },
};
