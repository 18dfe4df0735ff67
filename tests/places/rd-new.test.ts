import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRdNew, isRdNew } from '../../api/places/rd-new.ts';

describe('a point on the grid of Dutch maps', () => {
  test('is where the tower of Amersfoort stands, from which the grid is measured', () => {
    expect(fromRdNew(155_000, 463_000)).toEqual({ latitude: 52.1551744, longitude: 5.38720621 });
  });

  // Known points, with the degrees that the authors of the formulas give for them; 1e-6 degrees is a decimetre.
  test.each([
    ['the Westertoren in Amsterdam', 120_700.723, 487_525.501, 52.37453253, 4.88352559],
    ['the Martinitoren in Groningen', 233_883.131, 582_065.167, 53.21938317, 6.56820053],
  ])('is where %s stands', (_, x, y, latitude, longitude) => {
    const point = fromRdNew(x, y);
    expect(Math.abs(point.latitude - latitude)).toBeLessThan(1e-6);
    expect(Math.abs(point.longitude - longitude)).toBeLessThan(1e-6);
  });

  test('further north on the grid is further north, and further east further east', () => {
    const x = fc.integer({ min: 10_000, max: 280_000 });
    const y = fc.integer({ min: 306_000, max: 615_000 });
    fc.assert(
      fc.property(x, y, fc.integer({ min: 100, max: 5_000 }), (x, y, metres) => {
        expect(fromRdNew(x, y + metres).latitude).toBeGreaterThan(fromRdNew(x, y).latitude);
        expect(fromRdNew(x + metres, y).longitude).toBeGreaterThan(fromRdNew(x, y).longitude);
      }),
    );
  });

  test.each([
    [155_000, 463_000, true],
    [0, 300_000, true],
    [300_000, 625_000, true],
    [5.387, 52.155, false],
    [463_000, 155_000, false],
    [155, 463, false],
  ])('x %d with y %d is plainly one: %s', (x, y, is) => {
    expect(isRdNew(x, y)).toBe(is);
  });
});
