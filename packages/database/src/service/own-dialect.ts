// A type and no interface: it is handed on where any words are taken.
/**
 * What engines call differently in the making of a table. A service's migrations are written once, with these words of their own:
 *
 *     CREATE TABLE suppliers (id :id, name text NOT NULL, units :integer NOT NULL, seen_at :time) :strict;
 */
export type OwnWords = {
  /** The primary key of a table, a number that is never used again. */
  readonly ":id": string;
  /** A whole number as large as JSON carries exactly. */
  readonly ":integer": string;
  /** A moment in milliseconds; read and written as RFC 3339 in UTC. */
  readonly ":time": string;
  /** At the end of a table: what it holds is of the type that its columns say. */
  readonly ":strict": string;
};

export const sqliteWords: OwnWords = {
  ":id": "INTEGER PRIMARY KEY AUTOINCREMENT",
  ":integer": "INTEGER",
  ":time": "TEXT",
  ":strict": "STRICT",
};
