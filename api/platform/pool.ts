import type { Pool } from 'pg';

/**
 * A connection that breaks off while it is used leaves the pool at once. The libraries only give back what they could
 * roll back, and what is never given back is a place less, until nobody can ask anything any more.
 */
export function giveBackLostConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    client.once('end', () => {
      try {
        client.release(true);
      } catch {
        // It was not in use.
      }
    });
  });
}
