import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Browser } from './access/browser.ts';
import type { FieldGroup, Permission } from './access/matrix.ts';
import { may, type Place } from './access/permissions.ts';
import { hashToken, type Identity, identify, markSessionUsed } from './access/sessions.ts';
import type { AccessSettings } from './access/settings.ts';
import { type Look, Traces } from './access/traces.ts';
import { type Caller, type Viewer, visitor } from './access/viewer.ts';
import { refusalOfConstraint } from './constraints.ts';
import type { CandidateRoom } from './matching/candidates/room.ts';
import type { PlanRoom } from './matching/plan/room.ts';
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

/** How people get their one-time links. */
export interface LinkSettings {
  /** Where the portal is. */
  publicUrl: string;
  /** Whether mail goes out at all. */
  mailed: boolean;
}

/** What every resolver of one operation shares. */
export class Context {
  readonly orm: MikroORM;
  readonly cookie: SessionCookie;
  readonly browser: Browser;
  readonly settings: AccessSettings;
  readonly now: Date;
  readonly language: Language;
  readonly say: Say;
  readonly reads: Reads;
  /** The HTTP request, as it is called in our logs. */
  readonly request: string;
  readonly links: LinkSettings;
  /** The file that says what was erased. */
  readonly erasureLedger: string;
  /** The volunteers who can be suggested, in memory. */
  readonly candidates: CandidateRoom;
  /** Where plans are made, if that is done in this process. */
  readonly planRoom: PlanRoom | undefined;
  // Apollo copies the context for each operation, so what changes stands in objects that the copy shares.
  private readonly traces = new Traces();
  private readonly identity: { known: Identity | undefined } = { known: undefined };
  private readonly loaders = new Map<Batch<never>, DataLoader<string, unknown>>();

  constructor(
    orm: MikroORM,
    { cookie, browser }: { cookie: SessionCookie; browser: Browser },
    settings: AccessSettings,
    language: Language,
    {
      now,
      request,
      links,
      erasureLedger,
      candidates,
      planRoom,
    }: {
      now: Date;
      request: string;
      links: LinkSettings;
      erasureLedger: string;
      candidates: CandidateRoom;
      planRoom?: PlanRoom | undefined;
    },
  ) {
    this.orm = orm;
    this.cookie = cookie;
    this.browser = browser;
    this.settings = settings;
    this.language = language;
    this.now = now;
    this.request = request;
    this.links = links;
    this.erasureLedger = erasureLedger;
    this.candidates = candidates;
    this.planRoom = planRoom;
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

  /** Whoever asks. */
  async caller(): Promise<Caller> {
    await this.reads.em();
    return this.knownCaller!;
  }

  /** Whoever asks, when something has been read already. */
  get knownCaller(): Caller | undefined {
    return this.identity.known?.caller;
  }

  /** The account that is signed in, if one is. */
  async viewer(): Promise<Viewer | undefined> {
    return (await this.caller()).viewer;
  }

  /** Whether whoever asks may do this there, and see this group of fields with it. */
  async may(permission: Permission, place: Place, group?: FieldGroup): Promise<boolean> {
    return may((await this.caller()).grants, permission, place, group);
  }

  /** Remembers that whoever asks saw something, to be written down before the answer goes out. */
  look(look: Look): void {
    this.traces.add((this.knownCaller ?? visitor).actor, look);
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
    work: (em: SqlEntityManager, caller: Caller) => Promise<T | Refusal>,
    organisation?: string,
  ): Promise<T | Refusal> {
    await this.forget();
    try {
      return await transact(this.orm, { organisations: [] }, async (em) => {
        const { caller } = await identify(em, this, organisation ? [organisation] : []);
        return work(em, caller);
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
    this.identity.known = undefined;
  }

  /** The operation is about to be answered: what was looked at is written down, and if that fails nothing is told. */
  async end(): Promise<void> {
    await this.reads.close();
    await this.traces.write(this.orm, this.request);
    const hash = this.tokenHash;
    if (this.identity.known?.stale && hash)
      await transact(this.orm, { organisations: [], session: hash }, (em) =>
        markSessionUsed(em, hash, this.now),
      );
  }

  private async identify(em: SqlEntityManager): Promise<void> {
    this.identity.known = await identify(em, this);
  }
}
