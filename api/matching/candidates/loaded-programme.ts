import type { Candidate } from '../suitability/people.ts';
import { CandidateIndex } from './candidate-index.ts';

/** Reads candidates of one programme, each time as they stand then. */
export interface CandidateSource {
  /** All, some at a time. */
  all(): AsyncIterable<Candidate[]>;
  /** Those of some enrolments that are candidates now. */
  some(enrolmentIds: readonly string[]): Promise<Candidate[]>;
}

/** When more than this has changed, all are read anew. */
const mostMarks = 2_000;

/** The index of a programme, and what of it has changed since it was read. Nothing is read before somebody asks. */
export class LoadedProgramme {
  private readonly source: CandidateSource;
  private index = new CandidateIndex();
  private isStale = true;
  private stale = new Set<string>();
  private reading: Promise<void> | undefined;

  constructor(source: CandidateSource) {
    this.source = source;
  }

  get size(): number {
    return this.index.size;
  }

  /** Some candidates have changed, or all when none are named. */
  mark(enrolmentIds: readonly string[]): void {
    for (const id of enrolmentIds) this.stale.add(id);
    if (enrolmentIds.length === 0 || this.stale.size > mostMarks) {
      this.isStale = true;
      this.stale.clear();
    }
  }

  /** The index with all in it that was marked before now. */
  async fresh(): Promise<CandidateIndex> {
    // What is being read now may have been read before the last mark was set. What is being read after that has not:
    // somebody else who waited here as well may have begun it.
    if (this.reading) await this.reading;
    if (this.reading || this.isStale || this.stale.size > 0) await this.catchUp();
    return this.index;
  }

  private catchUp(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(): Promise<void> {
    const marks = [...this.stale];
    const isStale = this.isStale;
    this.stale.clear();
    this.isStale = false;
    try {
      if (isStale) await this.readAll();
      else await this.readSome(marks);
    } catch (error) {
      this.isStale = true;
      throw error;
    }
  }

  private async readAll(): Promise<void> {
    const index = new CandidateIndex();
    for await (const candidates of this.source.all())
      for (const candidate of candidates) index.put(candidate);
    this.index = index;
  }

  private async readSome(enrolmentIds: readonly string[]): Promise<void> {
    const candidates = await this.source.some(enrolmentIds);
    const there = new Set(candidates.map(({ enrolmentId }) => enrolmentId));
    for (const id of enrolmentIds) if (!there.has(id)) this.index.remove(id);
    for (const candidate of candidates) this.index.put(candidate);
  }
}
