import { describe, expect, it } from 'vitest';
import { dutchClock, momentOf } from '../../web/app/format.ts';
import { halfOpen, presets } from '../../web/features/reports/period.ts';

describe('the Dutch clock', () => {
  it('shows a moment as it was in the Netherlands, in winter and in summer', () => {
    expect(dutchClock(new Date('2026-01-15T09:05:00Z'))).toBe('2026-01-15T10:05');
    expect(dutchClock(new Date('2026-07-15T09:05:00Z'))).toBe('2026-07-15T11:05');
  });

  it('is read back as the same moment, wherever the browser is', () => {
    for (const moment of ['2026-01-15T09:05:00Z', '2026-07-15T22:30:00Z', '2026-03-29T01:00:00Z']) {
      expect(Date.parse(momentOf(dutchClock(new Date(moment))))).toBe(Date.parse(moment));
    }
  });
});

describe('the periods of a report', () => {
  it('end a day later for the API than for people', () => {
    expect(halfOpen({ from: '2026-01-01', to: '2026-12-31' })).toEqual({
      from: '2026-01-01',
      until: '2027-01-01',
    });
  });

  it('are whole years, quarters and months', () => {
    expect(presets('2026-11-22')).toEqual({
      year: { from: '2026-01-01', to: '2026-12-31' },
      lastYear: { from: '2025-01-01', to: '2025-12-31' },
      quarter: { from: '2026-10-01', to: '2026-12-31' },
      twelve: { from: '2025-12-01', to: '2026-11-30' },
    });
    expect(presets('2026-02-05').twelve).toEqual({ from: '2025-03-01', to: '2026-02-28' });
  });
});
