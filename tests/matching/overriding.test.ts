import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { blockerKinds, type PairBlocker } from '../../api/matching/suitability/blockers.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { everythingThatCounts } from '../support/questions.ts';
import { linkDocument, programmeId, type RefusedOr, refused, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let visitor: Caller;
let coordinator: Caller;
let programme: string;
let request: string;
let volunteer: string;
let count = 0;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  visitor = api.visitor();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(visitor, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

beforeEach(async () => {
  await asOwner(
    database,
    `update programme set settings = '{"screening": ["VOG"], "vogValidMonths": 600, "maxDistanceKm": 8}' where id = $1`,
    [fromGlobalId('Programme', programme)],
  );
  volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  request = await waits(visitor, coordinator, programme, {
    lastName: `Wachter${'abcdefghijklmnopqrstuvwxyz'[count++ % 26]}`,
    birthDate: `19${30 + count}-05-05`,
  });
});

/** Changes something about the two, or their programme: `:request`, `:volunteer` and `:programme` stand for their ids. */
async function change(sql: string): Promise<void> {
  const ids: Record<string, string> = {
    request: fromGlobalId('Request', request)!,
    volunteer: fromGlobalId('Volunteer', volunteer)!,
    programme: fromGlobalId('Programme', programme)!,
  };
  await asOwner(
    database,
    sql.replaceAll(/:(request|volunteer|programme)\b/g, (_, name) => `'${ids[name]}'`),
  );
}

const propose = async (because?: string): Promise<RefusedOr> =>
  (
    await coordinator.ask<{ proposeMatch: RefusedOr }>(
      `mutation ($request: ID!, $volunteer: ID!, $because: String) {
         proposeMatch(request: $request, volunteer: $volunteer, because: $because) {
           __typename ... on Match { id status } ${refused} } }`,
      { request, volunteer, because },
    )
  ).proposeMatch;

const link = async (): Promise<RefusedOr> =>
  (
    await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
      request,
      volunteer,
      linkedOn: today(),
      reasons: ['PERSONALITY_KLIK'],
    })
  ).linkMatch;

async function changesNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await everythingThatCounts(database);
  const result = await work();
  expect(await everythingThatCounts(database)).toEqual(before);
  return result;
}

const linkedBefore = (reason: string): string =>
  `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at,
     linked_on, ended_on, unlink_reason)
   select gen_random_uuid(), q.organisation_id, q.programme_id, q.id, q.requester_id, e.id, e.volunteer_id, 'ENDED', now(),
     current_date, current_date, '${reason}'
   from request q join enrolment e on e.programme_id = q.programme_id and e.volunteer_id = :volunteer where q.id = :request`;
const person = 'update person set';
const theVolunteer = 'where id = (select person_id from volunteer where id = :volunteer)';
const theResident =
  'where id = (select r.person_id from requester r join request q on q.requester_id = r.id where q.id = :request)';
const enrolment = 'update enrolment set';
const settings = (text: string) =>
  `update programme set settings = settings || '${text}' where id = :programme`;

/** What nobody overrides: how it comes about, and what is said. */
const firm: [blocker: PairBlocker, sql: string, reason: string, words: string][] = [
  [
    'SAME_PERSON',
    `update volunteer set person_id = (select r.person_id from requester r join request q on q.requester_id = r.id
       where q.id = :request) where id = :volunteer`,
    'CONFLICT',
    'dezelfde persoon',
  ],
  ['UNSAFE_PAIR', linkedBefore('BOUNDARY_SAFETY'), 'CONFLICT', 'niet veilig'],
  [
    'NOT_ENROLLED',
    `${enrolment} status = 'LEFT', until = current_date where volunteer_id = :volunteer`,
    'WRONG_STATE',
    'doet niet mee',
  ],
  [
    'SUSPENDED',
    `${enrolment} status = 'SUSPENDED' where volunteer_id = :volunteer`,
    'WRONG_STATE',
    'stopgezet',
  ],
  [
    'NOT_SCREENED',
    `${enrolment} vog_seen_on = null where volunteer_id = :volunteer`,
    'WRONG_STATE',
    'screening',
  ],
  ['SCREENING_EXPIRED', settings('{"vogValidMonths": 12}'), 'WRONG_STATE', 'niet meer geldig'],
  ['PAUSED', `${enrolment} status = 'PAUSED' where volunteer_id = :volunteer`, 'WRONG_STATE', 'pauze'],
  ['NO_CAPACITY', `${enrolment} capacity = 0 where volunteer_id = :volunteer`, 'CONFLICT', 'koppelingen'],
  [
    'SUPPORT_MODE',
    `${enrolment} support_modes = '{INCIDENTAL}' where volunteer_id = :volunteer`,
    'WRONG_STATE',
    'soort hulp',
  ],
];

/** Wishes and rules of thumb: how they come to stand in the way, and how that is said. */
const wishes: [blocker: PairBlocker, sql: string, words: string][] = [
  ['LANGUAGE', `${person} languages = '{ar}' ${theVolunteer}`, 'spreekt niet dezelfde taal'],
  [
    'GENDER_WISH',
    `update request set wanted_volunteer_gender = 'X', gender_wish_hard = true where id = :request`,
    'wens voor een man of vrouw',
  ],
  [
    'EXCLUSION',
    `update request set avoids = '{DOG}' where id = :request; ${person} traits = '{DOG}' ${theVolunteer}`,
    'er is een dier',
  ],
  ['DISTANCE', `${person} postcode = '6411' ${theVolunteer}`, 'woont te ver weg'],
  [
    'AVAILABILITY',
    `update request set availability = '{MON_MORNING}' where id = :request;
     ${enrolment} availability = '{TUE_EVENING}' where volunteer_id = :volunteer`,
    'kan op andere momenten',
  ],
  [
    'SAME_NEIGHBOURHOOD',
    `${settings('{"notSameNeighbourhood": true}')}; ${person} postcode = '1962' ${theResident}`,
    'woont in dezelfde buurt',
  ],
  ['NOT_DEPLOYABLE', `${enrolment} deployable = false where volunteer_id = :volunteer`, 'mag niet werken'],
  [
    'NO_PARENT',
    `${settings('{"parentsOnly": true}')}; ${enrolment} experience = '{FINANCE}' where volunteer_id = :volunteer`,
    'geen kinderen opgevoed',
  ],
  ['EARLIER_PAIR', linkedBefore('NO_CLICK'), 'dat ging niet'],
];

describe('what the law, safety or an agreement with the volunteer asks', () => {
  test.each(firm)('%s is overridden by no reason', async (_, sql, reason, words) => {
    await change(sql);
    for (const act of [() => propose('Ze kennen elkaar goed.'), () => propose(), link]) {
      const answer = await changesNothing(act);
      expect(answer).toMatchObject({ reason, fields: [{ path: 'volunteer' }] });
      expect(answer.message).toContain(words);
    }
  });

  test('has an example here, each of it; and each wish too', () => {
    const of = (isWish: boolean) =>
      Object.entries(blockerKinds).flatMap(([code, kind]) => ((kind === 'WISH') === isWish ? [code] : []));
    expect(firm.map(([code]) => code).sort()).toEqual(of(false).sort());
    expect(wishes.map(([code]) => code).sort()).toEqual(of(true).sort());
  });

  test.each<[string, string, string]>([
    ['was stopped', `${enrolment} status = 'SUSPENDED' where volunteer_id = :volunteer`, 'stopgezet'],
    ['has a certificate that is too old by now', settings('{"vogValidMonths": 12}'), 'niet meer geldig'],
  ])('is asked again when a volunteer is linked who %s after being proposed', async (_, sql, words) => {
    expect((await propose()).status).toBe('PROPOSED');
    await change(sql);
    const answer = await changesNothing(link);
    expect(answer).toMatchObject({ reason: 'WRONG_STATE', fields: [{ path: 'volunteer' }] });
    expect(answer.message).toContain(words);
  });

  test('keeps nobody from being linked who was proposed and rests from other matches since', async () => {
    expect((await propose()).status).toBe('PROPOSED');
    await change(`${enrolment} status = 'PAUSED' where volunteer_id = :volunteer`);
    expect((await link()).status).toBe('ACTIVE');
  });
});

describe('a wish', () => {
  interface Kept {
    source: string;
    tenths: number | null;
    rank: number | null;
    overridden: string[];
    because: string | null;
  }
  const kept = () =>
    asOwner<Kept>(
      database,
      `select d.source, d.tenths, d.rank, d.overridden, d.because from match_decision d join match m on m.id = d.match_id
       where m.request_id = $1`,
      [fromGlobalId('Request', request)],
    );

  test.each(wishes)('%s gives way to a reason, and that is kept', async (blocker, sql, words) => {
    await change(sql);
    const answer = await changesNothing(() => propose());
    expect(answer).toMatchObject({ reason: 'INVALID', fields: [{ path: 'because' }] });
    expect(answer.message).toContain(words);
    expect((await changesNothing(() => propose('  '))).reason).toBe('INVALID');

    expect((await propose('Ze kennen elkaar van het koor.')).status).toBe('PROPOSED');
    expect(await kept()).toEqual([
      {
        source: 'OWN_CHOICE',
        tenths: null,
        rank: null,
        overridden: [blocker],
        because: 'Ze kennen elkaar van het koor.',
      },
    ]);
  });

  test('gives way to the reasons of linking, for who is linked at once', async () => {
    await change(wishes[0]![1]);
    expect((await link()).status).toBe('ACTIVE');
    expect(await kept()).toMatchObject([{ overridden: ['LANGUAGE'], because: null }]);
  });

  test('is named in the language of whoever asks, with all others that stand in the way', async () => {
    await change(`${wishes[0]![1]}; ${enrolment} deployable = false where volunteer_id = :volunteer`);
    coordinator.language = 'en';
    const { message } = await propose();
    coordinator.language = 'nl';
    expect(message).toBe(
      'Something stands in the way: does not speak the same language; may not work in this municipality. You can still choose this volunteer. Then write down why.',
    );
  });

  test.each([
    ['is too long', 'x'.repeat(501)],
    ['holds a citizen number', 'Het nummer is 111222333.'],
  ])('does not give way to a reason that %s', async (_, because) => {
    await change(wishes[0]![1]);
    const answer = await changesNothing(() => propose(because));
    expect(answer).toMatchObject({ reason: 'INVALID', fields: [{ path: 'because' }] });
  });
});

test('whoever has been stopped keeps no match from ending, and no proposal from being declined', async () => {
  const suspend = `${enrolment} status = 'SUSPENDED' where volunteer_id = :volunteer`;
  const proposed = await propose();
  await change(suspend);
  const end = async (mutation: string) =>
    Object.values(
      await coordinator.ask<Record<string, RefusedOr>>(
        `mutation { ${mutation} { __typename ... on Match { status } ${refused} } }`,
      ),
    )[0]!;
  expect((await end(`declineMatch(match: "${proposed.id}", by: VOLUNTEER)`)).status).toBe('DECLINED');
  volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  const linked = await link();
  await change(suspend);
  const ending = `endedOn: "${today()}", reason: NO_CLICK`;
  expect((await end(`unlinkMatch(match: "${linked.id}", ${ending})`)).status).toBe('ENDED');
});
