import { describe, expect, test } from 'vitest';
import { fewestShown } from '../../api/reports/lasting/followed-figures.ts';
import { kaplanMeier, type Observed } from '../../api/reports/lasting/survival.ts';

/** A plus behind a time: it was still going on when last seen. */
const typedIn = (times: string): Observed[] =>
  times
    .trim()
    .split(/\s+/)
    .map((time) => ({
      days: Number.parseInt(time, 10),
      what: time.endsWith('+') ? 'CENSORED' : 'EVENT',
      count: 1,
    }));

/**
 * Weeks of remission of 42 children with acute leukaemia, 21 with 6-mercaptopurine and 21 with a placebo. Source:
 * Freireich et al., Blood 21 (1963), 699–716; as printed by Gehan, Biometrika 52 (1965), 203–223.
 */
const mercaptopurine = typedIn('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = typedIn('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

/**
 * Days of survival of 228 people with advanced lung cancer of the North Central Cancer Treatment Group. Source:
 * Loprinzi et al., Journal of Clinical Oncology 12 (1994), 601–607; as the data set "lung" of the R package survival.
 */
const lung = typedIn(`
  306 455 1010+ 210 883 1022+ 310 361 218 166 170 654 728 71 567 144 613 707 61 88 301 81 624 371 394 520 574 118 390
  12 473 26 533 107 53 122 814 965+ 93 731 460 153 433 145 583 95 303 519 643 765 735 189 53 246 689 65 5 132 687 345
  444 223 175 60 163 65 208 821+ 428 230 840+ 305 11 132 226 426 705 363 11 176 791 95 196+ 167 806+ 284 641 147 740+
  163 655 239 88 245 588+ 30 179 310 477 166 559+ 450 364 107 177 156 529+ 11 429 351 15 181 283 201 524 13 212 524
  288 363 442 199 550 54 558 207 92 60 551+ 543+ 293 202 353 511+ 267 511+ 371 387 457 337 201 404+ 222 62 458+ 356+
  353 163 31 340 229 444+ 315+ 182 156 329 364+ 291 179 376+ 384+ 268 292+ 142 413+ 266+ 194 320 181 285 301+ 348 197
  382+ 303+ 296+ 180 186 145 269+ 300+ 284+ 350 272+ 292+ 332+ 285 259+ 110 286 270 81 131 225+ 269 225+ 243+ 279+
  276+ 135 79 59 240+ 202+ 235+ 105 224+ 239 237+ 173+ 252+ 221+ 185+ 92+ 13 222+ 192+ 183 211+ 175+ 197+ 203+ 116
  188+ 191+ 105+ 174+ 177+`);

/**
 * Once more, from the definition alone: for each time of an event, count who was there and who went, one by one; the
 * interval from the logarithm of minus the logarithm, written out.
 */
function slowly(observed: readonly Observed[]) {
  const times = [...new Set(observed.filter(({ what }) => what === 'EVENT').map(({ days }) => days))];
  let [survival, greenwood] = [1, 0];
  return times
    .sort((one, other) => one - other)
    .map((time) => {
      let [there, went] = [0, 0];
      for (const { days, what } of observed) {
        if (days >= time) there++;
        if (days === time && what === 'EVENT') went++;
      }
      survival *= 1 - went / there;
      greenwood += went / (there * (there - went));
      const centre = Math.log(-Math.log(survival));
      const margin = (1.959963984540054 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
      const at = (place: number) => Math.exp(-Math.exp(place));
      return { time, there, went, survival, lower: at(centre + margin), upper: at(centre - margin) };
    });
}

const shareAt = (observed: readonly Observed[], time: number): number =>
  kaplanMeier(observed).findLast(({ days }) => days <= time)?.survival ?? 1;

describe.each([
  ['the children with 6-mercaptopurine', mercaptopurine],
  ['the children with a placebo', placebo],
  ['the people with lung cancer', lung],
])('the survival of %s', (_, observed) => {
  test('is that of the definition, to nine decimals', () => {
    const [steps, expected] = [kaplanMeier(observed), slowly(observed)];
    expect(steps.map(({ days, atRisk, events }) => [days, atRisk, events])).toEqual(
      expected.map(({ time, there, went }) => [time, there, went]),
    );
    for (const [at, { survival, lower, upper }] of steps.entries()) {
      expect(Math.abs(survival - expected[at]!.survival)).toBeLessThan(1e-9);
      // Where nobody is left there is no interval.
      if (lower === null || upper === null) expect(survival).toBe(0);
      else {
        expect(Math.abs(lower - expected[at]!.lower)).toBeLessThan(1e-9);
        expect(Math.abs(upper - expected[at]!.upper)).toBeLessThan(1e-9);
      }
    }
  });
});

test('the children with 6-mercaptopurine have the shares that textbooks print, to nine decimals', () => {
  const printed: [week: number, share: number][] = [
    [6, 0.857142857],
    [7, 0.806722689],
    [10, 0.752941176],
    [13, 0.690196078],
    [16, 0.62745098],
    [22, 0.537815126],
    [23, 0.448179272],
  ];
  for (const [week, share] of printed) expect(shareAt(mercaptopurine, week)).toBeCloseTo(share, 9);
});

test('half of the children with a placebo relapsed within 8 weeks, and with 6-mercaptopurine within 23', () => {
  const median = (observed: readonly Observed[]) =>
    kaplanMeier(observed).find(({ survival }) => survival <= 0.5)?.days;
  expect([median(placebo), median(mercaptopurine)]).toEqual([8, 23]);
});

test('the people with lung cancer are as many as were printed: 228, of whom 165 died, half within 310 days, 41 % after a year', () => {
  expect([lung.length, lung.filter(({ what }) => what === 'EVENT').length]).toEqual([228, 165]);
  expect(kaplanMeier(lung).find(({ survival }) => survival <= 0.5)?.days).toBe(310);
  expect(shareAt(lung, 365).toFixed(4)).toBe('0.4092');
});

test('fewer than five are never shown', () => expect(fewestShown).toBe(5));
