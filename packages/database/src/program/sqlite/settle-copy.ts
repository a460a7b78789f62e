import BetterSqlite3 from "better-sqlite3";
import type { Connection } from "../../sqlite/connection.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { newestEvent, requireShopSchema } from "./shop-schema.ts";

export interface SettledCopy {
  readonly schemaVersion: number;
  readonly newestEvent: number;
}

/**
 * Makes a copied file complete in itself (no WAL beside it, so that it can be moved, and read from a read-only disk), and proves
 * it: whole pages and indexes, every reference, the schema.
 * @param what the file that was copied, as the beginning of a sentence
 * @throws ProgramFailure `damaged`, `not_a_shop`, `schema_newer`
 */
export function settleCopy(copy: string, what: string): SettledCopy {
  const db = new BetterSqlite3(copy, { fileMustExist: true, timeout: 0 });
  try {
    const mode = db.pragma("journal_mode = DELETE", { simple: true });
    if (mode !== "delete") throw new Error(`The copy is in journal mode ${String(mode)}`);
    requireWhole(db, what);
    return { schemaVersion: requireShopSchema(db, what), newestEvent: newestEvent(db) };
  } finally {
    db.close();
  }
}

function requireWhole(db: Connection, what: string): void {
  const found = db.pragma("integrity_check(1)", { simple: true });
  if (found !== "ok") throw damaged(what, String(found));
  const dangling = db.prepare(`SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 1`).get();
  if (dangling !== undefined) throw damaged(what, `a row refers to one that is missing: ${JSON.stringify(dangling)}`);
}

function damaged(what: string, how: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.failed,
    "damaged",
    `${what} is damaged: ${how}`,
    "`shop db check` tells all that is wrong in a database.",
  );
}
