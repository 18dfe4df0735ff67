import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import type { Role } from '../api/access/codes.ts';
import { rowId } from './keys.ts';
import { type OrganisationSlug, organisationId, organisationSlugs } from './organisations.ts';

const password = 'koppel-demo';

const roles = ['COORDINATOR', 'MANAGER', 'ADMINISTRATOR'] as const satisfies Role[];
const staff: Record<OrganisationSlug, Record<(typeof roles)[number], string>> = {
  heerlen: { COORDINATOR: 'Samira Kerkhof', MANAGER: 'Paul Voncken', ADMINISTRATOR: 'Ilse Ramakers' },
  heemskerk: { COORDINATOR: 'Joke Duinmeijer', MANAGER: 'Ruben Castelein', ADMINISTRATOR: 'Karim Zonneveld' },
  heusden: { COORDINATOR: 'Marieke van Dooren', MANAGER: 'Yusuf Aydin', ADMINISTRATOR: 'Lotte Verhoeven' },
};

/** The staff accounts for trying out; never where real people are served. */
export async function addStaffAccounts(client: Client): Promise<void> {
  for (const organisation of organisationSlugs) {
    for (const role of roles) await addAccount(client, organisation, role);
  }
}

/** Closes them where a database that was tried out is now served for real. */
export async function closeStaffAccounts(client: Client): Promise<void> {
  for (const organisation of organisationSlugs) {
    for (const role of roles) {
      const email = `${role.toLowerCase()}@${organisation}.example`;
      await actAs(client, email);
      await client.query('update account set disabled_at = coalesce(disabled_at, now()) where email = $1', [
        email,
      ]);
      await client.query('delete from session where account_id = $1', [rowId('account', email)]);
    }
  }
}

const actAs = (client: Client, email: string) =>
  client.query(`select set_config('app.account', $1, true), set_config('app.email', $2, true)`, [
    rowId('account', email),
    email,
  ]);

async function addAccount(
  client: Client,
  organisation: OrganisationSlug,
  role: Role & keyof typeof staff.heerlen,
) {
  const email = `${role.toLowerCase()}@${organisation}.example`;
  const id = rowId('account', email);
  await actAs(client, email);
  const { rowCount } = await client.query('update account set disabled_at = null where email = $1', [email]);
  if (rowCount) return;
  await client.query('insert into account (id, email, display_name, password_hash) values ($1, $2, $3, $4)', [
    id,
    email,
    staff[organisation][role],
    // argon2id, the library's default
    await hash(password),
  ]);
  await client.query(
    'insert into role_grant (id, account_id, organisation_id, role) values ($1, $2, $3, $4)',
    [rowId('role', email), id, organisationId(organisation), role],
  );
}
