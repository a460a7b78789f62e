/** Something that is not what it should be. */
export interface Difference {
  readonly kind: "order" | "product" | "day" | "totals" | "event" | "movement";
  readonly id: number | string;
  /** A sentence. */
  readonly what: string;
}

const KINDS: readonly Difference["kind"][] = ["event", "movement", "order", "product", "day", "totals"];

/** By kind, in the order in which they are looked at, then by id: they are found many at once, and told the same way each time. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  return [...differences].sort(
    (one, other) =>
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      String(one.id).localeCompare(String(other.id), "en", { numeric: true }),
  );
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
