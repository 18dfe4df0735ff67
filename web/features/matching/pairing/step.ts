import type { Texts } from '../../../texts/nl.ts';

/** How much the two know of each other. */
export type Step = keyof Texts['codes']['disclosureStep'];

/** The steps on the way, one after the other. */
export const way = ['ANONYMOUS', 'SUMMARY', 'FIRST_NAMES', 'CONTACT'] as const satisfies Step[];

/** How many steps came before; none has come when it is over. */
export const placeOf = (step: Step): number => (way as readonly Step[]).indexOf(step);

type Facts = {
  side: string;
  step: Step;
  status: string;
  viewerCanAnswer: boolean;
  introductionAt: string | null;
  district: string | null;
};

/** What the card is called: by name as soon as there is one. */
export function headingOf({ side, step, district }: Facts): keyof Texts['pairing']['heading'] {
  if (step === 'CONTACT') return 'linked';
  if (step === 'FIRST_NAMES') return 'meet';
  if (side === 'VOLUNTEER') return district ? 'requesterIn' : 'requester';
  return district ? 'volunteerIn' : 'volunteer';
}

/** What happens now. */
export function nextOf({
  side,
  step,
  status,
  viewerCanAnswer,
  introductionAt,
}: Facts): keyof Texts['pairing']['next'] {
  if (viewerCanAnswer) return side === 'VOLUNTEER' ? 'askedVolunteer' : 'askedResident';
  if (status === 'ENDED') return 'ended';
  if (status === 'ON_HOLD') return 'resting';
  if (step === 'CONTACT') return 'linked';
  if (step !== 'FIRST_NAMES') return 'waiting';
  if (status === 'INTRODUCED') return 'met';
  return introductionAt ? 'planned' : 'meeting';
}

/** What the other sees of the reader at this step. */
export function shownOfReader(step: Step, side: string): (keyof Texts['pairing']['sees'])[] {
  const reached = (needed: Step) => placeOf(needed) <= placeOf(step);
  return [
    'few',
    ...(side === 'REQUESTER' && reached('SUMMARY') ? (['summary'] as const) : []),
    ...(reached('FIRST_NAMES') ? (['firstName'] as const) : []),
    ...(reached('CONTACT') ? (['contact'] as const) : []),
  ];
}
