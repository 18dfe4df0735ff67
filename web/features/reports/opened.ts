import { useSearchParams } from 'react-router';
import { closeOf, today } from '../../app/format.ts';
import type { FigureName } from './Figures.tsx';

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
  const [search] = useSearchParams();
  return (figure) =>
    isOpened(figure) || isOpenedOfOrganisation(figure)
      ? `rijen?${new URLSearchParams([...search, ['cijfer', figure]])}`
      : undefined;
}

/** The day as known at the end of which a report is shown; undefined for how things are known now. It stands in the address bar. */
export function useKnownOn() {
  const [search, setSearch] = useSearchParams();
  const day = search.get('bekend') ?? '';
  const knownOn = /^\d{4}-\d\d-\d\d$/.test(day) && day < today() ? day : undefined;
  const choose = (next: string | undefined) =>
    setSearch((before) => {
      before.delete('bekend');
      if (next) before.set('bekend', next);
      return before;
    });
  return { knownOn, choose };
}

/** The instant to ask for, where a report is shown as known on an earlier day; null for how things are known now. */
export function useKnownAt(): string | null {
  const { knownOn } = useKnownOn();
  return knownOn ? closeOf(knownOn) : null;
}
