import { closeSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Held by one supervisor of a data folder at a time. */
export interface Lock {
  release(): void;
}

/** A connection that nothing refers to is closed by the garbage collector, and its lock is gone without a word. */
const held = new Set<DatabaseSync>();

/** SQLite's codes. */
const busy = 5;
const notADatabase = 26;

/**
 * Takes the lock of the data folder; `undefined` when another process holds it. The kernel gives it back when its holder
 * ends, however that comes, so that no lock is ever stale. Node has no such lock of its own, so it is SQLite's, on a file
 * that stays empty.
 */
export function takeLock(dataDir: string): Lock | undefined {
  const file = join(dataDir, "shop.lock");
  try {
    return lock(file);
  } catch (error) {
    if (codeOf(error) === busy) return undefined;
    if (codeOf(error) !== notADatabase) throw error;
    // Something else has written into it. Nobody can hold a lock on what is no database.
    rmSync(file);
    return lock(file);
  }
}

function lock(file: string): Lock {
  closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file);
  try {
    // In memory, or an empty journal would lie beside it.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    throw error;
  }
  held.add(database);
  return {
    release: () => {
      held.delete(database);
      database.close();
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "errcode" in error ? error.errcode : undefined;
}
