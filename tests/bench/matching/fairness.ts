import { solveAssignment } from '../../../api/matching/assignment/assignment.ts';
import { freePlaces } from '../../../api/matching/suitability/people.ts';
import { suitability, termsOf } from '../../../api/matching/suitability/suitability.ts';
import type { DayPart } from '../../../api/people/codes.ts';
import { addDays } from '../../../api/platform/days.ts';
import { percentile } from '../../../api/reports/counting.ts';
import { Chance } from '../../../seeds/chance.ts';
import { candidate, seeker, today } from '../../support/matching.ts';
import { type Table, times } from './table.ts';

// Five years of a programme in which more people ask than there are volunteers: the same arrivals and departures, week by
// week, once with our score and once with a score in which waiting stops counting after some weeks.

const weeks = 5 * 52;
const settings = { maxDistanceKm: 12 };
const interests = [
  'wandelen',
  'schaken',
  'koken',
  'muziek',
  'voetbal',
  'lezen',
  'tuinieren',
  'film',
  'breien',
  'dieren',
];
const parts: readonly DayPart[] = [
  'MON_MORNING',
  'TUE_AFTERNOON',
  'WED_EVENING',
  'THU_MORNING',
  'FRI_AFTERNOON',
  'SAT_MORNING',
];

type Resident = typeof seeker & { id: number; from: number; gone: number };
type Volunteer = typeof candidate & { from: number; gone: number };
interface World {
  residents: Resident[];
  volunteers: Volunteer[];
}
/** How well two suit, in whole numbers; 0 when they do not. */
type Score = (resident: Resident, volunteer: Volunteer, waitedDays: number) => number;

/** Arrivals and departures of five years; the same for the same seed. */
function worldOf(seed: number): World {
  const chance = new Chance(`fairness ${seed}`);
  const person = () => ({
    interests: chance.some(interests, chance.whole(1, 4)),
    languages: chance.yes(0.85) ? ['nl'] : [chance.pick(['ar', 'tr', 'pl', 'so'])],
    availability: chance.some(parts, chance.whole(2, 4)),
    latitude: 52.5 + (chance.next() - 0.5) * 0.16,
    longitude: 4.67 + (chance.next() - 0.5) * 0.26,
    birthDate: addDays(today, -chance.whole(7_000, 33_000)),
  });
  const residents: Resident[] = [];
  const volunteers: Volunteer[] = [];
  for (let week = 0; week < weeks; week++) {
    for (let n = chance.whole(2, 6); n > 0; n--)
      residents.push({
        ...seeker,
        ...person(),
        id: residents.length,
        personId: `r${residents.length}`,
        from: week,
        // Half of them find something else within two years, if no buddy comes.
        gone: week + 1 + Math.floor(-Math.log(1 - chance.next()) * 150),
      });
    for (let n = chance.whole(1, 6); n > 0; n--) {
      const id = `v${String(volunteers.length).padStart(6, '0')}`;
      const own = person();
      volunteers.push({
        ...candidate,
        ...own,
        languages: [...new Set(['nl', ...own.languages])],
        volunteerId: id,
        enrolmentId: id,
        personId: id,
        lastAskedOn: null,
        from: week,
        gone: week + chance.whole(20, 150),
      });
    }
  }
  return { residents, volunteers };
}

interface Fate {
  matched: number;
  /** Days until a buddy, or until they left or the five years were over, of everybody who asked. */
  waits: number[];
  /** The longest time by which anybody who suited was passed over by somebody who waited shorter, in days. */
  largestGap: number;
  /** What fits, waiting left out, of all who were linked: in points of our score. */
  fit: number;
}

/** Links the best whole each week; a match keeps the volunteer for good, as a buddy for a year or longer does. */
function live({ residents, volunteers }: World, score: Score): Fate {
  const waiting = new Map<number, Resident>();
  const free = new Set<Volunteer>();
  const waits: number[] = [];
  let matched = 0;
  let largestGap = 0;
  let points = 0;
  const leave = (resident: Resident, week: number) => {
    waits.push((week - resident.from) * 7);
    waiting.delete(resident.id);
  };
  for (let week = 0; week < weeks; week++) {
    for (const resident of residents) if (resident.from === week) waiting.set(resident.id, resident);
    for (const volunteer of volunteers) if (volunteer.from === week) free.add(volunteer);
    for (const resident of waiting.values()) if (resident.gone <= week) leave(resident, week);
    for (const volunteer of free) if (volunteer.gone <= week) free.delete(volunteer);
    const rows = [...waiting.values()];
    const columns = [...free];
    const pairs = bestPairs(rows, columns, score, week);
    for (const [row, column] of pairs) {
      matched++;
      points += fit(rows[row]!, columns[column]!)! / 10;
      leave(rows[row]!, week);
      free.delete(columns[column]!);
    }
    for (const [row, column] of pairs)
      for (const other of waiting.values()) {
        const gap = (rows[row]!.from - other.from) * 7;
        if (gap > largestGap && suits(other, columns[column]!)) largestGap = gap;
      }
  }
  for (const resident of waiting.values()) leave(resident, weeks);
  return { matched, waits, largestGap, fit: points / matched };
}

const terms = termsOf(settings, today);
const known = new WeakMap<Resident, Map<string, number>>();

/** Points for all but waiting; undefined when they do not suit. Worked out once for each pair. */
function fit(resident: Resident, volunteer: Volunteer): number | undefined {
  let own = known.get(resident);
  if (!own) {
    own = new Map();
    known.set(resident, own);
  }
  let found = own.get(volunteer.volunteerId);
  if (found === undefined) {
    const verdict =
      freePlaces(volunteer) > 0 ? suitability({ ...resident, waitedDays: 0 }, volunteer, terms) : undefined;
    found = verdict?.suits ? verdict.tenths : -1;
    own.set(volunteer.volunteerId, found);
  }
  return found < 0 ? undefined : found;
}
const suits = (resident: Resident, volunteer: Volunteer): boolean => fit(resident, volunteer) !== undefined;

/** Our own score: what fits, and a tenth of a point for each day, for ever. */
const ours: Score = (resident, volunteer, waitedDays) => {
  const points = fit(resident, volunteer);
  return points === undefined ? 0 : points + waitedDays * Math.round(terms.weights.WAITING * 10);
};

/** 0.3 × interests in common, 0.1 × language, 0.6 × a sigmoid of the days, which is at 95 % after 17 days. */
const saturating: Score = (resident, volunteer, waitedDays) => {
  if (!suits(resident, volunteer)) return 0;
  const common = resident.interests.filter((each) => volunteer.interests.includes(each)).length;
  const share = common / resident.interests.length;
  const language = resident.languages.some((code) => volunteer.languages.includes(code)) ? 1 : 0;
  const sigmoid = 1 / (1 + Math.exp(-(waitedDays - 8.5) * (Math.log(19) / 8.5)));
  return Math.round(1e6 * (0.3 * share + 0.1 * language + 0.6 * sigmoid));
};

function bestPairs(rows: Resident[], columns: Volunteer[], score: Score, week: number): [number, number][] {
  const rowStart = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const gain: number[] = [];
  rows.forEach((resident, row) => {
    columns.forEach((volunteer, at) => {
      const points = score(resident, volunteer, (week - resident.from) * 7);
      if (points <= 0) return;
      column.push(at);
      gain.push(points);
    });
    rowStart[row + 1] = column.length;
  });
  const { edgeOf } = solveAssignment({
    rowStart,
    column: Int32Array.from(column),
    gain: Int32Array.from(gain),
    capacity: new Int32Array(columns.length).fill(1),
    group: new Int32Array(columns.length).fill(-1),
    groupCapacity: new Int32Array(0),
    seniority: new Int32Array(rows.length),
  });
  return [...edgeOf].flatMap((edge, row): [number, number][] => (edge < 0 ? [] : [[row, column[edge]!]]));
}

/** The two side by side: the mean over some worlds of what is lived through. */
export function fairness(worlds: number): Table {
  const fates = Array.from({ length: worlds }, (_, seed) => {
    const world = worldOf(seed);
    return { ours: live(world, ours), saturating: live(world, saturating) };
  });
  const row = (what: string, of: (fate: Fate) => number): string[] => {
    const mean = (side: 'ours' | 'saturating') =>
      fates.reduce((sum, each) => sum + of(each[side]), 0) / worlds;
    return [
      what,
      mean('ours').toFixed(0),
      mean('saturating').toFixed(0),
      times(mean('saturating') / mean('ours')),
    ];
  };
  return {
    title: `Five years with arrivals and departures, linked each week: mean of ${worlds} worlds`,
    head: ['', 'ours', 'waiting saturates', 'ratio'],
    rows: [
      row('residents who got a buddy', ({ matched }) => matched),
      row('points of what fits in a match', ({ fit }) => fit),
      row('median wait of everybody, days', ({ waits }) => percentile(waits, 0.5)!),
      row('p90 wait of everybody, days', ({ waits }) => percentile(waits, 0.9)!),
      row('longest wait of anybody, days', ({ waits }) => waits.reduce((a, b) => Math.max(a, b), 0)),
      row('passed over by who waited less, by at most, days', ({ largestGap }) => largestGap),
    ],
    notes: [
      'Beside ours: 0.3 × interests in common + 0.1 × language + 0.6 × a sigmoid of the days, 95 % after 17 days.',
      'A wait is counted until a buddy, until they left, or until the five years were over.',
    ],
  };
}
