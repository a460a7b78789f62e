import BetterSqlite3 from "better-sqlite3";

/** A connection to the file, as better-sqlite3 has it. A unit gets the writer's, inside the transaction of its group. */
export type Connection = BetterSqlite3.Database;

/** Older ones can corrupt a WAL file that two connections write. */
const oldestSqlite = [3, 51, 3] as const;

const walKeptBytes = 64 * 1024 * 1024;
/** Pages of the file that a connection keeps, half of what better-sqlite3 would. The operating system keeps the rest. */
const cacheBytes = 8 * 1024 * 1024;

/** 2 is FULL: the commit is on the disk before it is acknowledged. 1 is NORMAL: a power cut loses acknowledged orders. */
const synchronousLevels = { full: 2, normal: 1 } as const;

/**
 * Opens a connection that writes, with every setting that an acknowledged order depends on. It never waits for a lock:
 * statements throw SQLITE_BUSY, and whoever uses it decides how to wait. So may this function.
 */
export function openWriting(file: string): Connection {
  const db = new BetterSqlite3(file, { timeout: 0 });
  try {
    requireSqlite(db.prepare("SELECT sqlite_version()").pluck().get() as string);
    db.pragma("journal_mode = WAL");
    db.pragma(`synchronous = ${expectedSynchronous()}`);
    db.pragma("foreign_keys = ON");
    // What a removed user leaves in the file is overwritten with zeros, where that costs no further write.
    db.pragma("secure_delete = FAST");
    db.pragma("temp_store = MEMORY");
    db.pragma(`cache_size = -${cacheBytes / 1024}`);
    // The WAL file is used again and again; what a rare large change made it grow to is given back.
    db.pragma(`journal_size_limit = ${walKeptBytes}`);
    // On macOS a plain fsync leaves the data in the disk's cache. Elsewhere these change nothing.
    db.pragma("fullfsync = ON");
    db.pragma("checkpoint_fullfsync = ON");
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens a connection that can't write. It may throw SQLITE_BUSY while another process recovers the file. */
export function openReading(file: string): Connection {
  const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    db.pragma("temp_store = MEMORY");
    db.pragma(`cache_size = -${cacheBytes / 1024}`);
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Throws when a setting is not what it was set to. Call it again after the connection's first write: with
 * `journal_mode = WAL` alone, `synchronous` reads FULL and becomes NORMAL in silence with the first table.
 */
export function assertDurable(db: Connection): void {
  const expected = { journal_mode: "wal", synchronous: expectedSynchronous(), foreign_keys: 1 };
  for (const [name, value] of Object.entries(expected)) {
    const found = db.pragma(name, { simple: true });
    if (found !== value) throw new Error(`The database runs with ${name} = ${String(found)}, but it must be ${value}.`);
  }
}

/** The test of power cuts lowers it, to prove that it would notice. Nothing else can. */
function expectedSynchronous(): number {
  const lowered = process.env.NODE_ENV === "test" && process.env.SHOP_TEST_SYNCHRONOUS === "normal";
  return lowered ? synchronousLevels.normal : synchronousLevels.full;
}

/** Throws when the SQLite that is linked in is older than what is known to be safe. */
export function requireSqlite(version: string): void {
  const parts = version.split(".").map(Number);
  const index = oldestSqlite.findIndex((part, place) => (parts[place] ?? 0) !== part);
  const wanted = oldestSqlite[index];
  if (wanted !== undefined && (parts[index] ?? 0) < wanted) {
    throw new Error(`SQLite ${version} is too old: ${oldestSqlite.join(".")} or newer is needed.`);
  }
}
