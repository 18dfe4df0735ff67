import { addDays, type Day, daysBetween } from '../api/platform/days.ts';
import { Chance } from './chance.ts';
import { demoDay } from './life.ts';
import { during } from './people.ts';
import type { Rows } from './rows.ts';

interface Linked {
  id: string;
  organisation_id: string;
  status: string;
  linked_on: Day;
}

/** How far back volunteers wrote their visits down, in days. */
const since = 200;

/** Pairs that run meet about every week; one in eight has not been heard of for long. */
export function addVisits(rows: Rows): void {
  for (const match of rows.of<Linked>('match').filter(({ status }) => status === 'ACTIVE')) {
    const chance = new Chance(`visits ${match.id}`);
    const quietFor = chance.yes(1 / 8) ? chance.whole(65, 120) : 0;
    const first = Math.min(since, daysBetween(match.linked_on, demoDay));
    for (let ago = first; ago > quietFor; ago -= chance.whole(5, 12)) {
      const on = addDays(demoDay, -ago);
      rows.add('visit', {
        match_id: match.id,
        organisation_id: match.organisation_id,
        on_date: on,
        minutes: chance.pick([60, 60, 90, 90, 120, 150]),
        recorded_at: during(on, 600),
      });
    }
  }
}
