import type { Config } from './config.ts';
import { runningEmbedded, startEmbedded } from './embedded-postgres.ts';

/**
 * Does some work as the owner of the database that the settings name. A server that runs is used; otherwise the
 * embedded one runs for as long as the work takes.
 */
export async function withDatabase<T>(
  config: Config,
  say: (line: string) => void,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const there = config.databaseUrl ?? (await runningEmbedded(config.dataDir));
  if (there) return work(there);
  say('Starting the database …');
  const embedded = await startEmbedded(config.dataDir, say);
  try {
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}
