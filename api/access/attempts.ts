import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { present } from './row-context.ts';
import { type Attempts, attemptsCountFor, waitingTime } from './rules.ts';
import { hashToken } from './sessions.ts';

/** Where attempts on an account come from; each is counted by itself (decision 014). */
export type Lane = `device:${string}` | `network:${string}` | 'code';

/** Counts the attempt before anything is looked at, one at a time for each address: so many at once are so many. */
export function countAttempt(context: Context, email: string, lane?: Lane): Promise<Lane | Refusal> {
  return transact(context.orm, { organisations: [], email }, async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [email]);
    const from = lane ?? (await passwordLane(em, context, email));
    const wait = await waitingTimeOf(em, email, from, context.now);
    if (wait > 0) return tooMany(wait);
    await em.execute('insert into sign_in_attempt (email, at, lane) values (?, ?, ?)', [
      email,
      context.now,
      from,
    ]);
    return from;
  });
}

/** Whoever gets in has made no attempts from where they are; what strangers did stays counted. */
export async function forgetAttempts(em: SqlEntityManager, email: string, lane: Lane): Promise<void> {
  await em.execute(`select set_config('app.email', ?, true)`, [email]);
  await em.execute('delete from sign_in_attempt where email = ? and lane = ?', [email, lane]);
}

/** A browser from which this account was signed in before has a lane of its own, in which no stranger can stand. */
async function passwordLane(
  em: SqlEntityManager,
  { browser, settings, now }: Context,
  email: string,
): Promise<Lane> {
  const network: Lane = `network:${settings.secrets.pseudonym(browser.network)}`;
  const device = browser.read('device');
  if (!device) return network;
  const hash = hashToken(device);
  await present(em, hash);
  const rows = await em.execute(
    `select 1 from known_device d join account a on a.id = d.account_id
     where d.token_hash = ? and d.expires_at > ? and a.email = ?`,
    [hash, now, email],
  );
  return rows.length > 0 ? `device:${hash}` : network;
}

async function waitingTimeOf(em: SqlEntityManager, email: string, lane: Lane, now: Date): Promise<number> {
  const since = new Date(now.getTime() - attemptsCountFor);
  await em.execute('delete from sign_in_attempt where email = ? and at <= ?', [email, since]);
  const rows: { own: boolean; stranger: boolean; count: number; last: Date | string }[] = await em.execute(
    `select lane = ? as own, lane like 'network:%' as stranger, count(*)::int as count, max(at) as last
     from sign_in_attempt where email = ? group by 1, 2`,
    [lane, email],
  );
  const together = (some: typeof rows): Attempts | undefined =>
    some.length === 0
      ? undefined
      : {
          count: some.reduce((sum, { count }) => sum + count, 0),
          last: new Date(Math.max(...some.map(({ last }) => new Date(last).getTime()))),
        };
  const strangers = lane.startsWith('network:')
    ? together(rows.filter(({ stranger }) => stranger))
    : undefined;
  return waitingTime(now, together(rows.filter(({ own }) => own)), strangers);
}

function tooMany(milliseconds: number): Refusal {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds <= 90
    ? refuse('TOO_MANY_ATTEMPTS', 'tooManyAttemptsSeconds', undefined, { seconds })
    : refuse('TOO_MANY_ATTEMPTS', 'tooManyAttempts', undefined, { minutes: Math.ceil(seconds / 60) });
}
