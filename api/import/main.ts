import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { seed } from '../../seeds/seed.ts';
import { openDatabase } from '../database.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { amsterdamDay, type Day, isDay } from '../platform/days.ts';
import { explainStartFailure } from '../platform/start-error.ts';
import { typedPath } from '../platform/typed-path.ts';
import { withDatabase } from '../platform/with-database.ts';
import { fileNames } from './files.ts';
import { ImportError, importFolder } from './import.ts';

const usage = 'Usage: npm run import -- --organisation SLUG DIR [--dry-run] [--complete-from 2021-01-01]';
const say = (line: string) => console.log(line);

interface Command {
  organisation: string;
  folder: string;
  dryRun: boolean;
  completeFrom?: Day;
}

/** Imports a folder as the command line says, and ends the process: 0 when it was imported, else 1. */
async function main(): Promise<void> {
  // Whoever stops it halfway has nothing written; leaving in order lets an embedded database stop too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      say('Stopped; nothing was written.');
      process.exit(1);
    });
  let config: Config | undefined;
  try {
    const command = readCommand(process.argv.slice(2));
    config = readConfig();
    process.exitCode = (await withDatabase(config, say, (ownerUrl) => run(ownerUrl, command))) ? 0 : 1;
  } catch (error) {
    console.error(explain(error, config));
    process.exitCode = 1;
  }
}

function readCommand(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'complete-from': { type: 'string' },
      },
    });
    const [folder, ...rest] = positionals;
    if (values.organisation && folder && rest.length === 0)
      return {
        organisation: values.organisation,
        folder: givenFolder(folder),
        dryRun: values['dry-run'],
        ...givenDay(values['complete-from']),
      };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // An option that there is not: told the same way.
  }
  throw new ImportError(usage);
}

function givenFolder(folder: string): string {
  const path = typedPath(folder, 'import');
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new ImportError(`There is no folder ${folder}.`);
  return path;
}

function givenDay(day: string | undefined): { completeFrom?: Day } {
  if (day === undefined) return {};
  if (!isDay(day) || day > amsterdamDay(new Date()))
    throw new ImportError(`--complete-from ${day} is no day like 2021-01-01, or lies in the future.`);
  return { completeFrom: day };
}

async function run(ownerUrl: string, { dryRun, ...command }: Command): Promise<boolean> {
  await prepare(ownerUrl);
  const { mistakes, counts } = await importFolder({ ownerUrl, dryRun, say, ...command });
  mistakes.forEach(say);
  if (mistakes.length > 0) {
    say('Nothing was written.');
    return false;
  }
  for (const file of fileNames) {
    const count = counts[file];
    if (!count) continue;
    const same = count.rows - count.new - count.changed;
    say(`${file}.csv: ${count.rows} rows, ${count.new} new, ${count.changed} changed, ${same} as they were`);
  }
  say(dryRun ? 'Dry run: all of it would fit, and nothing was written.' : 'Imported.');
  return true;
}

/** An import may be the first thing that ever happens to a database: it then begins as an empty installation. */
async function prepare(ownerUrl: string): Promise<void> {
  const database = await openDatabase(ownerUrl, say);
  try {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const { rowCount } = await client.query('select from organisation limit 1').finally(() => client.end());
    if (!rowCount) await seed(database, { demo: false, say });
  } finally {
    await database.close();
  }
}

function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof ImportError) return error.message;
  return explainStartFailure(error, config).replace('Koppel could not start:', 'Koppel could not import:');
}

await main();
