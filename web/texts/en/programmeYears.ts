export const programmeYears = {
  title: 'Year by year',
  chart: 'Running and new pairs by year. The same figures are in the table below.',
  year: 'Year',
  inflow: 'New pairs',
  outflow: 'Ended pairs',
  runningAtEnd: 'Running pairs',
  turnover: 'Share that ended',
  lasting: 'Still running after a year',
  notYet: 'not known yet',
  meaning:
    'Running pairs are counted on the last day of the year. While the year runs, that is today. The share that ended is of all pairs of that year.',
  meaningShares:
    'Still running after a year: of the pairs that began in that year. We follow them to today, and allow for those that have not run a year yet.',
};
