import { existsSync, statSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { Connection } from "../../sqlite/connection.ts";
import { retryBusy } from "../../sqlite/retry-busy.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";

/** Another process may be recovering the file, or taking the WAL into it. */
const lockLimitMs = 30_000;
const cacheKib = 16 * 1024;

/**
 * Opens an existing database and holds on to its state of this moment until it is closed: what the shop writes meanwhile goes into
 * the WAL and is not seen. It never holds up who writes. It could write, so that the last one to close takes the WAL into the
 * file, but is told not to.
 */
export async function openSnapshot(file: string): Promise<Connection> {
  requireFile(file);
  return retryBusy(() => begin(file), lockLimitMs);
}

/** @throws ProgramFailure `not_found`, `usage` */
export function requireFile(file: string): void {
  if (!existsSync(file))
    throw new ProgramFailure(
      exitCodes.notFound,
      "not_found",
      `There is no database ${file}.`,
      "--database, DATABASE_URL or --data says where it is.",
    );
  if (statSync(file).isDirectory()) throw new ProgramFailure(exitCodes.usage, "usage", `${file} is a folder.`);
}

function begin(file: string): Connection {
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: 0 });
  try {
    db.pragma("query_only = ON");
    db.pragma(`cache_size = -${cacheKib}`);
    db.exec("BEGIN");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
