// Writes what is made of the code: schema/schema.graphql and docs/permissions.md. `npm run schema`; tests hold both
// against the code.
import { writeFile } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';

await ensureBuilt(console.log);
const { koppelSchema, printedSchema } = await import('../dist/api/schema.js');
const { permissionsPage } = await import('../dist/api/access/permissions-page.js');
await writeFile(new URL('../schema/schema.graphql', import.meta.url), await printedSchema());
await writeFile(new URL('../docs/permissions.md', import.meta.url), permissionsPage(await koppelSchema()));
console.log('Wrote schema/schema.graphql and docs/permissions.md.');
