import { expect } from 'vitest';
import type { Caller } from './api.ts';

interface OrganisationRow {
  id: string;
  slug: string;
  programmes: { id: string; slug: string }[];
}

/** The global id of a programme. */
export async function programmeId(caller: Caller, organisation: string, programme: string): Promise<string> {
  const { organisations } = await caller.ask<{ organisations: OrganisationRow[] }>(
    '{ organisations { id slug programmes { id slug } } }',
  );
  const found = organisations
    .find((row) => row.slug === organisation)
    ?.programmes.find((row) => row.slug === programme);
  if (!found) throw new Error(`There is no programme ${programme} of ${organisation}.`);
  return found.id;
}

export const refused = '... on Refusal { reason message fields { path message } }';

export interface RefusedOr {
  __typename: string;
  id?: string;
  status?: string;
  reason?: string;
  message?: string;
  fields?: { path: string; message: string }[];
}

export const aPerson = {
  firstName: 'Yara',
  lastName: 'Voorbeeld',
  birthDate: '1950-03-02',
  postcode: '1962 AB',
  phone: '06 00000001',
  languages: ['nl'],
};

/** A resident asks; gives the id of the request as the coordinator finds it. */
export async function asks(
  visitor: Caller,
  coordinator: Caller,
  programme: string,
  person: object = {},
): Promise<string> {
  const { submitRequest } = await visitor.ask<{ submitRequest: RefusedOr & { reference: string } }>(
    `mutation ($input: SubmitRequestInput!) {
       submitRequest(input: $input) { __typename ... on SubmittedRequest { reference } ${refused} }
     }`,
    { input: { programme, supportMode: 'STRUCTURAL', ...aPerson, ...person } },
  );
  expect(submitRequest.__typename, JSON.stringify(submitRequest)).toBe('SubmittedRequest');
  const { requests } = await coordinator.ask<{
    requests: { edges: { node: { id: string; reference: string } }[] };
  }>(
    'query ($programme: ID!) { requests(programme: $programme, status: [RECEIVED], first: 500) { edges { node { id reference } } } }',
    { programme },
  );
  return requests.edges.find(({ node }) => node.reference === submitRequest.reference)!.node.id;
}

/** The coordinator speaks with the resident and accepts after the intake: the request waits. */
export async function waits(
  visitor: Caller,
  coordinator: Caller,
  programme: string,
  person: object = {},
): Promise<string> {
  const request = await asks(visitor, coordinator, programme, person);
  const { recordFirstContact } = await coordinator.ask<{ recordFirstContact: RefusedOr }>(
    `mutation ($request: ID!, $at: DateTime!) {
       recordFirstContact(request: $request, at: $at) { __typename ... on Request { id status } ${refused} }
     }`,
    { request, at: new Date().toISOString() },
  );
  expect(recordFirstContact.status, JSON.stringify(recordFirstContact)).toBe('FIRST_CONTACT');
  const { completeIntake } = await coordinator.ask<{ completeIntake: RefusedOr }>(
    `mutation ($request: ID!, $outcome: IntakeOutcomeInput!) {
       completeIntake(request: $request, outcome: $outcome) { __typename ... on Request { id status } ${refused} }
     }`,
    { request, outcome: { outcome: 'ACCEPTED' } },
  );
  expect(completeIntake.status, JSON.stringify(completeIntake)).toBe('WAITLISTED');
  return request;
}

export const linkDocument = `mutation Link($request: ID!, $volunteer: ID!, $linkedOn: Date!, $reasons: [LinkReason!]!) {
  linkMatch(request: $request, volunteer: $volunteer, linkedOn: $linkedOn, reasons: $reasons) {
    __typename
    ... on Match { id status linkedOn linkReasons volunteer { id } request { id status waitlistEntry { id } } }
    ${refused}
  }
}`;

export const unlinkDocument = `mutation Unlink($match: ID!, $endedOn: Date!, $reason: UnlinkReason!, $initiatedBy: MatchSide, $backToWaitlist: Boolean, $volunteerNext: VolunteerNext) {
  unlinkMatch(match: $match, endedOn: $endedOn, reason: $reason, initiatedBy: $initiatedBy, backToWaitlist: $backToWaitlist, volunteerNext: $volunteerNext) {
    __typename
    ... on Match { id status endedOn unlinkReason initiatedBy history { type } request { status waitlistEntry { id waitingSince previouslyMatched priority } } }
    ${refused}
  }
}`;
