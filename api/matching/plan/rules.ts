import type { Mistake } from '../../messages/refuse.ts';
import type { PlanStatus } from '../codes.ts';

const mostProgrammes = 20;
const mostPairs = 500;

/** Asked for, and not over. */
export const canCancel = ({ status }: { status: PlanStatus }): boolean =>
  status === 'QUEUED' || status === 'RUNNING';

/** Whether there is anything wrong with the programmes of which a plan is asked. */
export function programmeMistakes(programmes: readonly string[]): Mistake[] {
  const field = 'programmes';
  if (programmes.length === 0) return [{ field, key: 'planNeedsProgramme' }];
  if (programmes.length > mostProgrammes)
    return [{ field, key: 'planTooManyProgrammes', params: { most: mostProgrammes } }];
  return programmes.flatMap((programme, at) =>
    programmes.indexOf(programme) < at ? [{ field: `${field}.${at}`, key: 'planProgrammeTwice' }] : [],
  );
}

/** Two who are to be proposed, as a client names them. */
interface Named {
  request: string;
  volunteer: string;
}

/** How many can be proposed to a volunteer: in the programme of a pair, and in all programmes (null: no limit). */
export interface PlacesLeft {
  programmeId: string;
  inProgramme: number;
  inAll: number | null;
}

/**
 * Whether there is anything wrong with a list of pairs as such: nobody can be proposed twice, nor a volunteer more often
 * than there are places.
 * @param placesOf of the volunteer of each pair; undefined where that cannot be known, and the proposal itself will say.
 */
export function pairMistakes(
  pairs: readonly Named[],
  placesOf: (at: number) => PlacesLeft | undefined,
): Mistake[] {
  if (pairs.length === 0) return [{ field: 'pairs', key: 'planNeedsPair' }];
  if (pairs.length > mostPairs)
    return [{ field: 'pairs', key: 'planTooManyPairs', params: { most: mostPairs } }];
  const seen = new Map<string, number>();
  const count = (key: string): number => {
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key)!;
  };
  return pairs.flatMap(({ request, volunteer }, at): Mistake[] => {
    if (count(`request ${request}`) > 1) return [{ field: `pairs.${at}.request`, key: 'planRequestTwice' }];
    const places = placesOf(at);
    if (!places) return [];
    const inAll = count(`volunteer ${volunteer}`);
    const inProgramme = count(`volunteer ${volunteer} ${places.programmeId}`);
    // Of one for whom there is no place at all the proposal itself says so.
    const isTooOften =
      (inProgramme > 1 && inProgramme > places.inProgramme) ||
      (inAll > 1 && places.inAll !== null && inAll > places.inAll);
    return isTooOften ? [{ field: `pairs.${at}.volunteer`, key: 'planVolunteerTooOften' }] : [];
  });
}
