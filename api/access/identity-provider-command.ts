import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { newId } from '../platform/ids.ts';
import { explainStartFailure, StartError } from '../platform/start-error.ts';
import { withDatabase } from '../platform/with-database.ts';
import { secretPurpose } from './identity-provider.ts';
import { isStaffRole } from './rules.ts';
import { Secrets } from './secrets.ts';

const usage =
  'Usage: SSO_CLIENT_SECRET=… npm run sso -- --organisation SLUG --name "NAME" --issuer ADDRESS --client-id ID --claim CLAIM ' +
  '--role VALUE=ROLE[:PROGRAMME] … [--domain MAIL-DOMAIN …] [--trust-amr VALUE …] [--trust-acr VALUE …]';
const say = (line: string) => console.log(line);

interface Command {
  organisation: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  claim: string;
  roles: { value: string; role: string; programme: string | null }[];
  domains: string[];
  amr: string[];
  acr: string[];
}

/** Sets up through which provider the staff of an organisation signs in, in place of what was set up before. */
async function main(): Promise<void> {
  try {
    const config = readConfig();
    const command = readCommand(process.argv.slice(2), process.env.SSO_CLIENT_SECRET, config);
    await withDatabase(config, say, async (ownerUrl) => {
      await (await openDatabase(ownerUrl, say)).close();
      await setUp(ownerUrl, command, new Secrets(config.secrets));
    });
    say(`The staff of ${command.organisation} can sign in through ${command.issuer}.`);
    say(`Tell the provider to send them back to ${config.publicUrl}/sign-in/sso/callback`);
  } catch (error) {
    console.error(explainStartFailure(error));
    process.exitCode = 1;
  }
}

function readCommand(
  args: string[],
  clientSecret: string | undefined,
  { production, secrets }: Config,
): Command {
  const { organisation, name, issuer, 'client-id': clientId, claim, role = [], ...lists } = parsed(args);
  const roles = role.map(readRole);
  if (!organisation || !name || !issuer || !clientId || !clientSecret || !claim || roles.length === 0)
    throw new StartError(usage);
  if (!URL.canParse(issuer) || !(new URL(issuer).protocol === 'https:' || !production))
    throw new StartError(`${issuer} is no address of a provider, such as https://login.example.`);
  if (secrets.length === 0)
    throw new StartError('KOPPEL_SECRET is missing: the client secret is encrypted under it.');
  const { domain = [], 'trust-amr': amr = [], 'trust-acr': acr = [] } = lists;
  const domains = domain.map((each) => each.toLowerCase());
  return { organisation, name, issuer, clientId, clientSecret, claim, roles, domains, amr, acr };
}

function parsed(args: string[]) {
  const one = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args,
      options: {
        organisation: one,
        name: one,
        issuer: one,
        'client-id': one,
        claim: one,
        role: several,
        domain: several,
        'trust-amr': several,
        'trust-acr': several,
      },
    }).values;
  } catch {
    throw new StartError(usage);
  }
}

/** `VALUE=ROLE` or `VALUE=ROLE:PROGRAMME`. */
function readRole(text: string): Command['roles'][number] {
  const at = text.lastIndexOf('=');
  const [role = '', programme = null] = text.slice(at + 1).split(':');
  if (at < 1 || !isStaffRole(role.toUpperCase()))
    throw new StartError(`"${text}" does not say VALUE=ROLE. ${usage}`);
  return { value: text.slice(0, at), role: role.toUpperCase(), programme };
}

async function setUp(ownerUrl: string, command: Command, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>('select id from organisation where slug = $1', [
      command.organisation,
    ]);
    const organisationId = rows[0]?.id;
    if (!organisationId)
      throw new StartError(`There is no organisation "${command.organisation}" in this database.`);
    // The owner is bound by the row rules too: it says for whom it works.
    await client.query(`select set_config('app.organisations', $1, true)`, [`{${organisationId}}`]);
    await client.query('delete from identity_provider where organisation_id = $1', [organisationId]);
    const id = newId();
    await client.query(
      `insert into identity_provider (id, organisation_id, name, issuer, client_id, client_secret, roles_claim, mail_domains, trusted_amr, trusted_acr)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        organisationId,
        command.name,
        command.issuer,
        command.clientId,
        secrets.encrypt(command.clientSecret, secretPurpose(id)),
        command.claim,
        command.domains,
        command.amr,
        command.acr,
      ],
    );
    for (const role of command.roles) await addRole(client, organisationId, id, role);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function addRole(
  client: pg.Client,
  organisationId: string,
  providerId: string,
  { value, role, programme }: Command['roles'][number],
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select id from programme where organisation_id = $1 and slug = $2',
    [organisationId, programme],
  );
  if (programme && !rows[0]) throw new StartError(`This organisation has no programme "${programme}".`);
  await client.query(
    `insert into identity_provider_role (organisation_id, provider_id, claim_value, role, programme_id)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [organisationId, providerId, value, role, rows[0]?.id ?? null],
  );
}

await main();
