/** A list of whole numbers that grows, at four bytes each. */
export class IntList {
  private numbers = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  /** What is in it now. */
  get all(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}
