export const supply = {
  title: 'Supply and demand',
  lead: 'Who waits and who could help, by the neighbourhood where people live.',
  map: 'Map of the neighbourhoods: how many people wait',
  mapValue: '{{waiting}} wait, {{places}} free places',
  mapText: 'The map says how many people wait. The darker, the more.',
  neighbourhood: 'Neighbourhood',
  waiting: 'Wait',
  longest: 'Longest, in days',
  places: 'Free places',
  running: 'Running matches',
  short: 'Short of',
  elsewhere: 'Outside the municipality, or not known',
  total: 'Together',
  definitions: 'What do these figures mean?',
  definition: {
    waiting: 'People who are on the waitlist, by their postcode.',
    places:
      'Places of volunteers who can be asked and have room for somebody more. Who takes part in several programmes counts in each.',
    running: 'Matches that run, by where the participant lives.',
    short:
      'Who waits less the free places in the same neighbourhood. A volunteer may come from further away.',
  },
};
