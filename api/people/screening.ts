import type { ProgrammeSettings } from '../organisations/programme.ts';

/** Whether all that a programme asks of a volunteer before a match has been seen to. */
export const isScreeningDone = (
  { trained, vogSeen }: { trained: boolean; vogSeen: boolean },
  { screening = [] }: ProgrammeSettings,
): boolean => (!screening.includes('TRAINING') || trained) && (!screening.includes('VOG') || vogSeen);
