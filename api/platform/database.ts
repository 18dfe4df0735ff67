import { createHmac } from 'node:crypto';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { type MigrationObject, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { openOwnersWindow } from './owner-window.ts';
import { giveBackLostConnections } from './pool.ts';
import { keepReportingDoor } from './reporting-door.ts';
import { StartError } from './start-error.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

/** The open database: the ORM signs in as the role that row level security binds. */
export interface Database {
  orm: MikroORM;
  /** Connection string of the owner, for migrating, seeding and importing. */
  ownerUrl: string;
  close(): Promise<void>;
}

export interface Schema {
  entities: (new () => object)[];
  migrations: MigrationObject[];
}

/** The role under which Koppel works day to day. */
export const appRole = 'koppel_app';
/** Held by whoever changes the tables: one process at a time. */
export const migrationLock = 4_155_667_351;
const oldestServer = 15;

/**
 * Brings the database to the newest version and opens it for use.
 * @param how `restoring`: opens what others may not open yet, to finish a restore.
 * @throws StartError when the server is too old, the database belongs to a newer Koppel, or a restore was cut off.
 */
export async function openDatabase(
  ownerUrl: string,
  schema: Schema,
  say: (line: string) => void,
  how: 'as always' | 'restoring' = 'as always',
): Promise<Database> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    await refuseOldServer(owner);
    // One process migrates; the others wait and then find nothing to do.
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    if (how !== 'restoring') await refuseUnfinishedRestore(owner);
    await migrate(ownerUrl, owner, schema, say);
    await openOwnersWindow(owner);
    const appUrl = await ensureAppRole(owner, ownerUrl, say);
    await keepReportingDoor(owner);
    const orm = await openPool(appUrl, schema.entities);
    return { orm, ownerUrl, close: () => orm.close(true) };
  } finally {
    await owner.end();
  }
}

/** How long, in milliseconds, anybody waits for a connection, for one statement, or with a transaction in hand. */
const patience = {
  connectionTimeoutMillis: 30_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Opens a database that is up to date, for so many to use at once. */
export const openPool = (url: string, entities: Schema['entities'], connections = 20): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: connections },
    driverOptions: { onPoolCreated: giveBackLostConnections, ...patience },
    debug: false,
  });

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const version = rows[0]!.version;
  if (version < oldestServer)
    throw new StartError(
      `This PostgreSQL is version ${version}, and Koppel needs version ${oldestServer} or newer: ` +
        'upgrade the server, or leave DATABASE_URL out to use the embedded one.',
    );
}

async function migrate(
  ownerUrl: string,
  owner: pg.Client,
  schema: Schema,
  say: (line: string) => void,
): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: schema.entities,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: {
      migrationsList: schema.migrations,
      tableName: 'koppel_migration',
      snapshot: false,
      silent: true,
    },
    pool: { min: 0, max: 2 },
    debug: false,
  });
  try {
    await refuseNewerDatabase(owner, schema.migrations);
    const pending = await orm.migrator.getPending();
    if (pending.length === 0) return;
    say(`Bringing the database up to date (${pending.length} ${pending.length === 1 ? 'step' : 'steps'}) …`);
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

/** @throws StartError when the database has taken steps that this Koppel does not know. */
export async function refuseNewerDatabase(owner: pg.Client, migrations: MigrationObject[]): Promise<void> {
  const { rows: there } = await owner.query<{ table: string | null }>(
    `select to_regclass('koppel_migration') as table`,
  );
  if (!there[0]?.table) return;
  const { rows } = await owner.query<{ name: string }>('select name from koppel_migration');
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new StartError(
      `This database was made by a newer Koppel (it has the step ${unknown.join(', ')}): install that version, ` +
        'or use another database.',
    );
}

/**
 * Makes sure that the role exists under which Koppel works day to day: no owner, so that the wall of row level
 * security holds for it. Its password is derived from the owner's, so that every process knows it and nobody else.
 * Where the owner may not make roles, Koppel works as the owner: row level security is forced for that one too.
 */
async function ensureAppRole(
  owner: pg.Client,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<string> {
  const url = new URL(ownerUrl);
  const ownerName = url.username;
  const secret = decodeURIComponent(url.password) || ownerName;
  url.username = appRole;
  url.password = createHmac('sha256', secret).update(appRole).digest('base64url');
  try {
    if (!(await canSignIn(url))) await makeAppRole(owner, url.password);
  } catch (error) {
    if (sqlState(error) !== '42501') throw error;
    await refuseUnwalledOwner(owner);
    say(
      `The database user ${ownerName} may not create roles; Koppel works as that user, behind the same row rules.`,
    );
    return ownerUrl;
  }
  await owner.query(`
    grant usage on schema public to ${appRole};
    grant select, insert, update on all tables in schema public to ${appRole};
    grant delete on session, sign_in_attempt, role_grant, saved_search, training_reading, note to ${appRole};
    grant delete on sign_in_ticket, known_device, totp, recovery_code, passkey, passkey_challenge, sign_in_errand
      to ${appRole};
    revoke insert, update on identity_provider, identity_provider_role, reporting_access from ${appRole};
    revoke update on event, access_log, match_decision, comparison, comparison_round from ${appRole};
    grant update (details) on event to ${appRole};
    grant update (because) on match_decision to ${appRole};
    grant delete on link_request, link_attempt, one_time_link, outbox, plan_run, request_draft, survey_answer, match_change to ${appRole};
    revoke insert, update on lifecycle_transition, koppel_migration, match_candidate from ${appRole};
    revoke insert, update on municipality, district, neighbourhood, postcode, location, team from ${appRole};
  `);
  await hideColumn(owner, 'account', 'password_hash');
  return url.toString();
}

/** Leaves the role everything of a table to read but one column. */
async function hideColumn(owner: pg.Client, table: string, hidden: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname <> $2`,
    [table, hidden],
  );
  const others = rows.map(({ name }) => name).join(', ');
  await owner.query(
    `revoke select on ${table} from ${appRole}; grant select (${others}) on ${table} to ${appRole}`,
  );
}

const sqlState = (error: unknown): string | undefined => (error as { code?: string }).code;

async function canSignIn(url: URL): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.toString(), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Roles belong to the whole server: two databases of it may come here at once, and then one has to try again. */
async function makeAppRole(owner: pg.Client, password: string, attempt = 1): Promise<void> {
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
    await owner.query(`${rowCount === 0 ? 'create' : 'alter'} role ${appRole} login password '${password}'`);
  } catch (error) {
    const concurrent = ['XX000', '23505', '42710'].includes(sqlState(error) ?? '');
    if (!concurrent || attempt === 5) throw error;
    await makeAppRole(owner, password, attempt + 1);
  }
}

async function refuseUnwalledOwner(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ unwalled: boolean }>(
    'select rolsuper or rolbypassrls as unwalled from pg_roles where rolname = current_user',
  );
  if (rows[0]?.unwalled)
    throw new StartError(
      `The database user passes by row level security but may not create the role ${appRole}: ` +
        'use a user with CREATEROLE, or one without BYPASSRLS.',
    );
}
