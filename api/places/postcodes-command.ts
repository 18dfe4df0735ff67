import 'reflect-metadata';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '../database.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { explainStartFailure, StartError } from '../platform/start-error.ts';
import { typedPath } from '../platform/typed-path.ts';
import { withDatabase } from '../platform/with-database.ts';
import { loadPostcodes, type PostcodeCounts } from './load-postcodes.ts';

const usage = 'Usage: npm run postcodes -- FILE [--dry-run]';
const say = (line: string) => console.log(line);

interface Command {
  path: string;
  dryRun: boolean;
}

/** Loads where postcodes lie as the command line says, and ends the process: 0 when all of it was loaded, else 1. */
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
    const sentence = explainStartFailure(error, config);
    console.error(sentence.replace('Koppel could not start:', 'Koppel could not load postcodes:'));
    process.exitCode = 1;
  }
}

function readCommand(args: string[]): Command {
  const { file, dryRun } = parsed(args);
  if (!file) throw new StartError(usage);
  const path = typedPath(file, 'postcodes');
  if (!existsSync(path) || !statSync(path).isFile()) throw new StartError(`There is no file ${file}.`);
  return { path, dryRun };
}

function parsed(args: string[]): { file?: string | undefined; dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    return { file: positionals.length === 1 ? positionals[0] : undefined, dryRun: values['dry-run'] };
  } catch {
    throw new StartError(usage);
  }
}

async function run(ownerUrl: string, { path, dryRun }: Command): Promise<boolean> {
  await (await openDatabase(ownerUrl, say)).close();
  const { mistakes, source, counts } = await loadPostcodes({ ownerUrl, path, dryRun, say });
  if (!counts) {
    mistakes.forEach(say);
    say('Nothing was written.');
    return false;
  }
  say(source === 'CBS' ? 'A table of the CBS, by its header.' : 'A file of GeoNames, by its form.');
  tell(counts);
  say(dryRun ? 'Dry run: all of it would fit, and nothing was written.' : 'Loaded.');
  return true;
}

function tell({ areas, new: added, far, near, unchanged, missing }: PostcodeCounts): void {
  say(`Areas of four digits: ${areas}. New: ${added}. Unchanged: ${unchanged}.`);
  say(`Moved by more than a kilometre: ${far}; by less: ${near}.`);
  if (missing.length > 0)
    say(`Not in the file, and left as they were: ${missing.length} areas of ours (${missing.join(', ')}).`);
}

await main();
