import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** How long two commands that change the same file wait for each other. Each holds the lock for a few milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Does the work while no other process does work under the same lock. The kernel gives the lock back when its holder ends,
 * however that comes, so that none is ever stale. Node has no such lock of its own, so it is SQLite's, on a file beside that
 * stays empty. The work must not wait for anything: the lock is held by this thread.
 */
export function underLock<T>(file: string, work: () => T): T {
  closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file, { timeout: PATIENCE_MS });
  try {
    // In memory, or an empty journal would lie beside it.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return work();
  } finally {
    database.close();
  }
}
