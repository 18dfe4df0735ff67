import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../database.ts';
import { readConfig } from '../../platform/config.ts';
import { explainStartFailure, StartError } from '../../platform/start-error.ts';
import { withDatabase } from '../../platform/with-database.ts';
import { makeReader, type Reader, removeReader } from './reporting-reader.ts';

const usage = 'Usage: npm run reporting -- --organisation SLUG [--role NAME] [--remove]';
const say = (line: string) => console.log(line);

/** Makes a database user that reads the views of one organisation, says how to connect, or takes it away again. */
async function main(): Promise<void> {
  try {
    const { remove, ...reader } = readCommand(process.argv.slice(2));
    await withDatabase(readConfig(), say, async (ownerUrl) => {
      await (await openDatabase(ownerUrl, say)).close();
      if (remove) say(`${await removeReader(ownerUrl, reader)} no longer reads ${reader.organisation}.`);
      else tellHow(ownerUrl, reader, await makeReader(ownerUrl, reader));
    });
  } catch (error) {
    console.error(explainStartFailure(error));
    process.exitCode = 1;
  }
}

function readCommand(args: string[]): Reader & { remove: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        organisation: { type: 'string' },
        role: { type: 'string' },
        remove: { type: 'boolean', default: false },
      },
    });
    if (values.organisation)
      return { organisation: values.organisation, role: values.role, remove: values.remove };
  } catch {
    // An option that there is not: told the same way.
  }
  throw new StartError(usage);
}

function tellHow(
  ownerUrl: string,
  { organisation }: Reader,
  signIn: { role: string; password: string },
): void {
  const { hostname, port, pathname } = new URL(ownerUrl);
  say(
    `A program reads the figures of ${organisation} like this (in Power BI: Get data, PostgreSQL database):`,
  );
  say(`  server    ${hostname}:${port || 5432}`);
  say(`  database  ${decodeURIComponent(pathname.slice(1))}`);
  say('  schema    reporting');
  say(`  user      ${signIn.role}`);
  say(`  password  ${signIn.password}`);
  say(
    'The password is shown this once. The same command gives a new one; with --remove the user is taken away.',
  );
  say('What the views mean stands in docs/reporting.md.');
}

await main();
