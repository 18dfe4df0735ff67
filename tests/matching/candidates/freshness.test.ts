import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { accessSettings } from '../../../api/access/settings.ts';
import { Context } from '../../../api/context.ts';
import type { CandidateIndex } from '../../../api/matching/candidates/candidate-index.ts';
import { LoadedProgramme } from '../../../api/matching/candidates/loaded-programme.ts';
import { CandidateRoom, openCandidateRoom } from '../../../api/matching/candidates/room.ts';
import { suggestionsFor } from '../../../api/matching/candidates/suggestions.ts';
import { topSuggestions } from '../../../api/matching/candidates/top-suggestions.ts';
import type { Candidate } from '../../../api/matching/suitability/people.ts';
import { termsOf } from '../../../api/matching/suitability/suitability.ts';
import { readConfig } from '../../../api/platform/config.ts';
import type { Database } from '../../../api/platform/database.ts';
import { fromGlobalId } from '../../../api/platform/ids.ts';
import { WaitlistSpell } from '../../../api/requests/request.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';
import { candidate, rowId, seeker } from '../../support/matching.ts';
import { linkDocument, programmeId, waits } from '../../support/stories.ts';
import { aVolunteer, today } from '../../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let maatjes: { organisationId: string; programmeId: string };

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const [row] = await asOwner<typeof maatjes>(
    database,
    `select o.id as "organisationId", p.id as "programmeId" from organisation o join programme p on p.organisation_id = o.id
     where o.slug = 'heemskerk' and p.slug = 'maatjes'`,
  );
  maatjes = row!;
});
afterAll(() => drop());

function aRoom(most?: number): CandidateRoom {
  const room = new CandidateRoom(database.orm.config.get('clientUrl') as string, most);
  onTestFinished(() => room.close());
  return room;
}

const someone = async (): Promise<string> =>
  fromGlobalId('Volunteer', await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 9 }))!;

/** The volunteers whom the index would suggest to somebody who lives anywhere. */
function suggested(index: CandidateIndex | undefined): string[] {
  if (!index) throw new Error('The index does not answer.');
  const anywhere = { ...seeker, personId: rowId(1), latitude: null, longitude: null };
  return topSuggestions(index, anywhere, termsOf({}, today()), 1000).map(
    ({ candidate: { volunteerId } }) => volunteerId,
  );
}

const loseConnections = (name: string) =>
  asOwner(
    database,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1`,
    [name],
  );

/** Waits until the room answers again. */
async function healed(room: CandidateRoom): Promise<CandidateIndex> {
  for (let tries = 0; tries < 100; tries++) {
    const index = await room.of(maatjes);
    if (index) return index;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The room did not heal.');
}

describe('two processes on one database', () => {
  test('see at the next question what anybody changed, 300 times in a row', async () => {
    const rooms = [aRoom(), aRoom()];
    const volunteer = await someone();
    const writer = new pg.Client({ connectionString: database.ownerUrl });
    await writer.connect();
    for (let round = 0; round < 300; round++) {
      const capacity = round % 2;
      await writer.query('update enrolment set capacity = $1 where volunteer_id = $2', [capacity, volunteer]);
      for (const room of rooms)
        expect(suggested(await room.of(maatjes)).includes(volunteer), `round ${round}`).toBe(capacity === 1);
    }
    await writer.end();
  });

  test('see through the API that the other has linked the last free volunteer', async () => {
    const [one, other] = [await openApi(database), await openApi(database)];
    const here = await one.visitor().signIn('coordinator@heemskerk.example');
    const there = await other.visitor().signIn('coordinator@heemskerk.example');
    const programme = await programmeId(here, 'heemskerk', 'maatjes');
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Enig' });
    const request = await waits(one.visitor(), here, programme, { lastName: 'Eerste' });
    await waits(one.visitor(), here, programme, { lastName: 'Tweede' });
    const isSuggested = async (caller: Caller) => (await suggestions(caller, programme)).includes(volunteer);
    expect([await isSuggested(here), await isSuggested(there)]).toEqual([true, true]);
    const reasons = ['LANGUAGE'];
    await here.ask(linkDocument, { request, volunteer, linkedOn: today(), reasons });
    expect([await isSuggested(there), await isSuggested(here)]).toEqual([false, false]);
    await Promise.all([one.app.close(), other.app.close()]);
  });
});

/** The ids of all volunteers suggested to anybody who waits. */
async function suggestions(caller: Caller, programme: string): Promise<string[]> {
  interface Page {
    waitlist: { edges: { node: { suggestions: { volunteer: { id: string } }[] } }[] };
  }
  const { waitlist } = await caller.ask<Page>(
    'query ($p: ID!) { waitlist(programme: $p) { edges { node { suggestions(first: 50) { volunteer { id } } } } } }',
    { p: programme },
  );
  return waitlist.edges.flatMap(({ node }) => node.suggestions.map(({ volunteer: { id } }) => id));
}

describe('a listener whose connection is lost', () => {
  test('is made anew, and what changed meanwhile is seen', async () => {
    const room = aRoom();
    const volunteer = await someone();
    expect(suggested(await room.of(maatjes))).toContain(volunteer);
    await loseConnections('koppel listens');
    await asOwner(database, 'update enrolment set capacity = 0 where volunteer_id = $1', [volunteer]);
    expect(suggested(await healed(room))).not.toContain(volunteer);
  });

  test('gives way to the database while it cannot be made anew', async () => {
    const api = await openApi(database);
    const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    await waits(api.visitor(), coordinator, programme, { lastName: 'Derde' });
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Ander' });
    expect(await suggestions(coordinator, programme)).toContain(volunteer);
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await asOwner(database, `alter database ${name} connection limit 0`);
    try {
      await loseConnections('koppel listens');
      await asOwner(database, 'update enrolment set capacity = 0 where volunteer_id = $1', [
        fromGlobalId('Volunteer', volunteer),
      ]);
      expect(await suggestions(coordinator, programme)).not.toContain(volunteer);
      expect(await aRoom().of(maatjes)).toBeUndefined();
    } finally {
      await asOwner(database, `alter database ${name} connection limit -1`);
    }
    await api.app.close();
  });

  test('is of no use on a server that is not there, and says so soon', async () => {
    const room = new CandidateRoom('postgres://nobody:none@127.0.0.1:1/none');
    expect(await room.of(maatjes)).toBeUndefined();
    const begun = Date.now();
    for (let i = 0; i < 50; i++) expect(await room.of(maatjes)).toBeUndefined();
    expect(Date.now() - begun, 'it does not try each time').toBeLessThan(2_000);
    await room.close();
  });
});

test('whoever became a volunteer after an operation began to read is left out of its answer', async () => {
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  await waits(api.visitor(), coordinator, programme, { lastName: 'Vierde' });
  const earlier = await someone();
  const context = contextOf(coordinator.cookie('koppel_session')!);
  const em = await context.reads.em();
  const [spell] = await em.find(WaitlistSpell, { ...maatjes, untilOn: null });
  const later = await someone();
  const ids = (await suggestionsFor(spell!, 50, context)).map(({ volunteerId }) => volunteerId);
  expect(ids).toContain(earlier);
  expect(ids).not.toContain(later);
  await context.forget();
  const again = (await suggestionsFor(spell!, 50, context)).map(({ volunteerId }) => volunteerId);
  expect(again).toContain(later);
  await context.end();
  await api.app.close();
});

/** What the resolvers of an operation of somebody who is signed in share. */
function contextOf(token: string): Context {
  const nothing = () => undefined;
  return new Context(
    database.orm,
    {
      cookie: { token, set: nothing, clear: nothing },
      browser: { userAgent: '', network: '', read: nothing, keep: nothing, drop: nothing },
    },
    accessSettings(readConfig({})),
    'nl',
    {
      now: new Date(),
      request: crypto.randomUUID(),
      links: { publicUrl: '', mailed: false },
      erasureLedger: '',
      candidates: aRoom(),
    },
  );
}

describe('what is kept in memory', () => {
  test('is read for the organisation of whoever asks: of another, or of nowhere, there is nobody', async () => {
    const room = aRoom();
    await someone();
    const [other] = await asOwner<{ id: string }>(
      database,
      `select id from organisation where slug = 'heusden'`,
    );
    const nobody = [
      { ...maatjes, organisationId: other!.id },
      { ...maatjes, programmeId: rowId(404) },
    ];
    for (const whose of nobody) expect((await room.of(whose))!.size).toBe(0);
    expect((await room.of(maatjes))!.size).toBeGreaterThan(0);
    for (const whose of nobody) expect((await room.of(whose))!.size).toBe(0);
  });

  test('are the programmes asked for last, as many candidates as there is room for', async () => {
    await aVolunteer(database, 'heusden', 'zorgsaam');
    const [zorgsaam] = await asOwner<typeof maatjes>(
      database,
      `select organisation_id as "organisationId", programme_id as "programmeId" from match_candidate
       where organisation_id = (select id from organisation where slug = 'heusden') limit 1`,
    );
    const room = aRoom(1);
    const size = (await room.of(maatjes))!.size;
    expect(room.kept).toBe(size);
    expect((await room.of(zorgsaam!))!.size).toBe(1);
    expect(room.kept).toBe(1);
    expect((await room.of(maatjes))!.size).toBe(size);
  });

  test('goes with the server, and leaves no connection behind', async () => {
    const room = openCandidateRoom(database);
    await room.of(maatjes);
    await room.close();
    const left = await asOwner(
      database,
      `select from pg_stat_activity where datname = current_database() and application_name like 'koppel %'`,
    );
    expect(left).toEqual([]);
    expect(await room.of(maatjes)).toBeUndefined();
  });
});

describe('a programme in memory', () => {
  const step = fc.oneof(
    fc.record({ who: fc.nat(4), leaves: fc.boolean() }),
    fc.constantFrom('read all anew', 'ask', 'ask', 'go on', 'go on'),
  );

  test('has what was changed and told before somebody asked, however slowly it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 30 }), async (slowly, steps) => {
        const table = new SlowTable(slowly);
        for (const what of [...steps, 'ask'] as const) {
          if (what === 'ask') table.ask();
          else if (what === 'read all anew') table.programme.mark([]);
          else if (what !== 'go on') table.change(what);
          else if (slowly.count() > 0) await slowly.waitOne();
        }
        await slowly.waitIdle();
        await Promise.all(table.asked);
      }),
      { numRuns: 500 },
    );
  });
});

/** A table of candidates that is read one row after another, each time as it was when that began. */
class SlowTable {
  readonly asked: Promise<void>[] = [];
  readonly programme: LoadedProgramme;
  /** All that each candidate has been: the number of the change, 0 for being gone. */
  private readonly was = Array.from({ length: 5 }, () => [0]);
  private changes = 0;

  constructor(slowly: fc.Scheduler) {
    const rows = () => this.was.flatMap((states, who) => (states.at(-1) === 0 ? [] : [this.row(who)]));
    this.programme = new LoadedProgramme({
      async *all() {
        for (const one of rows()) yield await slowly.schedule(Promise.resolve([one]));
      },
      some: (ids) =>
        slowly.schedule(Promise.resolve(rows().filter(({ enrolmentId }) => ids.includes(enrolmentId)))),
    });
  }

  change({ who, leaves }: { who: number; leaves: boolean }): void {
    this.was[who]!.push(leaves ? 0 : ++this.changes);
    this.programme.mark([rowId(who)]);
  }

  /** Whoever asks sees each candidate as it was then or became later. */
  ask(): void {
    const then = this.was.map((states) => states.length - 1);
    this.asked.push(
      this.programme.fresh().then((index) => {
        const seen = new Map(everybody(index).map((c) => [c.enrolmentId, c.capacity]));
        for (const [who, states] of this.was.entries())
          expect(states.slice(then[who])).toContain(seen.get(rowId(who)) ?? 0);
      }),
    );
  }

  private row(who: number): Candidate {
    const id = rowId(who);
    return { ...candidate, enrolmentId: id, volunteerId: id, personId: id, capacity: this.was[who]!.at(-1)! };
  }
}

const everybody = (index: CandidateIndex): Candidate[] =>
  index.places
    .all()
    .flatMap(({ ready, others }) => [ready, others])
    .flatMap((residents) =>
      Array.from({ length: residents.count }, (_, seat) => index.candidate(residents.row(seat))),
    );
