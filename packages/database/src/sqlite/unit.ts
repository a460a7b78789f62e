import type { JournalEntry } from "../journal-entry.ts";
import type { Actor } from "../principal.ts";
import type { Connection } from "./connection.ts";

/** What a unit knows besides its input. Valid only while the unit runs: don't keep it. */
export interface UnitContext {
  /** The time of the change, RFC 3339 in UTC with milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  readonly requestId: string;
  /** Adds an entry to the journal, with this change's time, actor and request. Returns the entry's id. */
  journal(entry: JournalEntry): number;
  /** Says that the reply holds what must go when this user goes, so that it is not replayed after that. */
  holdsUser(userId: number): void;
}

/**
 * One atomic change. It is called once per writer to prepare its statements; what it returns is then called for every
 * change, synchronously, inside a transaction: a unit that throws changes nothing. Input and value are plain data that
 * JSON can carry (no Buffer, no Date, no `undefined` that matters).
 */
// `never`: a unit is held here by what all have in common; who calls one names its types.
export type Unit = (db: Connection) => (input: never, context: UnitContext) => unknown;

/** The units that a service's writer can run, by name. */
export type Units = Readonly<Record<string, Unit>>;
