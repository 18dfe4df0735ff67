import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { Table } from './table.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `linkingTables`, loaded as the tests are: Node by itself does not know the decorators of the entities. */
export async function linking(rounds: number): Promise<Table[]> {
  const { module } = await runnerImport<typeof import('./linking-tables.ts')>(here('linking-tables.ts'), {
    configFile: here('../../../vitest.config.ts'),
    logLevel: 'error',
  });
  return module.linkingTables(rounds);
}
