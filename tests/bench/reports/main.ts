import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** `npm run bench:reports`: yearly flows and retention of all programmes, by SQL over all matches and by the rollup. */
const { values } = parseArgs({
  options: {
    matches: { type: 'string', default: '3000000' },
    rounds: { type: 'string', default: '5' },
    writers: { type: 'string', default: '4' },
  },
});

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// Loaded as the tests are: Node by itself does not know the decorators of the entities.
const { module } = await runnerImport<typeof import('./compare.ts')>(here('compare.ts'), {
  configFile: here('../../../vitest.config.ts'),
  logLevel: 'error',
});
await module.compare({
  matches: Number(values.matches),
  rounds: Number(values.rounds),
  writers: Number(values.writers),
});
