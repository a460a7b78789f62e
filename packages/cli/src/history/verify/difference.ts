/** Something that is not what it should be. */
export interface Difference {
  readonly kind: "order" | "product" | "day" | "totals" | "event" | "movement";
  readonly id: number | string;
  /** A sentence. */
  readonly what: string;
}

/** How many are kept to be told; the rest is counted. */
const MOST = 1_000;

/** What was found, and what could not be decided since it never stood still. */
export class Findings {
  readonly differences: Difference[] = [];
  readonly undecided: Difference[] = [];
  /** How many differences there are besides. */
  more = 0;

  differs(kind: Difference["kind"], id: Difference["id"], what: string): void {
    if (this.differences.length < MOST) this.differences.push({ kind, id, what });
    else this.more += 1;
  }

  moves(kind: Difference["kind"], id: Difference["id"], what: string): void {
    this.undecided.push({ kind, id, what });
  }
}

/** How far a verification has come. */
export interface Counts {
  events: number;
  movements: number;
  orders: number;
  products: number;
  days: number;
}
