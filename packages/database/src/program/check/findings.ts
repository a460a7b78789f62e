/** Something in the database that is not as it must be. */
export interface Problem {
  readonly kind: "file" | "reference" | "journal" | "event" | "movement" | "order" | "product" | "day" | "total";
  /** The id or the name of what it is about. */
  readonly id: number | string;
  /** The rest of a sentence that begins with the two. */
  readonly what: string;
}

/** How many are kept to be told; the rest is counted. */
const most = 1_000;

/** What was found so far. */
export class Findings {
  readonly problems: Problem[] = [];
  /** How many there are besides. */
  more = 0;

  add(kind: Problem["kind"], id: Problem["id"], what: string): void {
    if (this.problems.length < most) this.problems.push({ kind, id, what });
    else this.more += 1;
  }
}

/** What was looked at. */
export interface Counts {
  events: number;
  movements: number;
  orders: number;
  products: number;
  users: number;
  days: number;
}
