// Writes what is made of the code: schema/schema.graphql, docs/permissions.md and docs/retention.md. `npm run
// schema`; tests hold them against the code.
import { writeFile } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';

await ensureBuilt(console.log);
const { koppelSchema, printedSchema } = await import('../dist/api/schema.js');
const { permissionsPage } = await import('../dist/api/access/permissions-page.js');
const { retentionPage } = await import('../dist/api/forgetting/retention-page.js');
await writeFile(new URL('../schema/schema.graphql', import.meta.url), await printedSchema());
await writeFile(new URL('../docs/permissions.md', import.meta.url), permissionsPage(await koppelSchema()));
await writeFile(new URL('../docs/retention.md', import.meta.url), retentionPage());
console.log('Wrote schema/schema.graphql, docs/permissions.md and docs/retention.md.');
