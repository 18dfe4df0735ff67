import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident } from '../support/sessions.ts';
import { asks, linkDocument, programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

interface Forecast {
  p50Days: number | null;
  p90Days: number | null;
  longerThanDays: number | null;
  basis: string;
  basedOn: number;
  text: string;
}

const forecastFields = 'p50Days p90Days longerThanDays basis basedOn text';
const daysAgo = (days: number) => addDays(today(), -days);

let database: Database;
let drop: () => Promise<void>;
let visitor: () => Caller;
let coordinator: Caller;
let maatjes: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor;
  coordinator = await visitor().signIn('coordinator@heemskerk.example');
  maatjes = await programmeId(visitor(), 'heemskerk', 'maatjes');
  // In the district of 1962 half wait 14 days and nobody longer than 60; elsewhere it takes 150.
  await haveWaited('maatjes', '1962', daysAgo(200), [...times(20, 14), ...times(20, 60)]);
  await haveWaited('maatjes', '1967', daysAgo(400), times(40, 150));
  await haveWaited('fat', '1962', daysAgo(200), times(19, 14));
});
afterAll(() => drop());

const times = (count: number, days: number) => Array.from({ length: count }, () => days);

/** People who began to wait on a day, and were linked so many days later. */
async function haveWaited(programme: string, postcode: string, began: string, lengths: number[], more = '') {
  await asOwner(
    database,
    `with g as (select id, organisation_id from programme where slug = $1
         and organisation_id = (select id from organisation where slug = 'heemskerk')),
     n as materialized (select days, gen_random_uuid() as person, gen_random_uuid() as requester, gen_random_uuid() as request
       from unnest($2::int[]) as d (days)),
     p as (insert into person (id, organisation_id, first_name, last_name, postcode)
       select person, organisation_id, 'Wil', 'Wachter', $3 from n, g),
     r as (insert into requester (id, organisation_id, person_id) select requester, organisation_id, person from n, g),
     q as (insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
       select request, organisation_id, g.id, requester, request::text, 'REMOVED', 'SELF', 'STRUCTURAL', $4::date from n, g)
     insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on,
       waiting_since, until_on, removal_reason, priority)
     select gen_random_uuid(), organisation_id, g.id, request, requester, 'STRUCTURAL', $4::date,
       $4::date${more.includes('EARLIER') ? ' - 300' : ''}, $4::date + days, 'MATCHED', ${more.includes('PRIORITY')}
     from n, g`,
    [programme, lengths, postcode, began],
  );
}

async function forecastFor(caller: Caller, programme: string, postcode?: string): Promise<Forecast> {
  const { node } = await caller.ask<{ node: { waitForecast: Forecast } }>(
    `query ($id: ID!, $postcode: String) {
       node(id: $id) { ... on Programme { waitForecast(postcode: $postcode) { ${forecastFields} } } }
     }`,
    { id: programme, postcode },
  );
  return node.waitForecast;
}

describe('somebody who is about to ask', () => {
  test('reads how long it takes where they live, in words', async () => {
    expect(await forecastFor(visitor(), maatjes, '1962 AB')).toEqual({
      p50Days: 14,
      p90Days: 60,
      longerThanDays: null,
      basis: 'DISTRICT',
      basedOn: 40,
      text: 'Dit gaat over mensen in Hart van Heemskerk – Boven de Baandert die nu op de wachtlijst komen. Van hen heeft de helft binnen 2 weken een maatje. De meesten wachten niet langer dan 9 weken.',
    });
    const english = visitor();
    english.language = 'en';
    expect((await forecastFor(english, maatjes, '1962')).text).toBe(
      'This is about people in Hart van Heemskerk – Boven de Baandert who join the waitlist now. Of them half have a buddy within 2 weeks. Most wait no longer than 9 weeks.',
    );
  });

  test.each([
    ['without a postcode', undefined],
    ['where nobody waited', '1966'],
    ['with a postcode that we do not know', '9999'],
    ['with a postcode that is none', 'x'],
  ])('reads how long it takes in the whole programme %s', async (_, postcode) => {
    expect(await forecastFor(visitor(), maatjes, postcode)).toMatchObject({
      p50Days: 60,
      p90Days: 150,
      basis: 'PROGRAMME',
      basedOn: 80,
      text: 'Van de mensen die nu op de wachtlijst komen, heeft de helft binnen 9 weken een maatje. De meesten wachten niet langer dan 5 maanden.',
    });
  });

  test('reads that we do not know, and no number, where one too few had a buddy', async () => {
    const fat = await programmeId(visitor(), 'heemskerk', 'fat');
    const none = { p50Days: null, p90Days: null, longerThanDays: null, basis: 'NONE', basedOn: 0 };
    const text =
      'Wij weten nog niet hoe lang het duurt. Er zijn nog te weinig mensen gekoppeld aan een maatje.';
    expect(await forecastFor(visitor(), fat, '1962')).toEqual({ ...none, text });
    await haveWaited('fat', '1962', daysAgo(200), [14]);
    expect(await forecastFor(visitor(), fat, '1962')).toMatchObject({ basis: 'DISTRICT', basedOn: 20 });
  });

  test('does not go by those who went before others: with an earlier date, or with priority', async () => {
    const homeStart = await programmeId(visitor(), 'heemskerk', 'home-start');
    await haveWaited('home-start', '1962', daysAgo(300), times(30, 50));
    await haveWaited('home-start', '1962', daysAgo(200), times(30, 2), 'EARLIER');
    await haveWaited('home-start', '1962', daysAgo(100), times(30, 2), 'PRIORITY');
    expect(await forecastFor(visitor(), homeStart)).toMatchObject({ p50Days: 50, p90Days: 50, basedOn: 30 });
  });
});

describe('somebody who has asked', () => {
  const ownForecast = async (caller: Caller) => {
    const { myRequests } = await caller.ask<{ myRequests: { waitForecast: Forecast | null }[] }>(
      `{ myRequests { waitForecast { ${forecastFields} } } }`,
    );
    expect(myRequests).toHaveLength(1);
    return myRequests[0]!.waitForecast;
  };

  test('reads it by where they live, and so does who helps them', async () => {
    const request = await asks(visitor(), coordinator, maatjes, { lastName: 'Vrager' });
    const resident = await asResident(visitor(), database, request);
    expect(await ownForecast(resident)).toMatchObject({ basis: 'DISTRICT', p50Days: 14 });
    const { helper } = await asHelper(visitor(), database, request);
    expect(await ownForecast(helper)).toMatchObject({ basis: 'DISTRICT', p50Days: 14 });
  });

  test('reads how much longer it takes from those who waited as long', async () => {
    const request = await waits(visitor(), coordinator, maatjes, { lastName: 'Wachter' });
    await waitsSince(request, daysAgo(30));
    const resident = await asResident(visitor(), database, request);
    // Of the forty in this district twenty waited longer than thirty days, all of them sixty.
    expect(await ownForecast(resident)).toEqual({
      p50Days: 30,
      p90Days: 30,
      longerThanDays: null,
      basis: 'DISTRICT',
      basedOn: 20,
      text: 'Dit gaat over mensen in Hart van Heemskerk – Boven de Baandert die al net zo lang wachten als u. Van hen hebben de meesten vanaf nu binnen 5 weken een maatje.',
    });
    await waitsSince(request, daysAgo(160));
    expect(await ownForecast(resident)).toMatchObject({
      basis: 'NONE',
      text: 'Wij weten niet hoe lang het voor u nog duurt. Er zijn te weinig mensen die zo lang wachtten als u.',
    });
  });

  test('reads nothing of it any more once there is a buddy', async () => {
    const request = await waits(visitor(), coordinator, maatjes, { lastName: 'Gekoppeld' });
    const resident = await asResident(visitor(), database, request);
    expect(await ownForecast(resident)).not.toBeNull();
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    await coordinator.ask(linkDocument, { request, volunteer, linkedOn: today(), reasons: ['LANGUAGE'] });
    expect(await ownForecast(resident)).toBeNull();
  });

  const waitsSince = (request: string, day: string) =>
    asOwner(database, 'update waitlist_spell set from_on = $2, waiting_since = $2 where request_id = $1', [
      fromGlobalId('Request', request),
      day,
    ]);
});

describe('the wall between organisations', () => {
  test('stands as before when somebody who works for one has asked for a forecast of another', async () => {
    const stranger = await visitor().signIn('coordinator@heusden.example');
    const answer = await stranger.ask<{ before: unknown; node: { waitForecast: Forecast }; after: unknown }>(
      `query ($id: ID!) {
         before: waitlist(programme: $id) { totalCount }
         node(id: $id) { ... on Programme { waitForecast { basis } } }
         after: waitlist(programme: $id) { totalCount }
       }`,
      { id: maatjes },
    );
    expect(answer).toEqual({ before: null, node: { waitForecast: { basis: 'PROGRAMME' } }, after: null });
  });

  test('lets days and counts through, and stands again within the same transaction', async () => {
    const client = new pg.Client({ connectionString: database.orm.config.get('clientUrl') as string });
    await client.connect();
    try {
      await client.query('begin read only');
      const { rows } = await client.query(
        `select sum(waits)::int as waits, array_agg(distinct to_jsonb(w) - 'waits')::text as told
         from wait_history(array[$1]::uuid[], '-infinity') w`,
        [fromGlobalId('Programme', maatjes)],
      );
      expect(rows[0].waits).toBeGreaterThanOrEqual(80);
      expect(rows[0].told).not.toContain('request');
      const seen = await client.query(
        `select (select count(*)::int from waitlist_spell) as spells, (select count(*)::int from person) as people,
           current_setting('app.organisations', true) as for`,
      );
      expect(seen.rows).toEqual([{ spells: 0, people: 0, for: '' }]);
    } finally {
      await client.end();
    }
  });
});

describe('how good the forecasts were', () => {
  const document = `query ($programme: ID!, $period: PeriodInput!) {
    forecastCalibration(programme: $programme, period: $period) {
      quarters { from until p50Days p90Days began half { promised share lower upper decided inTime left notYetKnown } }
      half { promised share decided } most { promised share decided }
    }
  }`;
  test('is for managers and coordinators of the programme, and there for nobody else', async () => {
    await haveWaited('leest-voor', '1962', '2023-06-01', times(40, 100));
    await haveWaited('leest-voor', '1962', '2024-02-01', [...times(6, 100), ...times(4, 101)]);
    const programme = await programmeId(visitor(), 'heemskerk', 'leest-voor');
    const variables = { programme, period: { from: '0001-01-01', until: '9999-12-31' } };
    for (const who of ['manager', 'coordinator']) {
      const caller = await visitor().signIn(`${who}@heemskerk.example`);
      expect(await caller.ask(document, variables)).toEqual({
        forecastCalibration: {
          quarters: [
            {
              from: '2024-01-01',
              until: '2024-04-01',
              p50Days: 100,
              p90Days: 100,
              began: 10,
              half: {
                promised: 0.5,
                share: expect.closeTo(0.6, 10),
                lower: expect.closeTo(0.3127, 4),
                upper: expect.closeTo(0.8318, 4),
                decided: 10,
                inTime: 6,
                left: 0,
                notYetKnown: 0,
              },
            },
          ],
          half: { promised: 0.5, share: expect.closeTo(0.6, 10), decided: 10 },
          most: { promised: 0.9, share: expect.closeTo(0.6, 10), decided: 10 },
        },
      });
    }
    for (const caller of [visitor(), await visitor().signIn('manager@heusden.example')])
      expect(await caller.ask(document, variables)).toEqual({ forecastCalibration: null });
  });

  test('of a period without a day is a mistake', async () => {
    const { errors } = await coordinator.send(document, {
      programme: maatjes,
      period: { from: '2026-01-01', until: '2026-01-01' },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'period.until' } }]);
  });
});
