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

export const ConsentPurpose = codes('ConsentPurpose', 'What somebody agreed to.', {
  FIND_BUDDY: 'That we keep and use what was told, to find a volunteer.',
  BECOME_VOLUNTEER: 'That we keep and use what was told, to see whether somebody can become a volunteer.',
});

export type ConsentPurpose = keyof typeof ConsentPurpose;

export const ConsentGiver = codes('ConsentGiver', 'Who said that it was agreed.', {
  SELF: 'The person.',
  REFERRER: 'Who asked on their behalf, and had asked them.',
});

export type ConsentGiver = keyof typeof ConsentGiver;
