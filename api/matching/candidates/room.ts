import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { logBug } from '../../platform/errors.ts';
import { DatabaseListener } from '../../platform/listener.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { type CandidateSource, LoadedProgramme } from './loaded-programme.ts';
import { allCandidates, someCandidates, type Whose } from './rows.ts';

/** How many candidates are kept at most, of all programmes together: some 200 bytes each. */
const mostKept = 2_000_000;

/**
 * The candidates of programmes that were asked for lately, in memory, and as fresh as the database: whoever asks gets
 * what had been committed before they asked, by whichever process (decision 018).
 */
export class CandidateRoom {
  private readonly listener: DatabaseListener;
  private readonly readers: pg.Pool;
  /** By organisation and programme, those asked for last at the end. */
  private readonly programmes = new Map<string, LoadedProgramme>();
  private readonly most: number;

  constructor(url: string, most = mostKept) {
    this.most = most;
    this.listener = new DatabaseListener(
      url,
      { name: 'koppel_candidates', told: (payload) => this.mark(payload) },
      () => this.programmes.clear(),
    );
    this.readers = new pg.Pool({
      connectionString: url,
      application_name: 'koppel reads candidates',
      max: 2,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 60_000,
      allowExitOnIdle: true,
    });
    // A connection that breaks is noticed by whoever reads on it.
    this.readers.on('error', () => undefined);
  }

  /** The candidates of a programme; undefined when only the database itself can tell who they are now. */
  async of(whose: Whose): Promise<CandidateIndex | undefined> {
    if (!(await this.listener.caughtUp())) return undefined;
    const name = `${whose.organisationId} ${whose.programmeId}`;
    const programme = this.programmes.get(name) ?? new LoadedProgramme(this.sourceOf(whose));
    this.programmes.delete(name);
    this.programmes.set(name, programme);
    try {
      const index = await programme.fresh();
      this.forgetSome();
      return index;
    } catch (error) {
      logBug(error);
      return undefined;
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.listener.close(), this.readers.end()]);
  }

  /** How many candidates are in memory now. */
  get kept(): number {
    let kept = 0;
    for (const { size } of this.programmes.values()) kept += size;
    return kept;
  }

  /** Which candidates of a programme changed; when none is named, more than could be named. */
  private mark(payload: string): void {
    const [organisation, programme, ...enrolmentIds] = payload.split(' ');
    this.programmes.get(`${organisation} ${programme}`)?.mark(enrolmentIds);
  }

  /** The programmes that nobody asked for longest go, until what is kept is little enough; never the last one. */
  private forgetSome(): void {
    for (const name of this.programmes.keys()) {
      if (this.kept <= this.most || this.programmes.size === 1) return;
      this.programmes.delete(name);
    }
  }

  private sourceOf(whose: Whose): CandidateSource {
    const { readers } = this;
    return {
      async *all() {
        const client = await readers.connect();
        let isBroken = true;
        try {
          yield* allCandidates(client, whose);
          isBroken = false;
        } finally {
          client.release(isBroken);
        }
      },
      async some(enrolmentIds) {
        const client = await readers.connect();
        try {
          const found = await someCandidates(client, whose, enrolmentIds);
          client.release();
          return found;
        } catch (error) {
          client.release(true);
          throw error;
        }
      },
    };
  }
}

/** The room of a database that is open. */
export const openCandidateRoom = ({ orm }: { orm: MikroORM }): CandidateRoom =>
  new CandidateRoom(orm.config.get('clientUrl') as string);
