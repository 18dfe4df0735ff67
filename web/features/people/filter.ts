import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../app/graphql.ts';

type Filter = ReturnType<typeof graphql.scalar<'EnrolmentFilter'>>;
type Status = NonNullable<NonNullable<Filter>['status']>[number];

/** What the address says of status, and which states that are. */
const groups = {
  meedoen: ['CANDIDATE', 'INTAKE', 'SCREENING', 'TRAINING', 'CERTIFIED', 'PAUSED', 'SUSPENDED'],
  inzetbaar: ['CERTIFIED'],
  voorbereiding: ['CANDIDATE', 'INTAKE', 'SCREENING', 'TRAINING'],
  pauze: ['PAUSED'],
  gestopt: ['SUSPENDED'],
  vertrokken: ['LEFT', 'REJECTED'],
} as const satisfies Record<string, readonly Status[]>;
export type Group = keyof typeof groups;

export const groupWords = {
  meedoen: 'active',
  inzetbaar: 'ready',
  voorbereiding: 'becoming',
  pauze: 'paused',
  gestopt: 'suspended',
  vertrokken: 'gone',
} as const satisfies Record<Group, string>;

export interface Chosen {
  name: string;
  group: Group;
  free: boolean;
  due: boolean;
}

const isGroup = (text: string | null): text is Group => text !== null && Object.hasOwn(groups, text);

function chosenIn(search: URLSearchParams): Chosen {
  const status = search.get('status');
  return {
    name: search.get('naam') ?? '',
    group: isGroup(status) ? status : 'meedoen',
    free: search.get('plaats') === 'vrij',
    due: search.get('screening') === 'aandacht',
  };
}

/** Which volunteers to see, as it stands in the address bar. */
export function useVolunteerFilter() {
  const [search, setSearch] = useSearchParams();
  // The address follows a moment later; what is ticked must stand at once.
  const [chosen, setChosen] = useState(() => chosenIn(search));
  useEffect(() => setChosen(chosenIn(search)), [search]);
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    const { name, group, free, due } = next;
    setSearch({
      ...(name.trim() && { naam: name.trim() }),
      ...(group !== 'meedoen' && { status: group }),
      ...(free && { plaats: 'vrij' }),
      ...(due && { screening: 'aandacht' }),
    });
  };
  const filter: Filter = {
    name: chosen.name || undefined,
    status: [...groups[chosen.group]],
    withFreePlace: chosen.free || undefined,
    screeningDue: chosen.due || undefined,
  };
  return { chosen, choose, filter };
}
