import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openReportingDoor, reportingRole } from '../../platform/reporting-door.ts';
import { StartError } from '../../platform/start-error.ts';

/** A role of the database that reads the views for reporting, and an organisation that it reads. */
export interface Reader {
  organisation: string;
  /** Its name; by default one made of the organisation's. */
  role?: string | undefined;
}

/** How a program signs in to read. */
export interface SignIn {
  role: string;
  password: string;
}

/**
 * Makes a role that signs in and reads the views of one organisation, or opens one more organisation to a role that is
 * there. Either way it gets a new password.
 * @throws StartError when there is no such organisation, the role is not one of ours, or the owner may not make roles.
 */
export const makeReader = (ownerUrl: string, reader: Reader): Promise<SignIn> =>
  asOwner(ownerUrl, async (owner) => {
    const { organisationId, role } = await found(owner, reader);
    const access = await accessOf(owner, role);
    if (access.isThere && !access.isOurs) throw new StartError(notOurs(role));
    const password = randomBytes(24).toString('base64url');
    await makeRoles(owner, role, password, access.isThere);
    await openReportingDoor(owner);
    await owner.query(
      'insert into reporting_access (role_name, organisation_id) values ($1, $2) on conflict do nothing',
      [role, organisationId],
    );
    await refuseOpenSchema(owner, role);
    return { role, password };
  });

/**
 * Closes an organisation to a role, and takes the role away when no other is open to it.
 * @throws StartError when the role does not read that organisation.
 */
export const removeReader = (ownerUrl: string, reader: Reader): Promise<string> =>
  asOwner(ownerUrl, async (owner) => {
    const { organisationId, role } = await found(owner, reader);
    const { organisations } = await accessOf(owner, role);
    if (!organisations.includes(organisationId))
      throw new StartError(`There is no database user ${role} that reads ${reader.organisation}.`);
    await owner.query('delete from reporting_access where role_name = $1 and organisation_id = $2', [
      role,
      organisationId,
    ]);
    if (organisations.length === 1) {
      const database = owner.escapeIdentifier(owner.database!);
      const name = owner.escapeIdentifier(role);
      await owner.query(`revoke connect on database ${database} from ${name}; drop role ${name}`);
    }
    return role;
  });

/** Roles belong to the whole server: two databases of it may come here at once, and then one has to try again. */
const concurrent: ReadonlySet<unknown> = new Set(['XX000', '23505', '42710']);

/** Works as the owner in one transaction, for all organisations. */
async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>, attempt = 1): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    await owner.query(
      `select set_config('app.organisations', coalesce(array_agg(id), '{}')::text, true) from organisation`,
    );
    const result = await work(owner);
    await owner.query('commit');
    return result;
  } catch (error) {
    const { code } = error as { code?: string };
    if (concurrent.has(code) && attempt < 5) return await asOwner(ownerUrl, work, attempt + 1);
    throw code === '42501' ? new StartError(mayNot(ownerUrl)) : error;
  } finally {
    await owner.end();
  }
}

const mayNot = (ownerUrl: string): string =>
  `The database user ${new URL(ownerUrl).username} may not create roles, so there can be none for reporting. Ask whoever ` +
  'runs the database server for a user with CREATEROLE, or use the CSV files and the REST export.';

const notOurs = (role: string): string =>
  `There is a database user ${role} already that does not read this database for reporting: choose another name with --role.`;

async function found(
  owner: pg.Client,
  { organisation, role }: Reader,
): Promise<{ organisationId: string; role: string }> {
  const { rows } = await owner.query<{ id: string }>('select id from organisation where slug = $1', [
    organisation,
  ]);
  if (!rows[0]) throw new StartError(`There is no organisation "${organisation}" in this database.`);
  const name = role ?? `${reportingRole}_${organisation.replaceAll('-', '_')}`;
  if (!/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new StartError(
      `"${name}" is no name for a database user: use small letters, digits and underscores.`,
    );
  return { organisationId: rows[0].id, role: name };
}

interface Access {
  isThere: boolean;
  /** Whether it was let into this database by name, as only readers are; a restore forgets what they read. */
  isOurs: boolean;
  organisations: string[];
}

async function accessOf(owner: pg.Client, role: string): Promise<Access> {
  const { rows } = await owner.query<Access>(
    `select exists (select from pg_roles where rolname = $1) as "isThere",
       exists (select from pg_database d, aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
         join pg_auth_members m on m.member = r.oid join pg_roles g on g.oid = m.roleid
         where d.datname = current_database() and r.rolname = $1 and g.rolname = $2) as "isOurs",
       array(select organisation_id::text from reporting_access where role_name = $1) as organisations`,
    [role, reportingRole],
  );
  return rows[0]!;
}

/** The role that all readers are members of, and the one that signs in: it reads, and not for ever. */
async function makeRoles(owner: pg.Client, role: string, password: string, isThere: boolean): Promise<void> {
  const group = await owner.query('select from pg_roles where rolname = $1', [reportingRole]);
  if (group.rowCount === 0) await owner.query(`create role ${reportingRole} nologin`);
  const name = owner.escapeIdentifier(role);
  const database = owner.escapeIdentifier(owner.database!);
  await owner.query(`
    ${isThere ? 'alter' : 'create'} role ${name} login connection limit 10 password ${owner.escapeLiteral(password)};
    alter role ${name} set default_transaction_read_only = on;
    alter role ${name} set statement_timeout = '5min';
    alter role ${name} set search_path = reporting;
    grant ${reportingRole} to ${name};
    grant connect on database ${database} to ${name};
  `);
}

/** What the role may know of the tables stands in the views; elsewhere it cannot even name them. */
async function refuseOpenSchema(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ isOpen: boolean }>(
    `select has_schema_privilege($1::name, 'public', 'usage') as "isOpen"`,
    [role],
  );
  if (rows[0]?.isOpen)
    throw new StartError(
      'This database lets every user look into the schema "public". Ask whoever runs the database server to say ' +
        '"revoke usage on schema public from public" in it, and run this again.',
    );
}
