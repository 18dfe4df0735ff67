import { IsolationLevel, type MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Refusal } from './refusal.ts';

/** Who acts, for the traces: the id is that of an account, a requester, a mandate or a client. */
export interface Actor {
  kind: 'ACCOUNT' | 'REQUESTER' | 'HELPER' | 'CLIENT' | 'VISITOR';
  id: string | null;
  /** The requester for whom a helper acts. */
  onBehalfOf?: string;
}

/** What the row level security of a transaction goes by, and what the traces in it say of who acts. */
export interface RowContext {
  organisations: readonly string[];
  account?: string | undefined;
  session?: string | undefined;
  email?: string | undefined;
  actor?: Actor | undefined;
  /** The HTTP request that this is done for. */
  request?: string | undefined;
}

const retryable = new Set(['40001', '40P01']);
const sqlState = (error: unknown): string | undefined =>
  (error as { code?: string; cause?: { code?: string } }).code ??
  (error as { cause?: { code?: string } }).cause?.code;

/** Tells the database for whom the open transaction works; until then it sees no organisation's rows. */
export async function setRowContext(em: SqlEntityManager, context: RowContext): Promise<void> {
  const settings = {
    organisations: `{${context.organisations.join(',')}}`,
    account: context.account,
    session: context.session,
    email: context.email,
    actor_kind: context.actor?.kind,
    actor: context.actor?.id,
    on_behalf_of: context.actor?.onBehalfOf,
    request: context.request,
  };
  const names = Object.keys(settings);
  await em.execute(
    `select ${names.map((name) => `set_config('app.${name}', ?, true)`).join(', ')}`,
    Object.values(settings).map((value) => value ?? ''),
  );
}

/**
 * Runs work in one transaction and commits, unless it ends in a Refusal or an error: then nothing is changed. When the
 * database stops it because of others' concurrent work, it is tried again, three times in all.
 */
export async function transact<T>(
  orm: MikroORM,
  context: RowContext,
  work: (em: SqlEntityManager) => Promise<T>,
  attempt = 1,
): Promise<T> {
  const em = orm.em.fork() as SqlEntityManager;
  await em.begin();
  try {
    await setRowContext(em, context);
    const result = await work(em);
    if (result instanceof Refusal) await em.rollback();
    else await em.commit();
    return result;
  } catch (error) {
    await em.rollback().catch(() => undefined);
    if (attempt < 3 && retryable.has(sqlState(error) ?? '')) return transact(orm, context, work, attempt + 1);
    throw error;
  }
}

/**
 * The reads of one GraphQL operation: one read-only transaction, opened at the first read, so that all that is answered
 * stood there at one moment. A mutation ends it, and what is read afterwards sees what the mutation did.
 */
export class Reads {
  readonly #orm: MikroORM;
  readonly #begin: (em: SqlEntityManager) => Promise<void>;
  #open: Promise<SqlEntityManager> | undefined;
  #isClosed = false;

  constructor(orm: MikroORM, begin: (em: SqlEntityManager) => Promise<void>) {
    this.#orm = orm;
    this.#begin = begin;
  }

  /**
   * The entity manager of the open transaction.
   * @throws Error when the operation was answered already.
   */
  async em(): Promise<SqlEntityManager> {
    if (this.#isClosed) throw new Error('This operation was answered already.');
    this.#open ??= this.#start();
    return this.#open;
  }

  async #start(): Promise<SqlEntityManager> {
    const em = this.#orm.em.fork() as SqlEntityManager;
    await em.begin({ readOnly: true, isolationLevel: IsolationLevel.REPEATABLE_READ });
    try {
      await this.#begin(em);
      return em;
    } catch (error) {
      await em.rollback().catch(() => undefined);
      throw error;
    }
  }

  /** Ends the transaction, if there is one. */
  async end(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open) await open.then((em) => em.rollback()).catch(() => undefined);
  }

  /**
   * Ends the transaction for good. When one field fails, an operation is answered while its other fields are still
   * being looked up: what they would begin nobody would end.
   */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.end();
  }
}
