import type { Connection } from "../../sqlite/connection.ts";

/** In a file that grows beside its place, until the copy is whole. */
export const markTable = "copy_under_way";

/** Kept for good in a file that was copied from PostgreSQL: the ids of such a journal have gaps, which are no damage. */
const table = "copied_journal";

/** Up to which event gaps in the journal are none of our business; 0 where it grew here from its beginning. */
export function gapsUpTo(db: Connection): number {
  if (!hasTable(db, table)) return 0;
  return db.prepare<[], number>(`SELECT coalesce(max(gaps_up_to), 0) FROM ${table}`).pluck().get() ?? 0;
}

export function setGapsUpTo(db: Connection, event: number): void {
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} (gaps_up_to INTEGER NOT NULL) STRICT`);
  db.prepare(`DELETE FROM ${table}`).run();
  db.prepare(`INSERT INTO ${table} (gaps_up_to) VALUES (?)`).run(event);
}

export function hasTable(db: Connection, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
