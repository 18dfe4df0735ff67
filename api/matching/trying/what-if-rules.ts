import type { Mistake } from '../../messages/refuse.ts';
import type { SupportMode } from '../../organisations/codes.ts';
import { checkDistance, checkLanguages, checkPostcode, filled } from '../../people/filled-in.ts';
import { weightMistakes } from '../suitability/weights.ts';
import type { ExtraVolunteersInput, WhatIfInput } from './what-if-types.ts';

const mostKinds = 10;
const mostVolunteers = 100;
const mostCapacity = 20;

/** Whether there is anything wrong with what somebody wants to try. */
export function whatIfMistakes(
  { weights, volunteers, maxDistanceKm }: WhatIfInput,
  programme: { supportModes: readonly SupportMode[] },
): Mistake[] {
  const kinds = volunteers ?? [];
  return [
    ...weightMistakes(weights ?? []),
    ...checkDistance('maxDistanceKm', maxDistanceKm),
    ...(kinds.length > mostKinds
      ? [{ field: 'volunteers', key: 'tooManyValues', params: { max: mostKinds } } as const]
      : kinds.flatMap((kind, at) => kindMistakes(kind, `volunteers.${at}`, programme))),
  ];
}

function kindMistakes(
  kind: ExtraVolunteersInput,
  path: string,
  programme: { supportModes: readonly SupportMode[] },
): Mistake[] {
  const isFrom = (value: number, least: number, most: number) => value >= least && value <= most;
  const mistakes: Mistake[] = [
    ...checkLanguages(`${path}.languages`, kind.languages ?? undefined),
    ...checkPostcode(`${path}.postcode`, filled(kind.postcode)),
  ];
  if (!isFrom(kind.count, 1, mostVolunteers))
    mistakes.push({ field: `${path}.count`, key: 'numberWrong', params: { least: 1, most: mostVolunteers } });
  if (kind.capacity != null && !isFrom(kind.capacity, 1, mostCapacity))
    mistakes.push({
      field: `${path}.capacity`,
      key: 'numberWrong',
      params: { least: 1, most: mostCapacity },
    });
  if (kind.supportModes?.some((mode) => !programme.supportModes.includes(mode)))
    mistakes.push({ field: `${path}.supportModes`, key: 'supportModeNotOffered' });
  return mistakes;
}
