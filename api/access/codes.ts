import { codes } from '../platform/codes.ts';

export const Role = codes('Role', 'What somebody does in an organisation, or in one programme of it.', {
  COORDINATOR: 'Handles requests, keeps the waitlist and makes matches.',
  MANAGER: 'Answers for the figures; sees no dossiers.',
  ADMINISTRATOR:
    'Sets up organisations, programmes and staff; sees no dossiers, unless they break the glass.',
  REPORTER: 'Sees figures only.',
  VOLUNTEER: 'Helps residents; sees of them what the step of the match allows.',
});
export type Role = keyof typeof Role;
