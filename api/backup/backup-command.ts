import { migrations } from '../../schema/migrations/list.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { explainStartFailure, StartError } from '../platform/start-error.ts';
import { typedPath } from '../platform/typed-path.ts';
import { withDatabase } from '../platform/with-database.ts';
import { backup } from './backup.ts';

const usage = 'Usage: npm run backup -- FOLDER';
const say = (line: string) => console.log(line);

/** Writes a backup as the command line says, and ends the process: 0 when it is whole, else 1. */
async function main(): Promise<void> {
  // Leaving in order takes the unfinished folder away, and lets an embedded database stop too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      say('Stopped; there is no backup.');
      process.exit(1);
    });
  let config: Config | undefined;
  try {
    const [folder, ...rest] = process.argv.slice(2);
    if (!folder || folder.startsWith('-') || rest.length > 0) throw new StartError(usage);
    config = readConfig();
    const path = typedPath(folder, 'backup');
    const { tables, at } = await withDatabase(config, say, (ownerUrl) =>
      backup({ ownerUrl, folder: path, steps: migrations, say }),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`The backup is in ${path}: ${tables.length} tables, ${rows} rows, as they were at ${at}.`);
  } catch (error) {
    const sentence = explainStartFailure(error, config);
    console.error(sentence.replace('Koppel could not start:', 'Koppel could not make a backup:'));
    process.exitCode = 1;
  }
}

await main();
