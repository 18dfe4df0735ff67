import { describe, expect, test } from 'vitest';
import type { UnlinkReason } from '../../api/matching/codes.ts';
import { endingType } from '../../api/matching/endings.ts';
import { type FollowedRow, retentionFigures } from '../../api/reports/lasting/retention-figures.ts';

const ended = (days: number, reason: UnlinkReason, count = 1): FollowedRow => ({
  days,
  ending: endingType(reason),
  count,
});
const running = (days: number, count = 1): FollowedRow => ({ days, ending: null, count });

describe('how long matches last', () => {
  test('counts what still runs as followed until today', () => {
    const report = retentionFigures([ended(50, 'NO_CLICK'), running(40), running(400, 2)], 'ALL_ENDINGS');
    expect(report).toMatchObject({
      matches: 4,
      ended: 1,
      survivalAt3Months: expect.closeTo(2 / 3),
      medianDays: null,
    });
    expect(report.points).toEqual([expect.objectContaining({ days: 50, atRisk: 3, ended: 1 })]);
  });

  test('is the whole as long as nothing has ended, and unknown beyond what was followed', () => {
    expect(retentionFigures([running(183)], 'ALL_ENDINGS')).toMatchObject({
      points: [],
      survivalAt3Months: 1,
      survivalAt6Months: 1,
      survivalAt12Months: null,
    });
    expect(retentionFigures([], 'ALL_ENDINGS')).toMatchObject({ matches: 0, survivalAt3Months: null });
  });

  test('is nothing when all have ended, however short they were followed', () => {
    const report = retentionFigures([ended(10, 'GOAL_REACHED'), ended(20, 'VOL_MOVED')], 'ALL_ENDINGS');
    expect(report).toMatchObject({ survivalAt3Months: 0, survivalAt12Months: 0, medianDays: 10 });
  });

  test('is unknown when the longest has ended but another still runs', () => {
    const report = retentionFigures([ended(31, 'NO_CLICK'), running(29)], 'ALL_ENDINGS');
    expect(report).toMatchObject({ survivalAt3Months: null, medianDays: 31 });
  });

  test('takes an ending after exactly three months as having ended', () => {
    expect(retentionFigures([ended(91, 'NO_CLICK'), running(365)], 'ALL_ENDINGS').survivalAt3Months).toBe(
      0.5,
    );
    expect(retentionFigures([ended(92, 'NO_CLICK'), running(365)], 'ALL_ENDINGS').survivalAt3Months).toBe(1);
  });
});

describe('which endings count', () => {
  const rows = [
    ended(30, 'REQ_DECEASED'),
    ended(60, 'GOAL_REACHED'),
    ended(80, 'VOL_ILLNESS'),
    ended(85, 'NO_CONTACT'),
    running(100, 4),
  ];

  test('all of them', () => {
    expect(retentionFigures(rows, 'ALL_ENDINGS')).toMatchObject({
      ended: 4,
      survivalAt3Months: expect.closeTo(4 / 8),
    });
  });

  test('the premature only: a death and a goal that was reached are followed until then', () => {
    const report = retentionFigures(rows, 'PREMATURE_ONLY');
    expect(report).toMatchObject({
      matches: 8,
      ended: 2,
      survivalAt3Months: expect.closeTo((5 / 6) * (4 / 5)),
    });
  });

  test('planned and premature, while a death competes: it stays among those that did not end', () => {
    const report = retentionFigures(rows, 'NATURAL_COMPETING');
    expect(report).toMatchObject({ matches: 8, ended: 3, survivalAt3Months: expect.closeTo(5 / 8) });
    expect(report.points.map((point) => point.days)).toEqual([60, 80, 85]);
  });

  test('followed long enough: with all endings known nothing more can happen, with one censored it can', () => {
    const short = [ended(10, 'REQ_DECEASED'), ended(20, 'NO_CLICK'), ended(30, 'GOAL_REACHED')];
    expect(retentionFigures(short, 'NATURAL_COMPETING').survivalAt6Months).toBeCloseTo(1 / 3);
    expect(retentionFigures(short, 'PREMATURE_ONLY').survivalAt6Months).toBeNull();
  });
});

test('the median is the day on which half of an even number has ended, whatever the last digits of the fractions say', () => {
  for (let half = 1; half <= 150; half++) {
    const rows = Array.from(
      { length: 2 * half },
      (_, i): FollowedRow => ({ days: i + 1, ending: 'PREMATURE', count: 1 }),
    );
    for (const variant of ['ALL_ENDINGS', 'PREMATURE_ONLY', 'NATURAL_COMPETING'] as const)
      expect(retentionFigures(rows, variant).medianDays, `${2 * half} matches, ${variant}`).toBe(half);
  }
});
