import type { Outcome } from "./importer.ts";

/** How many rows became what. */
export class Tally {
  added = 0;
  unchanged = 0;
  rejected = 0;

  get done(): number {
    return this.added + this.unchanged + this.rejected;
  }

  count({ status }: Outcome): void {
    this[status] += 1;
  }
}
