import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { may, type Permission, type Place } from './access/permissions.ts';
import { hashToken, identify, markSessionUsed } from './access/sessions.ts';
import type { Viewer } from './access/viewer.ts';
import { refusalOfConstraint } from './constraints.ts';
import { type Language, sayIn } from './messages/texts.ts';
import { amsterdamDay, type Day } from './platform/days.ts';
import { Reads, transact } from './platform/operation.ts';
import { Refusal, type Say } from './platform/refusal.ts';

/** Fetches many things by key in one statement; what is not found is left out of the map. */
export type Batch<Value> = (
  em: SqlEntityManager,
  keys: readonly string[],
  context: Context,
) => Promise<Map<string, Value>>;

/** How the transport keeps the session: in a cookie that scripts cannot read. */
export interface SessionCookie {
  token: string | undefined;
  set(token: string, expires: Date): void;
  clear(): void;
}

/** What every resolver of one operation shares. */
export class Context {
  readonly orm: MikroORM;
  readonly cookie: SessionCookie;
  readonly now: Date;
  readonly language: Language;
  readonly say: Say;
  readonly reads: Reads;
  // Apollo copies the context for each operation, so what changes stands in objects that the copy shares.
  private readonly identity: { viewer?: Viewer | undefined; stale: boolean } = { stale: false };
  private readonly loaders = new Map<Batch<never>, DataLoader<string, unknown>>();

  constructor(orm: MikroORM, cookie: SessionCookie, language: Language, now: Date) {
    this.orm = orm;
    this.cookie = cookie;
    this.language = language;
    this.now = now;
    this.say = sayIn(language);
    this.reads = new Reads(orm, (em) => this.identify(em));
  }

  /** Today in Amsterdam. */
  get today(): Day {
    return amsterdamDay(this.now);
  }

  get tokenHash(): string | undefined {
    return this.cookie.token ? hashToken(this.cookie.token) : undefined;
  }

  /** Who is signed in, if anybody. */
  async viewer(): Promise<Viewer | undefined> {
    await this.reads.em();
    return this.identity.viewer;
  }

  /** Whether whoever asks may do this there. */
  async may(permission: Permission, place: Place): Promise<boolean> {
    return may((await this.viewer())?.grants ?? [], permission, place);
  }

  /** Loads one of many: all that are asked for in the same moment come in one statement. */
  async load<Value>(batch: Batch<Value>, key: string): Promise<Value | undefined> {
    let loader = this.loaders.get(batch as Batch<never>) as DataLoader<string, Value | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader(async (keys: readonly string[]) => {
        const found = await batch(await this.reads.em(), keys, this);
        return keys.map((key) => found.get(key));
      });
      this.loaders.set(batch as Batch<never>, loader as DataLoader<string, unknown>);
    }
    return loader.load(key);
  }

  /**
   * Changes something, in one transaction, for the organisations of whoever is signed in and for `organisation`. A
   * Refusal changes nothing, and so does a rule that the database keeps: it becomes a Refusal too.
   */
  async act<T>(
    work: (em: SqlEntityManager, viewer: Viewer | undefined) => Promise<T | Refusal>,
    organisation?: string,
  ): Promise<T | Refusal> {
    await this.forget();
    try {
      return await transact(this.orm, { organisations: [] }, async (em) => {
        const identity = await identify(em, this.tokenHash, this.now, organisation ? [organisation] : []);
        return work(em, identity?.viewer);
      });
    } catch (error) {
      const refusal = refusalOfConstraint(error);
      if (refusal) return refusal;
      throw error;
    }
  }

  /** Ends the reads, so that what is read next sees what has changed. */
  async forget(): Promise<void> {
    this.loaders.clear();
    await this.reads.end();
  }

  /** The operation has been answered. */
  async end(): Promise<void> {
    await this.reads.end();
    const hash = this.tokenHash;
    if (this.identity.stale && hash)
      await transact(this.orm, { organisations: [], session: hash }, (em) =>
        markSessionUsed(em, hash, this.now),
      );
  }

  private async identify(em: SqlEntityManager): Promise<void> {
    const identity = await identify(em, this.tokenHash, this.now);
    this.identity.viewer = identity?.viewer;
    this.identity.stale = identity?.stale ?? false;
  }
}
