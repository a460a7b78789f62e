import type { Migration } from "../migrations.ts";
import { timestamp } from "../timestamp.ts";
import type { Connection } from "./connection.ts";
import { assertDurable, openWriting } from "./connection.ts";
import { faultPoint } from "./fault-point.ts";
import { retryBusy } from "./retry-busy.ts";
import { Transaction } from "./transaction.ts";

/** How long a start waits for another process that migrates or holds the lock. */
const lockLimitMs = 30_000;

/**
 * Brings the file's schema up to date. One transaction per migration, under the write lock, so that of several processes
 * that start at once each migration is made by one, and a kill leaves it made or not made. Throws when the schema is
 * newer than `migrations`, or the file holds tables of something else.
 */
export function migrate(file: string, migrations: readonly Migration[]): Promise<void> {
  return bringUp(file, {
    isBehind: (db) => isBehind(db, file, migrations),
    applyNext: (db, fault) => apply(db, migrations, fault),
  });
}

/** A schema, and how its next step is made. */
export interface Steps {
  isBehind(db: Connection): boolean;
  /** Makes the next migration, unless another process was faster; in a transaction. `fault`: where a test may kill it. */
  applyNext(db: Connection, fault: () => void): void;
}

/** Makes step after step until nothing is missing, each in a transaction of its own. */
export async function bringUp(file: string, { isBehind, applyNext }: Steps): Promise<void> {
  const fault = faultPoint(process.env);
  const db = await retryBusy(() => openWriting(file), lockLimitMs);
  try {
    // A rebuilt table must not take the rows that point to it along; the references are checked before the commit.
    db.pragma("foreign_keys = OFF");
    const transaction = new Transaction(db);
    const next = () => transaction.run(() => applyNext(db, () => fault("during-migration")));
    // Looking needs no lock: a start while somebody writes must not wait for nothing.
    while (await retryBusy(() => isBehind(db), lockLimitMs)) {
      await retryBusy(next, lockLimitMs);
    }
    db.pragma("foreign_keys = ON");
    assertDurable(db);
  } finally {
    db.close();
  }
}

/** The version of the newest migration that was made; 0 in an empty file, `undefined` in a file of something else. */
export function schemaVersion(db: Connection): number | undefined {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").pluck().all();
  if (tables.length === 0) return 0;
  if (!tables.includes("schema_migrations")) return undefined;
  return db.prepare("SELECT coalesce(max(version), 0) FROM schema_migrations").pluck().get() as number;
}

function isBehind(db: Connection, file: string, migrations: readonly Migration[]): boolean {
  const version = schemaVersion(db);
  if (version === undefined) {
    throw new Error(`${file} is a database of something else. Point DATABASE_URL to another file.`);
  }
  if (version > migrations.length) {
    throw new Error(
      `The schema of ${file} has version ${version}, and this program knows versions up to ${migrations.length}. ` +
        "A newer release of the shop has been here: run that one, or restore a backup from before it.",
    );
  }
  return version < migrations.length;
}

/** Makes the next migration, unless another process was faster. */
function apply(db: Connection, migrations: readonly Migration[], fault: () => void): void {
  const next = migrations[schemaVersion(db) ?? migrations.length];
  if (next === undefined) return;
  db.exec(`CREATE TABLE IF NOT EXISTS schema_migrations (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL
  ) STRICT`);
  run(db, next);
  const insert = db.prepare("INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)");
  insert.run(next.version, next.name, timestamp(Date.now()));
  fault();
}

/** Runs its statements, and looks at what they leave. */
export function run(db: Connection, { sql, version, name }: Migration): void {
  db.exec(sql);
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`Migration ${version} (${name}) leaves ${broken.length} dangling rows.`);
}
