// Writes schema/schema.graphql from the code: `npm run schema`. A test holds the file against the code.
import { writeFile } from 'node:fs/promises';
import { ensureBuilt } from './build.mjs';

await ensureBuilt(console.log);
const { printedSchema } = await import('../dist/api/schema.js');
await writeFile(new URL('../schema/schema.graphql', import.meta.url), await printedSchema());
console.log('Wrote schema/schema.graphql.');
