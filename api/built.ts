import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './platform/start-error.ts';

/** What the build made beside the compiled API, or in `dist` when the API runs from its sources. */
function builtFolder(name: string, ...needed: string[]): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '..', name), join(here, '../dist', name)].find((folder) =>
    needed.every((entry) => existsSync(join(folder, entry))),
  );
}

/** The folder of the built portal, if there is one. */
export const portalFolder = (): string | undefined => builtFolder('web', 'index.html', 'assets');

/**
 * The GraphQL documents of the portal, and those that other clients rely on.
 * @throws StartError when they have not been built.
 */
export function shippedDocuments(): string[] {
  const folder = builtFolder('documents', 'contract.graphql');
  if (!folder)
    throw new StartError('The documents of the portal are missing. Run "npm run build", then start again.');
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}
