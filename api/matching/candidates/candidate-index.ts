import type { Candidate } from '../suitability/people.ts';
import { CandidateColumns } from './columns.ts';
import { KeyTable, keyOf } from './keys.ts';
import { among, Places, type Residents } from './places.ts';
import { field } from './records.ts';

/**
 * The candidates of a programme, compact and by where they live. It takes changes one by one, and answers what
 * `suitability` would answer of each of them (`topSuggestions`, `whyNoneIn`, `unlocksIn`).
 */
export class CandidateIndex {
  readonly columns = new CandidateColumns();
  readonly places = new Places();
  private readonly byEnrolment = new KeyTable(this.columns.enrolment);
  /** Among whom each row is, and at which seat. */
  private readonly among: Residents[] = [];
  private seat = new Int32Array(0);
  private readonly free: number[] = [];
  private rows = 0;

  /** @param expected how many candidates will come, if that is known. */
  constructor(expected = 64) {
    this.grow(Math.max(64, expected));
  }

  static of(candidates: readonly Candidate[]): CandidateIndex {
    const index = new CandidateIndex(candidates.length);
    for (const candidate of candidates) index.put(candidate);
    return index;
  }

  get size(): number {
    return this.byEnrolment.size;
  }

  /** Puts a candidate in, in place of what was known of the same enrolment. Ids are UUIDs. */
  put(candidate: Candidate): void {
    const known = this.byEnrolment.find(keyOf(candidate.enrolmentId));
    if (known >= 0) this.leave(known);
    const row = known >= 0 ? known : this.newRow();
    this.columns.set(row, candidate);
    if (known < 0) this.byEnrolment.add(row);
    const bits = this.columns.records.get(row, field.bits);
    const residents = among(this.places.of(candidate), bits);
    this.among[row] = residents;
    this.seat[row] = this.columns.settle(row, candidate, residents);
  }

  /** Takes the candidate with an enrolment away, if there is one. */
  remove(enrolmentId: string): void {
    const row = this.byEnrolment.find(keyOf(enrolmentId));
    if (row < 0) return;
    this.leave(row);
    this.byEnrolment.remove(row);
    this.free.push(row);
  }

  /** The candidate in a row. */
  candidate(row: number): Candidate {
    return this.columns.get(row, this.among[row]!.place);
  }

  private leave(row: number): void {
    const seat = this.seat[row]!;
    this.seat[this.among[row]!.moveOut(seat)] = seat;
  }

  private newRow(): number {
    const freed = this.free.pop();
    if (freed !== undefined) return freed;
    if (this.rows === this.columns.rows) this.grow(this.rows + (this.rows >> 1));
    return this.rows++;
  }

  private grow(rows: number): void {
    this.columns.grow(rows);
    const seat = this.seat;
    this.seat = new Int32Array(rows);
    this.seat.set(seat);
  }
}
