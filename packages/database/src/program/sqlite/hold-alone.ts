import { readdirSync, readlinkSync, rmSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import type { Connection } from "../../sqlite/connection.ts";
import { isBusy } from "../../sqlite/sqlite-error.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";

/**
 * Opens a database that no other process has open, and keeps every other one out until it is closed: whoever opens it meanwhile is
 * told that it is busy. In WAL mode each connection holds a shared lock for as long as it is open, idle or not, so that the lock
 * for oneself is a probe that can't be wrong. What was in the WAL is in the file then, and there is no WAL any more.
 *
 * @param writes whether this connection is to write: else it has no journal
 *
 * Until it is closed this process must not open and close the file in another way: POSIX would drop the lock.
 * @throws ProgramFailure `database_in_use`; or the error of SQLite when the file is damaged
 */
export function holdAlone(file: string, { writes = false }: { readonly writes?: boolean } = {}): Connection {
  const db = new BetterSqlite3(file, { fileMustExist: true, timeout: 0 });
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = DELETE");
    // The lock outlives its transaction in this mode.
    db.exec("BEGIN EXCLUSIVE; COMMIT");
    // In this mode SQLite keeps an emptied journal, and removes it by its name when it closes: by then the name may be another file's.
    if (!writes) db.pragma("journal_mode = MEMORY");
    for (const suffix of ["-wal", "-shm", ...(writes ? [] : ["-journal"])]) rmSync(`${file}${suffix}`, { force: true });
    return db;
  } catch (error) {
    db.close();
    throw isBusy(error) ? inUse(file) : error;
  }
}

export function inUse(file: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "database_in_use",
    `A service, or another program, has the database ${file} open.`,
    "End the shop first (`shop down`), then try again.",
    { database: file },
  );
}

/**
 * For a damaged file, of which SQLite can't be asked: whether another process of this machine has it open, as far as the system
 * tells. On a system without /proc nobody is found.
 */
export function isOpenElsewhere(file: string): boolean {
  return processes().some((pid) => openFiles(pid).includes(file));
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  } catch {
    return [];
  }
}

/** Those of another user can't be looked at. */
function openFiles(pid: string): string[] {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).flatMap((fd) => {
      try {
        return [readlinkSync(`${folder}/${fd}`)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}
