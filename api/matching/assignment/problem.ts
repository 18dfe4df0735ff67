/**
 * Who can be given what, flat: row r has the edges `rowStart[r]` up to `rowStart[r + 1]`. A row is a resident who
 * waits, a column a volunteer in one programme, a group the volunteer over all programmes.
 */
export interface AssignmentProblem {
  rowStart: Int32Array;
  /** Per edge where it leads. Of two edges between the same row and column the better counts. */
  column: Int32Array;
  /** Per edge what it adds to the total, below 2^28. An edge that adds nothing, or less, counts as not there. */
  gain: Int32Array;
  /** Per column how many rows it can take. */
  capacity: Int32Array;
  /** Per column its group, -1 for none. */
  group: Int32Array;
  /** Per group how many rows its columns can take together. */
  groupCapacity: Int32Array;
  /** Per row how long it waits: who goes before where it makes no difference to the total. */
  seniority: Int32Array;
}

/**
 * The best assignment, with its proof: each edge brings at most the price of its column and group plus what its row
 * keeps, so no assignment can bring more than the prices of all places and what the rows keep, which is `total`.
 */
export interface Assignment {
  /** Per row the edge that it got, -1 for none. */
  edgeOf: Int32Array;
  total: number;
  /** Per column, and per group on top of it, by how much one more place could at most raise the total. */
  columnPrice: Int32Array;
  groupPrice: Int32Array;
}
