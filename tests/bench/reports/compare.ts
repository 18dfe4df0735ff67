import 'reflect-metadata';
import { deepStrictEqual } from 'node:assert';
import { cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { IsolationLevel, type MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../../../api/database.ts';
import { amsterdamDay } from '../../../api/platform/days.ts';
import { setRowContext } from '../../../api/platform/operation.ts';
import { asOf } from '../../../api/reports/known/as-known.ts';
import { foldMatchChanges } from '../../../api/reports/rollup/folding.ts';
import type { YearFigures } from '../../../api/reports/rollup/years-figures.ts';
import { loadProgrammeYears } from '../../../api/reports/rollup/years-report.ts';
import { startPostgres } from '../matching/postgres.ts';
import { median, ms, printed, times } from '../matching/table.ts';
import { yearsDirectly } from './directly.ts';
import { manyMatches, organisationId, writer } from './world.ts';

const say = (line: string) => console.error(`  ${line}`);
const today = amsterdamDay(new Date());
const years = { from: Number(today.slice(0, 4)) - 10, until: Number(today.slice(0, 4)) + 1 };

type Way = (em: SqlEntityManager) => Promise<YearFigures[]>;
const directly: Way = (em) => yearsDirectly(em, organisationId, years, today);
const byRollup: Way = (em) => loadProgrammeYears(em, organisationId, years, 'ALL_ENDINGS', asOf(null, today));

const inOrder = (rows: readonly YearFigures[]) =>
  rows.toSorted((a, b) => (`${a.programmeId} ${a.year}` < `${b.programmeId} ${b.year}` ? -1 : 1));

/** In one transaction that sees what was there when it began. */
async function atOneMoment<T>(orm: MikroORM, work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
  const em = orm.em.fork() as SqlEntityManager;
  await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ });
  try {
    await setRowContext(em, { organisations: [organisationId] });
    return await work(em);
  } finally {
    await em.rollback();
  }
}

export interface Asked {
  matches: number;
  rounds: number;
  writers: number;
}

/** Lays both ways side by side, at rest and while others write, and prints what it found. */
export async function compare(asked: Asked): Promise<void> {
  const postgres = await startPostgres();
  try {
    const database = await openDatabase(postgres.url, () => undefined);
    say(`Writing ${asked.matches.toLocaleString('en')} matches …`);
    await manyMatches(postgres.url, asked.matches, today);

    /** Both ways side by side, in one transaction: they look at the same matches, and must say the same. */
    const race = (rounds: number) =>
      atOneMoment(database.orm, async (em) => {
        const took: Record<'directly' | 'byRollup', number[]> = { directly: [], byRollup: [] };
        for (let round = 0; round < rounds; round++) {
          const timed = async (way: 'directly' | 'byRollup', work: Way) => {
            const began = performance.now();
            const rows = await work(em);
            took[way].push(performance.now() - began);
            return inOrder(rows);
          };
          deepStrictEqual(await timed('byRollup', byRollup), await timed('directly', directly));
        }
        return took;
      });
    const line = (name: string, { directly, byRollup }: Awaited<ReturnType<typeof race>>): string[] => [
      name,
      ms(median(directly)),
      ms(median(byRollup)),
      times(median(directly) / median(byRollup)),
    ];

    const folding = performance.now();
    const folded = await foldMatchChanges(database.orm, organisationId, new Date());
    const foldingTook = performance.now() - folding;
    const rows: string[][] = [];
    say('Nobody writes …');
    rows.push(line('nobody writes', await race(asked.rounds)));

    const stop = new AbortController();
    const writing = Array.from({ length: asked.writers }, () => writer(postgres.url, stop.signal));
    const folder = (async () => {
      while (!stop.signal.aborted) {
        await delay(2_000);
        await foldMatchChanges(database.orm, organisationId, new Date());
      }
    })();
    say(`${asked.writers} write …`);
    await delay(1_000);
    const began = performance.now();
    for (let round = 0; round < asked.rounds; round++)
      rows.push(line(`${asked.writers} write`, await race(1)));
    const seconds = (performance.now() - began) / 1000;
    stop.abort();
    const written = (await Promise.all(writing)).reduce((sum, each) => sum + each, 0);
    await folder;

    const [cpu] = cpus();
    console.log(`${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}`);
    console.log(
      printed({
        title: `Ten years of twenty programmes, ${asked.matches.toLocaleString('en')} matches: flows and retention of each year`,
        head: ['', 'SQL over all matches', 'rollup', 'faster'],
        rows,
        notes: [
          'Each pair was computed in one transaction and is equal, figure by figure.',
          `${folded.toLocaleString('en')} changes were folded in ${ms(foldingTook)} before; ${written} changes in ${seconds.toFixed(0)} s meanwhile.`,
        ],
      }),
    );
    console.log(
      `  Load of the machine: ${loadavg()
        .map((value) => value.toFixed(1))
        .join(' ')} after.`,
    );
    await database.close();
  } finally {
    await postgres.stop();
  }
}
