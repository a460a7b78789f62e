import { realpathSync } from "node:fs";
import type { Connection } from "../../sqlite/connection.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { holdAlone } from "../sqlite/hold-alone.ts";
import { knownVersion, requireShopSchema } from "../sqlite/shop-schema.ts";
import { openSnapshot, requireFile } from "../sqlite/snapshot.ts";
import { SqliteReading } from "../sqlite/sqlite-reading.ts";
import type { CopySource, GivenIds, SourceMark } from "./ends.ts";
import { gapsUpTo, hasTable } from "./sqlite-marks.ts";
import { othersAmong, tables } from "./tables.ts";

/** A file that nobody else has open, and that is kept from everybody until it is closed. */
export async function openSqliteSource(file: string): Promise<CopySource> {
  requireFile(file);
  const db = await opened(realpathSync(file));
  try {
    requireCurrent(requireShopSchema(db, `The database ${file}`), file);
    return {
      reading: new SqliteReading(db),
      mark: markOf(db, realpathSync(file)),
      given: givenIn(db),
      others: othersIn(db),
      gapsUpTo: gapsUpTo(db),
      close: async () => void db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A backup on a disk that can't be written can't be locked either, and needs no lock: its state is held. */
async function opened(file: string): Promise<Connection> {
  try {
    return holdAlone(file);
  } catch (error) {
    if (/^SQLITE_(READONLY|CANTOPEN)/.test(sqliteCode(error) ?? "")) return openSnapshot(file);
    throw error;
  }
}

function markOf(db: Connection, file: string): SourceMark {
  const newest = db.prepare<[], { id: number; at: string }>("SELECT id, at FROM events ORDER BY id DESC LIMIT 1").get();
  return { source: `sqlite:${file}`, newest_event_id: newest?.id ?? 0, newest_event_at: newest?.at ?? "" };
}

function othersIn(db: Connection): string[] {
  const names = db.prepare<[], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  return othersAmong(names.pluck().all());
}

function givenIn(db: Connection): GivenIds {
  if (!hasTable(db, "sqlite_sequence")) return {};
  const rows = db.prepare<[], { name: string; seq: number }>("SELECT name, seq FROM sqlite_sequence").all();
  const known = new Set(tables.filter(({ identity }) => identity).map(({ name }) => name));
  return Object.fromEntries(rows.filter(({ name }) => known.has(name)).map(({ name, seq }) => [name, seq]));
}

function requireCurrent(version: number, file: string): void {
  if (version === knownVersion()) return;
  throw new ProgramFailure(
    exitCodes.conflict,
    "schema_older",
    `The database ${file} has schema version ${version}, and this program copies version ${knownVersion()}.`,
    "Run `shop db migrate` on it first; keep a backup.",
  );
}
