import { dirname } from "node:path";
import { openReading } from "./connection.ts";
import type { SqliteDatabase, SqliteOptions } from "./database.ts";
import { makeFolder, makePrivateFile } from "./durable-file.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations.ts";
import { SqliteReader } from "./reader.ts";
import { retryBusy } from "./retry-busy.ts";
import { ShopDatabase } from "./shop-database.ts";
import { sqliteCode } from "./sqlite-error.ts";

const openLimitMs = 30_000;

/**
 * Opens the database file: brings its schema up to date, checks its settings, and starts the writer thread. Throws an
 * `Error` that says what to do when the file is no shop database, its schema is newer than this program, or its folder
 * can't be written.
 */
export async function openSqlite(options: SqliteOptions): Promise<SqliteDatabase> {
  const { file, migrations: folder } = options;
  const migrations = readMigrations(folder);
  try {
    makeFolder(dirname(file));
    makePrivateFile(file);
    await migrate(file, migrations);
    const reader = new SqliteReader(await retryBusy(() => openReading(file), openLimitMs));
    return await ShopDatabase.start(reader, options);
  } catch (error) {
    throw explained(file, error);
  }
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_NOTADB/, "it is not a SQLite database. Point DATABASE_URL to another file"],
  [/^SQLITE_CORRUPT/, "it is damaged. Restore a backup, or save what `sqlite3 FILE .recover` still finds"],
  [/^SQLITE_FULL|^ENOSPC/, "the disk is full"],
  [/^SQLITE_(CANTOPEN|READONLY|PERM)|^(EACCES|EPERM|EROFS)/, "this process may not write it, or not its folder"],
  [/^(ENOTDIR|EEXIST)/, "part of its path is a file and not a folder"],
];

/** Puts the file and what to do into the error. What it does not know stays as it is. */
function explained(file: string, error: unknown): unknown {
  const code = sqliteCode(error) ?? (error instanceof Error && "code" in error ? String(error.code) : "");
  const explanation = explanations.find(([pattern]) => pattern.test(code))?.[1];
  if (explanation === undefined) return error;
  return new Error(`The database ${file} can't be opened: ${explanation}. (${code})`, { cause: error });
}
