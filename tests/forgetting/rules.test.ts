import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  approvalObstacle,
  dueOn,
  erasureObstacle,
  monthsKept,
  monthsMistake,
} from '../../api/forgetting/rules.ts';
import { asOwner, testDatabase } from '../support/database.ts';

describe('a dossier is kept', () => {
  test.each([
    ['2024-02-29', 24, '2026-02-28'],
    ['2022-02-28', 24, '2024-02-28'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-12-31', 24, '2025-12-31'],
    ['2021-10-31', 120, '2031-10-31'],
  ])('that was closed on %s, for %i months: until %s', (closedOn, months, until) => {
    expect(dueOn(closedOn, months)).toBe(until);
  });

  test('for the time that the programme says, else the organisation, else two years', () => {
    const set = { kind: 'REQUEST_DOSSIER', programmeId: null, months: 36 } as const;
    const own = { kind: 'REQUEST_DOSSIER', programmeId: 'a', months: 6 } as const;
    expect(monthsKept([set, own], 'REQUEST_DOSSIER', 'a')).toEqual({ months: 6, isUsual: false });
    expect(monthsKept([set, own], 'REQUEST_DOSSIER', 'b')).toEqual({ months: 36, isUsual: false });
    expect(monthsKept([set, own], 'APPLICATION', 'a')).toEqual({ months: 24, isUsual: true });
  });

  test('for a month at least and ten years at most', () => {
    expect([0, 1, 120, 121, -5].map((months) => monthsMistake(months) ?? 'fine')).toEqual([
      'monthsWrong',
      'fine',
      'fine',
      'monthsWrong',
      'monthsWrong',
    ]);
  });

  test('as long by the database as by the rule, on any day', async () => {
    const database = await testDatabase('empty');
    const day = fc.date({ min: new Date('1999-12-01'), max: new Date('2040-01-31'), noInvalidDate: true });
    const cases = fc.sample(fc.tuple(day, fc.integer({ min: 1, max: 120 })), 500).map(([date, months]) => ({
      closed: date.toISOString().slice(0, 10),
      months,
    }));
    const rows = await asOwner<{ closed: string; months: number; due: string }>(
      database,
      `select closed::text, months, (closed + make_interval(months => months))::date::text as due
       from json_to_recordset($1) as c (closed date, months int)`,
      [JSON.stringify([...cases, { closed: '2024-02-29', months: 12 }])],
    );
    expect(rows.filter((row) => dueOn(row.closed, row.months) !== row.due)).toEqual([]);
  });
});

describe('a person', () => {
  const closed = { anonymised: false, openRequests: 0, openMatches: 0, openEnrolments: 0, openSpells: 0 };

  test('can be forgotten when nothing is open any more', () => {
    expect(erasureObstacle(closed)).toBeUndefined();
  });

  test.each([
    [{ anonymised: true }, 'personForgotten'],
    [{ openMatches: 1, openRequests: 1 }, 'eraseAfterMatch'],
    [{ openRequests: 1 }, 'eraseAfterRequest'],
    [{ openEnrolments: 1 }, 'eraseAfterVolunteering'],
    [{ openSpells: 1 }, 'eraseAfterVolunteering'],
  ])('with %o is kept, and we say why', (open, why) => {
    expect(erasureObstacle({ ...closed, ...open })).toBe(why);
  });
});

describe('a proposal to erase', () => {
  test('is approved by another person than who proposed it, and once', () => {
    expect(approvalObstacle({ status: 'PROPOSED', proposedBy: 'ann' }, 'bob')).toBeUndefined();
    expect(approvalObstacle({ status: 'PROPOSED', proposedBy: 'ann' }, 'ann')).toBe('secondPersonNeeded');
    expect(approvalObstacle({ status: 'DONE', proposedBy: 'ann' }, 'bob')).toBe('erasureDecided');
    expect(approvalObstacle({ status: 'CANCELLED', proposedBy: 'ann' }, 'bob')).toBe('erasureDecided');
  });

  test('of a resident who asked it themselves needs one of the staff', () => {
    expect(approvalObstacle({ status: 'PROPOSED', proposedBy: null }, 'bob')).toBeUndefined();
    expect(approvalObstacle({ status: 'PROPOSED', proposedBy: null }, null)).toBe('secondPersonNeeded');
  });
});
