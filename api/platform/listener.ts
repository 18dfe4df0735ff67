import pg from 'pg';

/** What is listened to: the name of a channel of the database, and what is done with each thing told there. */
export interface Channel {
  name: 'koppel_candidates' | 'koppel_changes';
  told: (payload: string) => void;
}

/** How long, in milliseconds, an answer may take before the connection counts as lost. */
const patienceMs = 5_000;
const [shortestWaitMs, longestWaitMs] = [500, 30_000];

/**
 * Listens to what the database tells on a channel, on a connection of its own: whichever process changed something, every
 * process hears it once it is committed. It connects when somebody asks for the first time, and
 * again when somebody asks after it was lost, but not at once after an attempt that failed.
 */
export class DatabaseListener {
  private readonly url: string;
  private readonly channel: Channel;
  private readonly anew: () => void;
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private waitMs = 0;
  private notBefore = 0;
  private isClosed = false;
  /** The question that goes out next, shared by all who ask before it does, and the one that is out. */
  private next: Promise<boolean> | undefined;
  private out: Promise<unknown> | undefined;

  /** @param anew is called whenever it begins to listen: what was read before may have changed unheard. */
  constructor(url: string, channel: Channel, anew: () => void) {
    this.url = url;
    this.channel = channel;
    this.anew = anew;
  }

  /**
   * Waits until all has been told that was committed before now; false when that cannot be known. PostgreSQL sends what
   * it has to tell before it answers a question, so any question will do.
   */
  caughtUp(): Promise<boolean> {
    this.next ??= this.ask();
    return this.next;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async ask(): Promise<boolean> {
    if (!this.client) await this.connect();
    await this.out?.catch(() => undefined);
    // From here on it is on its way; whoever asks later asks anew.
    this.next = undefined;
    const { client } = this;
    if (!client) return false;
    this.out = client.query('select 1');
    try {
      await this.out;
      return this.client === client;
    } catch {
      this.lose(client);
      return false;
    }
  }

  private connect(): Promise<void> {
    this.connecting ??= this.tryToConnect().finally(() => {
      this.connecting = undefined;
    });
    return this.connecting;
  }

  private async tryToConnect(): Promise<void> {
    if (this.isClosed || Date.now() < this.notBefore) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'koppel listens',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload = '' }) => this.channel.told(payload));
    try {
      await client.connect();
      await client.query(`listen ${this.channel.name}`);
      if (this.isClosed) return await client.end();
      this.client = client;
      this.waitMs = 0;
      this.anew();
    } catch {
      this.waitMs = Math.min(longestWaitMs, Math.max(shortestWaitMs, this.waitMs * 2));
      this.notBefore = Date.now() + this.waitMs;
      await client.end().catch(() => undefined);
    }
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    // It may hang on a connection that is no more; nobody waits for that.
    void client.end().catch(() => undefined);
  }
}
