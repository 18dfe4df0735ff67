export const exporting = {
  download: 'Download for Excel (CSV)',
  hint: 'One line a figure, with what it means.',
  fileName: 'report-{{about}}-{{from}}-{{to}}',
  about: {
    volunteers: 'volunteers',
    requests: 'requests',
    matchesLast: 'matches-last',
    volunteersStay: 'volunteers-stay',
    waiting: 'waiting',
    outcomes: 'outcomes',
  },
};
