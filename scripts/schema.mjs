// Writes what is made of the code: schema/schema.graphql, schema/openapi.json, docs/permissions.md, docs/retention.md and
// docs/reporting.md. `npm run schema`; tests hold them against the code.
import { writeFile } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';

await ensureBuilt(console.log);
const { koppelSchema, printedSchema } = await import('../dist/api/schema.js');
const { permissionsPage } = await import('../dist/api/access/permissions-page.js');
const { retentionPage } = await import('../dist/api/forgetting/retention-page.js');
const { reportingPage } = await import('../dist/api/reports/export/reporting-page.js');
const { describedViews } = await import('../dist/schema/migrations/031-reporting-views.js');
await writeFile(new URL('../schema/schema.graphql', import.meta.url), await printedSchema());
const { openApiDocument } = await import('../dist/api/reports/export/rest/openapi.js');
const openApi = openApiDocument(await koppelSchema(), 'https://koppel.example');
await writeFile(new URL('../schema/openapi.json', import.meta.url), `${JSON.stringify(openApi, null, 2)}\n`);
await writeFile(new URL('../docs/permissions.md', import.meta.url), permissionsPage(await koppelSchema()));
await writeFile(new URL('../docs/retention.md', import.meta.url), retentionPage());
await writeFile(new URL('../docs/reporting.md', import.meta.url), reportingPage(describedViews()));
console.log('Wrote what is made of the code into schema/ and docs/.');
