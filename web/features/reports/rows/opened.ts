import { useSearchParams } from 'react-router';
import type { FigureName } from '../Figures.tsx';
import type { Period } from '../period.ts';
import { useRowsAddress } from './address.ts';

/** The figures of a programme of which the rows can be looked at, by the name that the report gives them. */
export const opened = {
  runningAtStart: 'RUNNING_AT_START',
  inflow: 'INFLOW',
  outflow: 'OUTFLOW',
  runningAtEnd: 'RUNNING_AT_END',
  total: 'TOTAL',
  length: 'WAITING',
  longerThanYear: 'WAITING_LONGER_THAN_YEAR',
  previouslyMatched: 'WAITING_PREVIOUSLY_MATCHED',
  enrolled: 'ENROLLED',
  trained: 'TRAINED',
  deployable: 'DEPLOYABLE',
  candidates: 'CANDIDATES',
  fromPartners: 'FROM_PARTNERS',
} as const satisfies { [Name in FigureName]?: string };

/** The same for figures of an organisation. */
export const openedOfOrganisation = {
  activeAtStart: 'VOLUNTEERS_AT_START',
  joined: 'VOLUNTEERS_JOINED',
  left: 'VOLUNTEERS_LEFT',
  activeAtEnd: 'VOLUNTEERS_AT_END',
  received: 'REQUESTS_RECEIVED',
} as const satisfies { [Name in FigureName]?: string };

export type OrganisationName = keyof typeof openedOfOrganisation;

export const isOpenedOfOrganisation = (name: string): name is OrganisationName =>
  Object.hasOwn(openedOfOrganisation, name);

export type OpenedName = keyof typeof opened;

export const isOpened = (name: string): name is OpenedName => Object.hasOwn(opened, name);

/** Gives the address of the rows behind a figure of the report that is shown: same period, same day of knowing. */
export function useRowsOf(): (figure: FigureName) => string | undefined {
  const address = useRowsAddress();
  return (figure) =>
    isOpened(figure) || isOpenedOfOrganisation(figure) ? address({ cijfer: figure }) : undefined;
}

/** Gives the address of the rows behind a figure, or of the requests received, in another period than the report is of. */
export function useRowsIn(): (figure: OpenedName | 'received', period: Period) => string | undefined {
  const [search] = useSearchParams();
  const address = useRowsAddress();
  return (figure, { from, to }) => {
    const there = new URLSearchParams(search);
    there.set('van', from);
    there.set('tot', to);
    return address(figure === 'received' ? { stap: 'RECEIVED' } : { cijfer: figure }, there);
  };
}
