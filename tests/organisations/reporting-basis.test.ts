import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../api/entities.ts';
import type { KpiClock } from '../../api/organisations/organisation.ts';
import { basisMistakes, clocksOf, usualClocks } from '../../api/organisations/reporting-basis.ts';
import { type Database, openDatabase } from '../../api/platform/database.ts';
import { migrations } from '../../schema/migrations/list.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, bareDatabase, copyDatabase } from '../support/database.ts';
import { type RefusedOr, refused } from '../support/stories.ts';

const contact: KpiClock = { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 5, target: 80 };
const mistakes = (clocks: KpiClock[] | null, volunteersCompleteFrom: string | null = null) =>
  basisMistakes({ clocks, volunteersCompleteFrom }, '2026-03-01').map(({ field, key }) => `${field} ${key}`);

describe('a target of an organisation', () => {
  test('runs from a moment to a later one, in whole working days, for a share of a hundred at most', () => {
    expect(mistakes([contact, { ...contact, workingDays: 20, target: 99.5 }])).toEqual([]);
    expect(mistakes([{ ...contact, from: 'FIRST_CONTACT', until: 'RECEIPT' }])).toEqual([
      'basis.clocks.0.until clockOrder',
    ]);
    expect(mistakes([contact, { ...contact, until: 'RECEIPT', workingDays: 0, target: 101 }])).toEqual([
      'basis.clocks.1.until clockOrder',
      'basis.clocks.1.workingDays numberWrong',
      'basis.clocks.1.target numberWrong',
    ]);
    expect(mistakes([{ ...contact, workingDays: 2.5 }])).toEqual([
      'basis.clocks.0.workingDays wholeNumberNeeded',
    ]);
    expect(mistakes([{ ...contact, workingDays: Number.NaN }])).toEqual([
      'basis.clocks.0.workingDays numberWrong',
    ]);
  });

  test('stands there once, and among twenty at most', () => {
    expect(mistakes([contact, { ...contact, target: 90 }])).toEqual([
      'basis.clocks.1.workingDays clockTwice',
    ]);
    expect(mistakes([])).toEqual(['basis.clocks clockNeeded']);
    const many = Array.from({ length: 21 }, (_, at): KpiClock => ({ ...contact, workingDays: at + 1 }));
    expect(mistakes(many.slice(1))).toEqual([]);
    expect(mistakes(many)).toEqual(['basis.clocks tooManyClocks']);
  });

  test('is a usual one where none is set', () => {
    expect(clocksOf({})).toBe(usualClocks);
    expect(mistakes([...usualClocks])).toEqual([]);
  });
});

test('all volunteers are known from a day that has been', () => {
  expect(mistakes(null, '2026-03-01')).toEqual([]);
  expect(mistakes(null, '2026-03-02')).toEqual(['basis.volunteersCompleteFrom notInFuture']);
});

test('what was set as targets for the contact and the outcome is set as clocks since', async () => {
  const ownerUrl = await bareDatabase();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name === '036-clocks'),
  );
  const silent = () => undefined;
  await (await openDatabase(ownerUrl, { entities, migrations: before }, silent)).close();
  const settings = {
    targets: { firstContact: [{ workingDays: 4, target: 75 }, { workingDays: 9 }], weights: 'stays' },
    clocks: { handled: [{ workingDays: 7 }], clocks: [contact] },
    nothing: { volunteersCompleteFrom: '2020-01-01' },
  };
  for (const [slug, own] of Object.entries(settings))
    await asOwner(
      { ownerUrl },
      `insert into organisation (id, slug, name, phone, email, settings) values (gen_random_uuid(), $1, $1, '1', 'a@a.example', $2)`,
      [slug, own],
    );
  await (await openDatabase(ownerUrl, { entities, migrations }, silent)).close();
  const rows = await asOwner<{ slug: string; settings: object }>(
    { ownerUrl },
    'select slug, settings from organisation',
  );
  expect(Object.fromEntries(rows.map((row) => [row.slug, row.settings]))).toEqual({
    targets: {
      weights: 'stays',
      clocks: [
        { from: 'RECEIPT', until: 'FIRST_ATTEMPT', workingDays: 4 },
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 4, target: 75 },
        { from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 9 },
        { from: 'RECEIPT', until: 'OUTCOME', workingDays: 10 },
        { from: 'RECEIPT', until: 'OUTCOME', workingDays: 30, target: 80 },
      ],
    },
    clocks: { clocks: [contact] },
    nothing: settings.nothing,
  });
});

describe('a manager', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let manager: Caller;
  let organisation: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    manager = await api.visitor().signIn('manager@heemskerk.example');
    const { organisations } = await manager.ask<{ organisations: { id: string; slug: string }[] }>(
      '{ organisations { id slug } }',
    );
    organisation = organisations.find(({ slug }) => slug === 'heemskerk')!.id;
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  const set = async (caller: Caller, basis: object, asRead: object | null = null) =>
    (
      await caller.ask<{ setReportingBasis: RefusedOr }>(
        `mutation ($organisation: ID!, $basis: ReportingBasisInput!, $asRead: ReportingBasisInput) {
           setReportingBasis(organisation: $organisation, basis: $basis, asRead: $asRead) { __typename ${refused} } }`,
        { organisation, basis, asRead },
      )
    ).setReportingBasis;
  const reported = async () =>
    await manager.ask<{
      reportingBasis: { areUsual: boolean; volunteersCompleteFrom: string | null };
      requestReport: { firstContact: object[]; handled: object[]; clocks: object[] };
    }>(
      `query ($organisation: ID!) {
           reportingBasis(organisation: $organisation) { areUsual volunteersCompleteFrom viewerCanSet }
           requestReport(organisation: $organisation, period: { from: "2021-01-01", until: "2022-01-01" }) {
             firstContact { workingDays target } handled { workingDays target } clocks { from until workingDays target } } }`,
      { organisation },
    );

  test('sets what the organisation is judged by, and every report goes by it', async () => {
    const clocks = [
      contact,
      { from: 'RECEIPT', until: 'OUTCOME', workingDays: 15 },
      { from: 'INTAKE', until: 'START', workingDays: 10, target: 82.5 },
    ];
    expect((await set(manager, { clocks, volunteersCompleteFrom: '2020-01-01' })).__typename).toBe(
      'ReportingBasis',
    );
    expect(await reported()).toMatchObject({
      reportingBasis: { areUsual: false, volunteersCompleteFrom: '2020-01-01', viewerCanSet: true },
      requestReport: {
        firstContact: [{ workingDays: 5, target: 80 }],
        handled: [{ workingDays: 15, target: null }],
        clocks: clocks.map((clock) => ({ target: null, ...clock })),
      },
    });
    const [event] = await asOwner<{ details: { from: object; to: object } }>(
      database,
      `select details from event where entity = 'ORGANISATION' and type = 'REPORTING_BASIS_CHANGED'`,
    );
    expect(event!.details.to).toEqual({ clocks, volunteersCompleteFrom: '2020-01-01' });
  });

  test('does not silently write over a colleague, nor is stopped by what only looks otherwise', async () => {
    const read = { clocks: [contact], volunteersCompleteFrom: null };
    await set(manager, read);
    // The database gives the parts of a clock back in another order.
    expect((await set(manager, { ...read, clocks: [{ ...contact, target: 90 }] }, read)).__typename).toBe(
      'ReportingBasis',
    );
    const late = await set(manager, { clocks: null }, read);
    expect(late.reason).toBe('CHANGED_MEANWHILE');
    expect(late.fields!.map(({ path }) => path)).toEqual(['basis.clocks']);
    expect((await set(manager, { clocks: null })).__typename).toBe('ReportingBasis');
    expect((await reported()).reportingBasis).toMatchObject({ areUsual: true });
  });

  test('is told at its field what is wrong, and nothing changes', async () => {
    const before = await reported();
    const answer = await set(manager, { clocks: [{ ...contact, until: 'RECEIPT' }] });
    expect(answer.fields).toEqual([
      {
        path: 'basis.clocks.0.until',
        message: 'Dit moment komt niet na het eerste. Kies een later moment.',
      },
    ]);
    expect(await reported()).toEqual(before);
  });

  test('is the only one who may, and of no other organisation', async () => {
    for (const address of ['coordinator@heemskerk', 'administrator@heemskerk', 'manager@heerlen'])
      expect((await set(await api.visitor().signIn(`${address}.example`), {})).reason, address).toBe(
        'NOT_FOUND',
      );
  });
});
