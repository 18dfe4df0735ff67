import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalCode, Whose } from '../../api/followup/codes.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { transact } from '../../api/platform/operation.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asVolunteer } from '../support/sessions.ts';
import { asks, programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

describe('who looks after a volunteer, and who is responsible for a programme', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let joke: Caller;
  let coby: Caller;
  let programme: string;
  let volunteer: string;
  let enrolment: string;
  let self: Caller;
  let ids: { joke: string; coby: string; elsewhere: string };

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    await staff('coby@heemskerk.example', 'Coby Collega', null);
    await staff('fat@heemskerk.example', 'Femke Financiën', 'fat');
    joke = await api.visitor().signIn('coordinator@heemskerk.example');
    coby = await api.visitor().signIn('coby@heemskerk.example');
    programme = await programmeId(joke, 'heemskerk', 'maatjes');
    volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Pauze' });
    const [row] = await asOwner<{ id: string }>(
      database,
      `update enrolment set status = 'PAUSED', paused_until = current_date + 3 where volunteer_id = $1 returning id`,
      [fromGlobalId('Volunteer', volunteer)],
    );
    enrolment = toGlobalId('Enrolment', row!.id);
    self = await asVolunteer(api.visitor(), database, volunteer);
    await asOwner(database, `update programme set licence_until = current_date + 30 where slug = 'maatjes'`);
    const { coordinators } = await joke.ask<{ coordinators: { id: string; displayName: string }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id displayName } }',
      { programme },
    );
    expect(coordinators.map(({ displayName }) => displayName)).toEqual(['Coby Collega', 'Joke Duinmeijer']);
    const femke = await api.visitor().signIn('fat@heemskerk.example');
    const fat = await programmeId(femke, 'heemskerk', 'fat');
    const { coordinators: others } = await femke.ask<{ coordinators: { id: string; isViewer: boolean }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id isViewer } }',
      { programme: fat },
    );
    const elsewhere = others.find(({ isViewer }) => isViewer)!.id;
    ids = { coby: coordinators[0]!.id, joke: coordinators[1]!.id, elsewhere };
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  /** A colleague at Heemskerk who coordinates one programme, or all. */
  const staff = (email: string, name: string, slug: string | null) =>
    asOwner(
      database,
      `with made as (insert into account (id, email, display_name, password_hash)
         select gen_random_uuid(), $1, $2, password_hash from account where email = 'manager@heemskerk.example' returning id)
       insert into role_grant (id, account_id, organisation_id, programme_id, role)
       select gen_random_uuid(), made.id, o.id, (select id from programme where organisation_id = o.id and slug = $3), 'COORDINATOR'
       from made, organisation o where o.slug = 'heemskerk'`,
      [email, name, slug],
    );
  /** What of the pause and the licence is whose, to somebody. */
  const shown = async (caller: Caller, ...whose: Whose[]): Promise<[SignalCode, string | undefined][]> => {
    const { signals } = await caller.ask<{
      signals: { edges: { node: { code: SignalCode; owner: { displayName: string } | null } }[] };
    }>(
      `query ($programme: ID!, $whose: [Whose!]) {
         signals(programme: $programme, code: [PAUSE_ENDS, LICENCE_ENDS], whose: $whose) {
           edges { node { code owner { displayName } } } } }`,
      { programme, whose },
    );
    return signals.edges.map(({ node }) => [node.code, node.owner?.displayName]);
  };
  const give = async (caller: Caller, what: 'Enrolment' | 'Programme', owner: string | null) => {
    const field = `assign${what}`;
    const answer = await caller.ask<Record<string, RefusedOr & { owner?: { displayName: string } | null }>>(
      `mutation ($id: ID!, $owner: ID) { given: ${field}(${what.toLowerCase()}: $id, owner: $owner) {
         __typename ... on ${what} { owner { displayName } } ${refused} } }`,
      { id: what === 'Enrolment' ? enrolment : programme, owner },
    );
    return answer.given!;
  };

  test('what concerns a volunteer or a programme is nobody’s, until a coordinator takes it', async () => {
    expect(await shown(joke, 'NOBODYS')).toEqual([
      ['PAUSE_ENDS', undefined],
      ['LICENCE_ENDS', undefined],
    ]);
    expect(await shown(joke, 'MINE')).toEqual([]);
    expect((await give(joke, 'Enrolment', ids.joke)).owner).toEqual({ displayName: 'Joke Duinmeijer' });
    expect(await shown(joke, 'MINE')).toEqual([['PAUSE_ENDS', 'Joke Duinmeijer']]);
    expect(await shown(joke, 'NOBODYS')).toEqual([['LICENCE_ENDS', undefined]]);
    expect((await give(joke, 'Programme', ids.joke)).owner).toEqual({ displayName: 'Joke Duinmeijer' });
    expect((await shown(joke, 'MINE')).length).toBe(2);
    expect((await shown(coby, 'OTHERS')).length).toBe(2);
    expect(await shown(coby, 'MINE', 'NOBODYS')).toEqual([]);
  });

  test('it goes to a colleague, and back to nobody; each time the log says so, and not when nothing changes', async () => {
    await give(joke, 'Enrolment', ids.coby);
    await give(joke, 'Enrolment', ids.coby);
    await give(joke, 'Programme', ids.coby);
    expect((await shown(coby, 'MINE')).length).toBe(2);
    expect((await give(coby, 'Programme', null)).owner).toBeNull();
    expect(await shown(joke, 'NOBODYS')).toEqual([['LICENCE_ENDS', undefined]]);
    const events = await asOwner<{ entity: string; name: string; count: number }>(
      database,
      `select e.entity, a.display_name as name, count(*)::int as count from event e join account a on a.id = e.account_id
       where e.type = 'OWNER_CHANGED' group by 1, 2 order by 1, 2`,
    );
    expect(events).toEqual([
      { entity: 'ENROLMENT', name: 'Joke Duinmeijer', count: 2 },
      { entity: 'PROGRAMME', name: 'Coby Collega', count: 1 },
      { entity: 'PROGRAMME', name: 'Joke Duinmeijer', count: 2 },
    ]);
  });

  test('is shown as one of three to everybody: theirs, nobody’s, or of others', async () => {
    await give(joke, 'Enrolment', ids.coby);
    await give(joke, 'Programme', null);
    for (const caller of [joke, coby]) {
      const parts = [
        await shown(caller, 'MINE'),
        await shown(caller, 'NOBODYS'),
        await shown(caller, 'OTHERS'),
      ];
      expect(parts.flat().toSorted()).toEqual((await shown(caller, 'MINE', 'NOBODYS', 'OTHERS')).toSorted());
      expect(parts.flat().length).toBe(2);
    }
  });

  test('is given to nobody who does not coordinate that programme', async () => {
    const heerlen = await api.visitor().signIn('coordinator@heerlen.example');
    const other = await programmeId(heerlen, 'heerlen', 'schuldhulpmaatje');
    const { coordinators } = await heerlen.ask<{ coordinators: { id: string }[] }>(
      'query ($programme: ID!) { coordinators(programme: $programme) { id } }',
      { programme: other },
    );
    for (const owner of [coordinators[0]!.id, ids.elsewhere, 'nonsense'])
      for (const what of ['Enrolment', 'Programme'] as const)
        expect(await give(joke, what, owner)).toMatchObject({
          reason: 'NOT_FOUND',
          fields: [{ path: 'owner' }],
        });
  });

  test('is changed by a coordinator of that programme alone; to others it is as if it were not there', async () => {
    const before = await asOwner(
      database,
      `select id, owner_id from enrolment union all select id, owner_id from programme order by 1`,
    );
    const outside = await Promise.all(
      [
        'coordinator@heerlen.example',
        'manager@heemskerk.example',
        'administrator@heemskerk.example',
        'fat@heemskerk.example',
      ].map((email) => api.visitor().signIn(email)),
    );
    for (const caller of [...outside, self])
      for (const [what, path] of [
        ['Enrolment', 'enrolment'],
        ['Programme', 'programme'],
      ] as const)
        expect(await give(caller, what, ids.joke)).toMatchObject({ reason: 'NOT_FOUND', fields: [{ path }] });
    expect((await give(api.visitor(), 'Programme', ids.joke)).reason).toBe('NOT_SIGNED_IN');
    expect(
      await asOwner(
        database,
        `select id, owner_id from enrolment union all select id, owner_id from programme order by 1`,
      ),
    ).toEqual(before);
  });

  test('the wall of the database stands before it too', async () => {
    const [heerlen] = await asOwner<{ id: string }>(
      database,
      `select id from organisation where slug = 'heerlen'`,
    );
    for (const [table, id] of [
      ['enrolment', fromGlobalId('Enrolment', enrolment)],
      ['programme', fromGlobalId('Programme', programme)],
    ]) {
      const changed = await transact(database.orm, { organisations: [heerlen!.id] }, (em) =>
        em.execute(`update ${table} set owner_id = null where id = ? returning id`, [id]),
      );
      expect(changed).toEqual([]);
    }
  });

  test('is shown to who works on the dossiers, not to the volunteer and not to visitors', async () => {
    await give(joke, 'Programme', ids.joke);
    const document = `query ($enrolment: ID!, $programme: ID!) {
      enrolment: node(id: $enrolment) { ... on Enrolment { owner { displayName isViewer } viewerCanAssign } }
      programme: node(id: $programme) { ... on Programme { owner { displayName } viewerCanAssign } } }`;
    expect(await coby.ask(document, { enrolment, programme })).toEqual({
      enrolment: { owner: { displayName: 'Coby Collega', isViewer: true }, viewerCanAssign: true },
      programme: { owner: { displayName: 'Joke Duinmeijer' }, viewerCanAssign: true },
    });
    const hidden = { owner: null, viewerCanAssign: false };
    expect(await self.ask(document, { enrolment, programme })).toEqual({
      enrolment: hidden,
      programme: hidden,
    });
    expect(await api.visitor().ask(document, { enrolment, programme })).toEqual({
      enrolment: null,
      programme: hidden,
    });
  });

  test('a deputy takes over volunteers and programmes too, while it lasts', async () => {
    const { organisations } = await joke.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    const organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
    await give(joke, 'Enrolment', ids.joke);
    expect(await shown(coby, 'MINE')).toEqual([]);
    await joke.ask(
      `mutation ($organisation: ID!, $deputy: ID!, $until: Date!) {
         nameDeputy(organisation: $organisation, deputy: $deputy, until: $until) { __typename } }`,
      { organisation, deputy: ids.coby, until: addDays(today(), 7) },
    );
    expect((await shown(coby, 'MINE')).length).toBe(2);
    await asOwner(database, `update deputy set until_on = current_date - 2`);
    expect(await shown(coby, 'MINE')).toEqual([]);
  });

  test('a signal of the programme can be taken where it stands, by who handles requests', async () => {
    const { signals } = await joke.ask<{ signals: { edges: { node: { viewerCanAssign: boolean } }[] } }>(
      `query ($programme: ID!) { signals(programme: $programme) { edges { node { viewerCanAssign } } } }`,
      { programme },
    );
    expect(signals.edges.map(({ node }) => node.viewerCanAssign)).toEqual([true, true]);
  });

  test('what was of somebody who works there no more is nobody’s again, of a request too', async () => {
    const request = await asks(api.visitor(), joke, programme, { lastName: 'Achtergelaten' });
    await asOwner(
      database,
      `update request set received_at = now() - interval '30 days', owner_id = $2 where id = $1`,
      [fromGlobalId('Request', request), fromGlobalId('Colleague', ids.coby)],
    );
    await give(joke, 'Enrolment', ids.coby);
    const ofHers = async (...whose: Whose[]) => {
      const { signals } = await joke.ask<{ signals: { edges: { node: { code: SignalCode } }[] } }>(
        `query ($programme: ID!, $whose: [Whose!]) { signals(programme: $programme, whose: $whose, code: [FIRST_CONTACT_DUE, PAUSE_ENDS]) {
           edges { node { code } } } }`,
        { programme, whose },
      );
      return signals.edges.map(({ node }) => node.code).toSorted();
    };
    expect(await ofHers('OTHERS')).toEqual(['FIRST_CONTACT_DUE', 'PAUSE_ENDS']);
    await asOwner(database, `delete from role_grant where account_id = $1`, [
      fromGlobalId('Colleague', ids.coby),
    ]);
    expect(await ofHers('OTHERS')).toEqual([]);
    expect(await ofHers('NOBODYS')).toEqual(['FIRST_CONTACT_DUE', 'PAUSE_ENDS']);
    const listed = async (whose: Whose) =>
      (
        await joke.ask<{ requests: { totalCount: number } }>(
          'query ($programme: ID!, $whose: [Whose!]) { requests(programme: $programme, whose: $whose) { totalCount } }',
          { programme, whose: [whose] },
        )
      ).requests.totalCount;
    expect([await listed('MINE'), await listed('NOBODYS'), await listed('OTHERS')]).toEqual([0, 1, 0]);
  });
});
