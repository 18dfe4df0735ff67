import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclosed, disclosureStep, graceDays } from '../../api/matching/disclosure.ts';
import { type MatchStatus, matchLifecycle } from '../../api/matching/lifecycle.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, newId, toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { asResident, asVolunteer } from '../support/sessions.ts';
import {
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

const proposed = {
  status: 'PROPOSED' as MatchStatus,
  requesterAgreedAt: null,
  volunteerAgreedAt: null,
  endedOn: null,
  summary: null,
};
const yes = new Date('2026-03-02T10:00:00Z');

describe('the steps of a match', () => {
  test('a proposal shows nothing that says who it is, and then the summary that the resident agreed to', () => {
    expect(disclosureStep(proposed, '2026-03-02')).toBe('ANONYMOUS');
    expect(disclosureStep({ ...proposed, summary: 'Houdt van vissen.' }, '2026-03-02')).toBe('SUMMARY');
  });

  test('first names come when both said yes, and not when one did', () => {
    expect(disclosureStep({ ...proposed, volunteerAgreedAt: yes }, '2026-03-02')).toBe('ANONYMOUS');
    expect(disclosureStep({ ...proposed, requesterAgreedAt: yes }, '2026-03-02')).toBe('ANONYMOUS');
    const both = { ...proposed, requesterAgreedAt: yes, volunteerAgreedAt: yes };
    expect(disclosureStep(both, '2026-03-02')).toBe('FIRST_NAMES');
  });

  test('who is linked knows how to reach the other, until two weeks after the end', () => {
    expect(disclosureStep({ ...proposed, status: 'ACTIVE' }, '2026-03-02')).toBe('CONTACT');
    expect(disclosureStep({ ...proposed, status: 'ON_HOLD' }, '2026-03-02')).toBe('CONTACT');
    const ended = { ...proposed, status: 'ENDED' as const, endedOn: '2026-03-02' };
    expect(disclosureStep(ended, addDays('2026-03-02', graceDays - 1))).toBe('CONTACT');
    expect(disclosureStep(ended, addDays('2026-03-02', graceDays))).toBe('OVER');
    expect(disclosureStep({ ...proposed, status: 'DECLINED' }, '2026-03-02')).toBe('OVER');
  });

  test('whatever the state, a name needs two times yes or a link, and a number needs a link', () => {
    const other = { summary: 'S', firstName: 'F', name: 'N', phone: 'P', email: 'E' };
    const facts = fc.record({
      status: fc.constantFrom(...(Object.keys(matchLifecycle) as MatchStatus[])),
      requesterAgreedAt: fc.option(fc.constant(yes)),
      volunteerAgreedAt: fc.option(fc.constant(yes)),
      endedOn: fc.option(fc.constantFrom('2026-01-01', '2026-02-20', '2026-03-02')),
      summary: fc.option(fc.constant('S')),
    });
    fc.assert(
      fc.property(facts, (match) => {
        const known = disclosed(other, disclosureStep(match, '2026-03-02'));
        const wasLinked = !['PROPOSED', 'INTRODUCTION_PLANNED', 'INTRODUCED', 'DECLINED'].includes(
          match.status,
        );
        const introduced = ['INTRODUCTION_PLANNED', 'INTRODUCED'].includes(match.status);
        const bothSaidYes = Boolean(match.requesterAgreedAt && match.volunteerAgreedAt);
        if (known.phone || known.email || known.name) expect(wasLinked).toBe(true);
        if (known.firstName) expect(wasLinked || introduced || bothSaidYes).toBe(true);
        if (match.status === 'DECLINED')
          expect(Object.values(known).every((value) => value === null)).toBe(true);
      }),
    );
  });
});

describe('what a volunteer sees of a resident', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let coordinator: Caller;
  let volunteer: Caller;
  let resident: Caller;
  let request: string;
  let volunteerId: string;
  let match: string;
  let programme: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    volunteerId = await aVolunteer(database, 'heemskerk', 'maatjes');
    request = await waits(api.visitor(), coordinator, programme, {
      firstName: 'Roos',
      lastName: 'Geheimpje',
    });
    volunteer = await asVolunteer(api.visitor(), database, volunteerId);
    resident = await asResident(api.visitor(), database, request);
  });
  afterAll(() => drop());

  const pairingFields =
    'id side step status summary firstName name phone email languages district viewerCanAnswer';
  const pairings = async (caller: Caller) =>
    (await caller.ask<{ myPairings: Record<string, string | null>[] }>(`{ myPairings { ${pairingFields} } }`))
      .myPairings;
  const answer = async (caller: Caller, variables: object) =>
    (
      await caller.ask<{ answerProposal: RefusedOr & { step?: string } }>(
        `mutation ($match: ID!, $yes: Boolean!, $side: MatchSide) { answerProposal(match: $match, yes: $yes, side: $side) {
           __typename ... on Pairing { id step } ... on Match { id status } ${refused} } }`,
        variables,
      )
    ).answerProposal;
  const cards = async (caller: Caller) =>
    (
      await caller.ask<{ anonymousCards: object[] | null }>(
        `query ($programme: ID!) { anonymousCards(programme: $programme) { supportMode languages district waitedWeeks } }`,
        { programme },
      )
    ).anonymousCards;

  test('before anything is proposed: an anonymous card, and no request of anybody', async () => {
    expect(await cards(volunteer)).toEqual([
      { supportMode: 'STRUCTURAL', languages: ['nl'], district: expect.any(String), waitedWeeks: 0 },
    ]);
    expect(await pairings(volunteer)).toEqual([]);
    for (const query of [
      `{ node(id: "${request}") { id } }`,
      `{ request(id: "${request}") { id } }`,
      `{ requests(programme: "${programme}") { totalCount } }`,
      `{ waitlist(programme: "${programme}") { totalCount } }`,
    ])
      expect(Object.values(await volunteer.ask<Record<string, unknown>>(query)), query).toEqual([null]);
    expect(await cards(api.visitor())).toBeNull();
    expect(await cards(resident)).toBeNull();
  });

  test('once proposed: the summary, and only when the resident agreed to it', async () => {
    const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
      `mutation ($request: ID!, $volunteer: ID!) {
         proposeMatch(request: $request, volunteer: $volunteer) { __typename ... on Match { id status } ${refused} } }`,
      { request, volunteer: volunteerId },
    );
    match = proposeMatch.id!;
    expect(await pairings(volunteer)).toMatchObject([
      { step: 'ANONYMOUS', summary: null, firstName: null, name: null, phone: null, email: null },
    ]);
    const summarise = (agreed: boolean) =>
      coordinator.ask<{ recordSummary: RefusedOr }>(
        `mutation ($request: ID!, $agreed: Boolean!) { recordSummary(request: $request, summary: "Houdt van vissen.", agreed: $agreed) {
           __typename ... on Request { id summary } ${refused} } }`,
        { request, agreed },
      );
    await summarise(false);
    expect(await pairings(volunteer)).toMatchObject([{ step: 'ANONYMOUS', summary: null }]);
    expect((await summarise(true)).recordSummary.__typename).toBe('Request');
    expect(await pairings(volunteer)).toMatchObject([
      { step: 'SUMMARY', summary: 'Houdt van vissen.', firstName: null, phone: null, viewerCanAnswer: true },
    ]);
    expect(await pairings(resident)).toMatchObject([{ side: 'REQUESTER', summary: null, firstName: null }]);
  });

  test('nobody else can answer, and a coordinator says for whom', async () => {
    const unknown = await answer(api.visitor(), { match: toGlobalId('Match', newId()), yes: true });
    const stranger = await asVolunteer(
      api.visitor(),
      database,
      await aVolunteer(database, 'heemskerk', 'maatjes'),
    );
    const other = await api.visitor().signIn('coordinator@heusden.example');
    for (const caller of [
      api.visitor(),
      stranger,
      other,
      await api.visitor().signIn('manager@heemskerk.example'),
    ])
      expect(await answer(caller, { match, yes: true })).toEqual(unknown);
    expect(await pairings(stranger)).toEqual([]);
    expect(await answer(coordinator, { match, yes: true })).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'side' }],
    });
  });

  test('when both said yes: first names, and no number yet', async () => {
    expect(await answer(volunteer, { match, yes: true })).toMatchObject({
      __typename: 'Pairing',
      step: 'SUMMARY',
    });
    expect(
      await coordinator.ask(`{ node(id: "${match}") { ... on Match { requesterAgreed volunteerAgreed } } }`),
    ).toEqual({ node: { requesterAgreed: false, volunteerAgreed: true } });
    expect(await pairings(volunteer)).toMatchObject([{ firstName: null, viewerCanAnswer: false }]);
    expect(await answer(resident, { match, yes: true })).toMatchObject({ step: 'FIRST_NAMES' });
    expect(await pairings(volunteer)).toMatchObject([
      { status: 'INTRODUCTION_PLANNED', firstName: 'Roos', name: null, phone: null },
    ]);
  });

  test('who looked at the resident is told without the name of the volunteer, which the step does not give', async () => {
    interface Look {
      actorName: string | null;
      actorRole: string | null;
      actor: string | null;
      you: boolean;
    }
    const looks = async (caller: Caller) =>
      (
        await caller.ask<{ whoLookedAtMe: { edges: { node: Look }[] } }>(
          '{ whoLookedAtMe { edges { node { you actorName actorRole actor } } } }',
        )
      ).whoLookedAtMe.edges.map(({ node }) => node);
    const forResident = await looks(resident);
    expect(forResident).toContainEqual({ you: false, actorName: null, actorRole: 'VOLUNTEER', actor: null });
    expect(forResident).toContainEqual({
      you: false,
      actorName: 'Joke Duinmeijer',
      actorRole: 'COORDINATOR',
      actor: null,
    });
    expect((await looks(volunteer)).filter(({ actorRole }) => actorRole === 'VOLUNTEER')).toContainEqual({
      you: true,
      actorName: null,
      actorRole: 'VOLUNTEER',
      actor: null,
    });
  });

  test('a volunteer sees in which programmes they take part, and nobody else sees themselves there', async () => {
    const programmes = async (caller: Caller) =>
      (
        await caller.ask<{ myEnrolments: { status: string; programme: { id: string } }[] }>(
          '{ myEnrolments { status programme { id } } }',
        )
      ).myEnrolments;
    expect(await programmes(volunteer)).toEqual([{ status: 'CERTIFIED', programme: { id: programme } }]);
    for (const caller of [resident, coordinator, api.visitor()]) expect(await programmes(caller)).toEqual([]);
  });

  test('while they are linked: how to reach each other; and every look is in the log', async () => {
    await coordinator.ask(linkDocument, {
      request,
      volunteer: volunteerId,
      linkedOn: today(),
      reasons: ['LANGUAGE'],
    });
    expect(await pairings(volunteer)).toMatchObject([
      { step: 'CONTACT', name: 'Roos Geheimpje', phone: '06 00000001' },
    ]);
    const [look] = await asOwner<{ groups: string[] }>(
      database,
      `select field_groups as groups from access_log where action = 'match.answer' and entity_id = $1 order by seq desc limit 1`,
      [fromGlobalId('Match', match)],
    );
    expect(look!.groups).toEqual(['CONTACT', 'IDENTITY', 'SENSITIVE']);
    expect(await coordinator.ask(`{ node(id: "${match}") { id } }`)).toEqual({ node: { id: match } });
    expect(await volunteer.ask(`{ node(id: "${match}") { id } }`)).toEqual({ node: null });
  });

  test('who says no, is told that it was done, and knows nothing of the other any more', async () => {
    const another = await waits(api.visitor(), coordinator, programme, { lastName: 'Wachtlang' });
    const helper = await aVolunteer(database, 'heemskerk', 'maatjes');
    const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
      `mutation ($request: ID!, $volunteer: ID!) {
         proposeMatch(request: $request, volunteer: $volunteer) { __typename ... on Match { id } } }`,
      { request: another, volunteer: helper },
    );
    const asked = await asVolunteer(api.visitor(), database, helper);
    expect(await pairings(asked)).toHaveLength(1);
    const no = { match: proposeMatch.id!, yes: false };
    expect(await answer(asked, no)).toEqual({ __typename: 'Declined' });
    expect(await pairings(asked)).toEqual([]);
    expect(await answer(asked, no)).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test('after the end and the two weeks of grace: nothing', async () => {
    const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: RefusedOr }>(unlinkDocument, {
      match,
      endedOn: today(),
      reason: 'GOAL_REACHED',
    });
    expect(unlinkMatch.__typename, JSON.stringify(unlinkMatch)).toBe('Match');
    expect(await pairings(volunteer)).toMatchObject([{ step: 'CONTACT' }]);
    await asOwner(database, `update match set linked_on = linked_on - 60, ended_on = ended_on - $1::int`, [
      graceDays,
    ]);
    expect(await pairings(volunteer)).toEqual([]);
    expect(await pairings(resident)).toEqual([]);
    expect(await answer(volunteer, { match, yes: true })).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test('yes, no and an unlinking at once: one of them wins, and everything still fits together', async () => {
    for (let round = 0; round < 6; round++) {
      const volunteerId = await aVolunteer(database, 'heemskerk', 'maatjes');
      const one = await asVolunteer(api.visitor(), database, volunteerId);
      const lastName = `Tegelijk${'abcdef'[round]}`;
      const asked = await waits(api.visitor(), coordinator, programme, { lastName });
      const other = await asResident(api.visitor(), database, asked);
      const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
        `mutation ($request: ID!, $volunteer: ID!) {
           proposeMatch(request: $request, volunteer: $volunteer) { __typename ... on Match { id } ${refused} } }`,
        { request: asked, volunteer: volunteerId },
      );
      const pair = proposeMatch.id!;
      await Promise.all([
        answer(one, { match: pair, yes: true }),
        answer(other, { match: pair, yes: round % 2 === 0 }),
        answer(coordinator, { match: pair, yes: false, side: 'VOLUNTEER' }),
        coordinator.ask(linkDocument, {
          request: asked,
          volunteer: volunteerId,
          linkedOn: today(),
          reasons: ['LANGUAGE'],
        }),
        coordinator.ask(unlinkDocument, { match: pair, endedOn: today(), reason: 'NO_CLICK' }),
      ]);
    }
    expect(await brokenInvariants(database)).toEqual([]);
  });
});
