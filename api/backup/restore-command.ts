import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { migrations } from '../../schema/migrations/list.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { explainStartFailure, StartError } from '../platform/start-error.ts';
import { typedPath } from '../platform/typed-path.ts';
import { withDatabase } from '../platform/with-database.ts';
import { restore } from './restore.ts';

const usage = 'Usage: npm run restore -- FOLDER [--replace]';
const say = (line: string) => console.log(line);

/** Restores a backup as the command line says, and ends the process: 0 when all of it is there, else 1. */
async function main(): Promise<void> {
  // Leaving in order lets an embedded database stop too; what was not committed is gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      say(
        'Stopped. If it did not say yet that all rows are there, the database is as it was; else restore again.',
      );
      process.exit(1);
    });
  let config: Config | undefined;
  try {
    const { folder, replace } = readCommand(process.argv.slice(2));
    config = readConfig();
    const ledger = config.erasureLedger;
    const { at } = await withDatabase(config, say, (ownerUrl) =>
      restore({ ownerUrl, folder, replace, steps: migrations, ledger, say }),
    );
    say(`Restored: the database is what it was at ${at}. Nobody is signed in any more.`);
  } catch (error) {
    const sentence = explainStartFailure(error, config);
    console.error(sentence.replace('Koppel could not start:', 'Koppel could not restore:'));
    process.exitCode = 1;
  }
}

function readCommand(args: string[]): { folder: string; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    const [folder, ...rest] = positionals;
    if (folder && rest.length === 0) return { folder: typedPath(folder, 'restore'), replace: values.replace };
  } catch {
    // An option that there is not: told the same way.
  }
  throw new StartError(usage);
}

await main();
