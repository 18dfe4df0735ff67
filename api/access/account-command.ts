import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { checkEmail, checkName } from '../people/filled-in.ts';
import { codesOf } from '../platform/codes.ts';
import { readConfig } from '../platform/config.ts';
import { newId } from '../platform/ids.ts';
import { explainStartFailure, StartError } from '../platform/start-error.ts';
import { withDatabase } from '../platform/with-database.ts';
import { Role } from './codes.ts';
import { hashPassword } from './sign-in.ts';

const usage =
  'Usage: npm run account -- --email ADDRESS --name "FIRST LAST" --organisation SLUG --role COORDINATOR|MANAGER|ADMINISTRATOR|REPORTER [--programme SLUG]';
const say = (line: string) => console.log(line);

interface Command {
  email: string;
  name: string;
  organisation: string;
  role: Role;
  programme: string | undefined;
}

/**
 * Makes a staff account with a role, or gives the role and a new password to one that is there. The password is for the
 * first time only; a second factor that is there stays.
 */
async function main(): Promise<void> {
  try {
    const command = readCommand(process.argv.slice(2));
    const password = await withDatabase(readConfig(), say, async (ownerUrl) => {
      await (await openDatabase(ownerUrl, say)).close();
      return grant(ownerUrl, command);
    });
    say(`${command.email} signs in with the password ${password}`);
    say('It is shown this once, and is for the first time only. The same command gives a new one.');
  } catch (error) {
    console.error(explainStartFailure(error));
    process.exitCode = 1;
  }
}

function readCommand(args: string[]): Command {
  const option = { type: 'string' } as const;
  const options = { email: option, name: option, organisation: option, role: option, programme: option };
  const { email, name, organisation, role, programme } = parsed(args, options);
  // A volunteer is made by enrolling, and invited by the coordinator.
  const known = codesOf(Role).find((code) => code === role?.toUpperCase() && code !== 'VOLUNTEER');
  if (!email || !name || !organisation || !known) throw new StartError(usage);
  if (checkEmail('email', email).length > 0) throw new StartError(`${email} is no mail address.`);
  if (checkName('name', name).length > 0) throw new StartError(`"${name}" is no name.`);
  return { email: email.toLowerCase(), name: name.trim(), organisation, role: known, programme };
}

function parsed(
  args: string[],
  options: Record<string, { type: 'string' }>,
): Record<string, string | undefined> {
  try {
    return parseArgs({ args, options }).values as Record<string, string | undefined>;
  } catch {
    throw new StartError(usage);
  }
}

async function grant(
  ownerUrl: string,
  { email, name, organisation, role, programme }: Command,
): Promise<string> {
  const password = randomBytes(15).toString('base64url');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const place = await findPlace(client, organisation, programme);
    // The owner is bound by the row rules too: it says for whom it works.
    await client.query(
      `select set_config('app.organisations', $1, true), set_config('app.email', $2, true), set_config('app.account', $3, true)`,
      [`{${place.organisation}}`, email, newId()],
    );
    const { rows } = await client.query<{ id: string }>(
      `insert into account (id, email, display_name, password_hash, must_change_password) values (app_account(), $1, $2, $3, true)
       on conflict (email) do update set password_hash = excluded.password_hash, display_name = excluded.display_name,
         must_change_password = true, disabled_at = null
       returning id`,
      [email, name, await hashPassword(password)],
    );
    await client.query(
      `insert into role_grant (id, account_id, organisation_id, programme_id, role) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [newId(), rows[0]?.id, place.organisation, place.programme, role],
    );
    await client.query('commit');
    return password;
  } finally {
    await client.end();
  }
}

async function findPlace(
  client: pg.Client,
  organisation: string,
  programme: string | undefined,
): Promise<{ organisation: string; programme: string | null }> {
  const { rows } = await client.query<{ organisation: string; programme: string | null }>(
    `select o.id as organisation, p.id as programme from organisation o
     left join programme p on p.organisation_id = o.id and p.slug = $2 where o.slug = $1`,
    [organisation, programme ?? ''],
  );
  const [place] = rows;
  if (!place) throw new StartError(`There is no organisation "${organisation}" in this database.`);
  if (programme && !place.programme) throw new StartError(`${organisation} has no programme "${programme}".`);
  return place;
}

await main();
