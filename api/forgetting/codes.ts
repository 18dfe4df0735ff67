import { codes } from '../platform/codes.ts';

export const DossierKind = codes('DossierKind', 'A kind of data about people, kept for a time of its own.', {
  REQUEST_DOSSIER: 'A request that was closed: the question, the notes, who referred.',
  VOLUNTEER_DOSSIER: 'What is known of a volunteer who left.',
  APPLICATION: 'An application for a vacancy that was answered.',
  CAMPAIGN_VISIT: 'A visit of a campaign.',
});
export type DossierKind = keyof typeof DossierKind;

export const ErasureStatus = codes('ErasureStatus', 'Where a proposal to erase stands.', {
  PROPOSED: 'Waiting for a second person.',
  DONE: 'Approved by a second person, and erased.',
  CANCELLED: 'Taken back; nothing was erased.',
});
export type ErasureStatus = keyof typeof ErasureStatus;
