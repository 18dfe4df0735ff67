import type { Client } from 'pg';
import { addEvaluations } from './evaluations.ts';
import { tellHeemskerk } from './heemskerk.ts';
import { tellHeerlen } from './heerlen.ts';
import { tellHeusden } from './heusden.ts';
import { addMaterials } from './materials.ts';
import { type OrganisationSlug, organisationId, organisationSlugs } from './organisations.ts';
import { addPublishedFigures } from './published.ts';
import { Rows } from './rows.ts';
import { insertStories } from './stories.ts';
import { addPrintedSurveys } from './surveys.ts';
import { addVisits } from './visits.ts';

const tellers: Record<OrganisationSlug, { municipality: string; tell: (rows: Rows) => void }> = {
  heerlen: { municipality: 'Heerlen', tell: tellHeerlen },
  heemskerk: { municipality: 'Heemskerk', tell: tellHeemskerk },
  heusden: { municipality: 'Heusden', tell: tellHeusden },
};

/** Loads the made-up people of each organisation that has nobody yet. */
export async function seedDemo(client: Client, say: (line: string) => void): Promise<void> {
  for (const organisation of organisationSlugs) {
    const { rowCount } = await client.query('select from person where organisation_id = $1 limit 1', [
      organisationId(organisation),
    ]);
    if (rowCount) continue;
    const { municipality, tell } = tellers[organisation];
    say(`Loading the demo data of ${municipality} …`);
    const rows = new Rows();
    tell(rows);
    addVisits(rows);
    addMaterials(rows, organisation);
    addPrintedSurveys(rows, organisation);
    addEvaluations(rows, organisation);
    addPublishedFigures(rows, organisation);
    await insertStories(client, rows);
  }
}
