import pg from 'pg';
import type { Database } from '../api/platform/database.ts';
import { addStaffAccounts, closeStaffAccounts } from './accounts.ts';
import { seedDemo } from './demo.ts';
import { addOrganisations, organisationId, organisationSlugs } from './organisations.ts';
import { addPlaces } from './places.ts';
import { Rows } from './rows.ts';

const seedLock = 4_155_667_352;

/**
 * Brings what a new installation begins with: places, the three organisations with their programmes, and outside
 * production the staff accounts; with `demo` also their people. What is there already stays as it is.
 */
export async function seed(
  database: Database,
  { demo, say }: { demo: boolean; say: (line: string) => void },
): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [seedLock]);
    // The owner too may stand behind the wall between organisations. What is told is the past, as it was.
    await client.query(
      `select set_config('app.organisations', $1, true), set_config('app.correction', 'on', true)`,
      [`{${organisationSlugs.map(organisationId).join(',')}}`],
    );
    await seedBeginning(client, say);
    await (process.env.NODE_ENV === 'production' ? closeStaffAccounts(client) : addStaffAccounts(client));
    if (demo) await seedDemo(client, say);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function seedBeginning(client: pg.Client, say: (line: string) => void): Promise<void> {
  const { rowCount } = await client.query('select from organisation limit 1');
  if (!rowCount) say('Setting up places, organisations and programmes …');
  const rows = new Rows();
  addPlaces(rows);
  addOrganisations(rows);
  const places = ['municipality', 'team', 'district', 'neighbourhood', 'location', 'postcode'];
  const organisations = ['organisation', 'organisation_municipality', 'programme', 'programme_location'];
  await rows.insert(client, [...places, ...organisations], { keep: true });
  await linkPostcodes(client, rows.of('postcode'));
}

/** An area that was loaded before a team of ours came to work there is in a neighbourhood from then on. */
async function linkPostcodes(client: pg.Client, areas: object[]): Promise<void> {
  await client.query(
    `update postcode p set neighbourhood_id = ours.neighbourhood_id from json_populate_recordset(null::postcode, $1) ours
     where p.area = ours.area and p.neighbourhood_id is null`,
    [JSON.stringify(areas)],
  );
}
