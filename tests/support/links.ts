import type { Email } from 'postal-mime';
import { mailRound } from '../../api/messages/mail-room.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import type { Caller } from './api.ts';
import { asOwner } from './database.ts';
import { type MailServer, mailRoom } from './mail-server.ts';
import { type RefusedOr, refused } from './stories.ts';
import { aVolunteer } from './volunteers.ts';

/** What the mail server gets to deliver when the mail room works a round; the oldest first. */
export async function mailFrom(database: Database, server: MailServer): Promise<Email[]> {
  server.letters.length = 0;
  await mailRound(mailRoom(database, server.config));
  return [...server.letters];
}

export const addressOf = (letter: Email | undefined): string | undefined => letter?.to?.[0]?.address;

type Answer = RefusedOr & { purpose?: string };

export const usesLink = async (caller: Caller, token: string): Promise<Answer> =>
  (
    await caller.ask<{ useOneTimeLink: Answer }>(
      `mutation ($token: String!) { useOneTimeLink(token: $token) { __typename ... on LinkUsed { purpose } ${refused} } }`,
      { token },
    )
  ).useOneTimeLink;

export const choosesPassword = async (caller: Caller, token: string, newPassword: string): Promise<Answer> =>
  (
    await caller.ask<{ choosePassword: Answer }>(
      `mutation ($token: String!, $newPassword: String!) {
         choosePassword(token: $token, newPassword: $newPassword) { __typename ... on PasswordChosen { message } ${refused} }
       }`,
      { token, newPassword },
    )
  ).choosePassword;

const asking = {
  requestSignInLink: 'email',
  requestPasswordReset: 'email',
  requestStatusLink: 'reference',
} as const;

/** Asks for a link. */
export async function asksLink(caller: Caller, how: keyof typeof asking, subject: string): Promise<Answer> {
  const answer = await caller.ask<Record<string, Answer>>(
    `mutation ($subject: String!) { ${how}(${asking[how]}: $subject) { __typename ... on LinkAsked { message } ${refused} } }`,
    { subject },
  );
  return answer[how]!;
}

/** A volunteer in a programme of whom we have a mail address; gives the global id of the enrolment. */
export async function aVolunteerAt(
  database: Database,
  organisation: string,
  programme: string,
  email: string,
): Promise<string> {
  const volunteer = fromGlobalId('Volunteer', await aVolunteer(database, organisation, programme));
  await asOwner(
    database,
    'update person set email = $2 where id = (select person_id from volunteer where id = $1)',
    [volunteer, email],
  );
  const [row] = await asOwner<{ id: string }>(database, 'select id from enrolment where volunteer_id = $1', [
    volunteer,
  ]);
  return toGlobalId('Enrolment', row!.id);
}

export const invites = async (coordinator: Caller, enrolment: string): Promise<Answer> =>
  (
    await coordinator.ask<{ inviteVolunteer: Answer }>(
      `mutation ($enrolment: ID!) { inviteVolunteer(enrolment: $enrolment) { __typename ... on Enrolment { id } ${refused} } }`,
      { enrolment },
    )
  ).inviteVolunteer;

/** The reference of a request, which the resident was told. */
export async function referenceOf(database: Database, request: string): Promise<string> {
  const [row] = await asOwner<{ reference: string }>(
    database,
    'select reference from request where id = $1',
    [fromGlobalId('Request', request)],
  );
  return row!.reference;
}

export interface OwnRequest {
  reference: string;
  stage: string;
  mandates: { id: string; name: string; endedAt: string | null }[];
}

/** What a resident or a helper sees. */
export const ownRequests = async (caller: Caller): Promise<OwnRequest[]> =>
  (
    await caller.ask<{ myRequests: OwnRequest[] }>(
      '{ myRequests { reference stage mandates { id name endedAt } } }',
    )
  ).myRequests;
