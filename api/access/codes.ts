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

export const SecondFactorWay = codes(
  'SecondFactorWay',
  'In which way somebody can show that it is them, besides the password.',
  {
    CODE: 'A code of six digits from an app.',
    PASSKEY: 'A passkey on a device or a security key.',
    RECOVERY_CODE: 'One of the codes that were printed for when everything else is lost.',
  },
);
export type SecondFactorWay = keyof typeof SecondFactorWay;
