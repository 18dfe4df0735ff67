import { getNamedType, isObjectType } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anonymisePeople } from '../../api/forgetting/anonymise.ts';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { transact } from '../../api/platform/operation.ts';
import { koppelSchema } from '../../api/schema.ts';
import { Chance } from '../../seeds/chance.ts';
import { openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

const organisations = ['heerlen', 'heemskerk', 'heusden'];
const years = [2019, 2020, 2021, 2022, 2023];

let database: Database;
let api: Awaited<ReturnType<typeof openApi>>;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  await asOwner(database, bornTooLate);
  api = await openApi(database);
});
afterAll(async () => {
  await api.app.close();
  await drop();
});
// A report says what day it is; here it is the same day all along.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** People of whom it is written that they were born after they were linked, in the year in which they were. */
const bornTooLate = `
  update person set birth_date = (m.linked_on + 3)
  from (
    select distinct on (r.person_id) r.person_id, m.linked_on from match m join requester r on r.id = m.requester_id
    where to_char(m.linked_on, 'MM-DD') between '02-01' and '12-20' order by r.person_id, m.linked_on limit 20) m
  where person.id = m.person_id`;

test('yearly reports are the same, byte for byte, after forgetting a tenth, half and all of the people', {
  timeout: 300_000,
}, async () => {
  const before = await allReports();
  expect(before.size).toBeGreaterThan(300);
  expect([...before.values()].filter((body) => body.includes('"errors"'))).toEqual([]);
  expect([...before.values()].filter((body) => body.includes('IMPOSSIBLE_ROW')).length).toBeGreaterThan(5);

  const people = await asOwner<{ id: string; organisation_id: string }>(
    database,
    'select id, organisation_id from person order by id',
  );
  const inAnyOrder = new Chance('whom to forget').shuffled(people);
  let forgotten = 0;
  for (const share of [0.1, 0.5, 1]) {
    const upTo = Math.round(share * people.length);
    await forget(inAnyOrder.slice(forgotten, upTo));
    forgotten = upTo;
    const [left] = await asOwner<{ count: number }>(
      database,
      'select count(*)::int from person where anonymised_at is null',
    );
    expect(left!.count).toBe(people.length - upTo);
    const after = await allReports();
    const different = [...before].filter(([report, body]) => after.get(report) !== body);
    expect(different.map(([report]) => report)).toEqual([]);
  }
  expect(people.length).toBeGreaterThan(1000);
});

async function forget(people: { id: string; organisation_id: string }[]): Promise<void> {
  for (const [organisation, rows] of Map.groupBy(people, (person) => person.organisation_id))
    await transact(database.orm, { organisations: [organisation] }, (em) =>
      anonymisePeople(
        em,
        organisation,
        rows.map(({ id }) => id),
        new Date(),
      ),
    );
}

/** The answers to all reports with all their fields, letter by letter, by what was asked. */
async function allReports(): Promise<Map<string, string>> {
  const documents = await reportDocuments();
  const bodies = new Map<string, string>();
  const things = await asOwner<{ slug: string; id: string; programmes: string[] }>(
    database,
    `select o.slug, o.id, array_agg(p.id order by p.id) as programmes
     from organisation o join programme p on p.organisation_id = o.id group by o.id order by o.slug`,
  );
  expect(things.map(({ slug }) => slug)).toEqual(organisations.toSorted());
  for (const { slug, id, programmes } of things) {
    const manager = await api.visitor().signIn(`manager@${slug}.example`);
    const organisation = toGlobalId('Organisation', id);
    for (const [year, language] of years.flatMap((year) => [[year, 'nl'] as const, [year, 'en'] as const])) {
      manager.language = language;
      const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
      const asked: [string, string, object][] = [
        ['organisation', documents.organisation, { organisation, period }],
        ...programmes.map((programme): [string, string, object] => [
          programme,
          documents.programme,
          { programme: toGlobalId('Programme', programme), period },
        ]),
      ];
      for (const [what, document, variables] of asked)
        bodies.set(`${slug} ${what} ${year} ${language}`, await manager.read(document, variables));
    }
  }
  return bodies;
}

async function reportDocuments() {
  const fields = async (report: string) => fieldsOf(report, await koppelSchema());
  const variants = ['ALL_ENDINGS', 'PREMATURE_ONLY', 'NATURAL_COMPETING'];
  const retention = await fields('RetentionReport');
  return {
    organisation: `query ($organisation: ID!, $period: PeriodInput!) {
      volunteerReport(organisation: $organisation, period: $period) ${await fields('VolunteerReport')}
      requestReport(organisation: $organisation, period: $period) ${await fields('RequestReport')}
      evaluationReport(organisation: $organisation, period: $period) ${await fields('EvaluationReport')}
    }`,
    programme: `query ($programme: ID!, $period: PeriodInput!) {
      programmeReport(programme: $programme, period: $period) ${await fields('ProgrammeReport')}
      ${variants.map((variant) => `${variant}: matchRetention(programme: $programme, period: $period, variant: ${variant}) ${retention}`).join('\n')}
    }`,
  };
}

/** Everything that can be asked of a type; of a programme or a team only which one it is. */
function fieldsOf(name: string, schema: Awaited<ReturnType<typeof koppelSchema>>): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} has no fields.`);
  if (name === 'Programme' || name === 'Team') return '{ id name }';
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    return isObjectType(inner) ? `${field.name} ${fieldsOf(inner.name, schema)}` : field.name;
  });
  return `{ ${fields.join(' ')} }`;
}
