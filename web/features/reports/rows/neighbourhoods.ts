import { useRowsAddress } from './address.ts';

/** The figures of a neighbourhood of which the rows can be looked at, by their name in the address. */
export const ofNeighbourhoods = {
  waiting: 'NEIGHBOURHOOD_WAITING',
  places: 'NEIGHBOURHOOD_PLACES',
  running: 'NEIGHBOURHOOD_MATCHES',
} as const;
type NeighbourhoodFigure = keyof typeof ofNeighbourhoods;

export const isOfNeighbourhoods = (name: string): name is NeighbourhoodFigure =>
  Object.hasOwn(ofNeighbourhoods, name);

/** Gives the address of the rows behind a figure of a neighbourhood; of those who live in none of ours without one. */
export function useNeighbourhoodRows(): (
  figure: NeighbourhoodFigure,
  neighbourhood: string | undefined,
) => string | undefined {
  const address = useRowsAddress();
  return (figure, neighbourhood) => address({ cijfer: figure, buurt: neighbourhood });
}
