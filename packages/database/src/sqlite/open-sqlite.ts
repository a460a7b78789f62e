import { statSync } from "node:fs";
import { dirname } from "node:path";
import { readMigrations } from "../migrations.ts";
import { openReading } from "./connection.ts";
import type { SqliteDatabase, SqliteOptions } from "./database.ts";
import { makeFolder, makePrivateFile, syncFile } from "./durable-file.ts";
import { explained } from "./explained.ts";
import { migrate } from "./migrate.ts";
import { SqliteReader } from "./reader.ts";
import { retryBusy } from "./retry-busy.ts";
import { ShopDatabase } from "./shop-database.ts";

const openLimitMs = 30_000;

/**
 * Opens the database file: brings its schema up to date, checks its settings, and starts the writer thread. Throws an
 * `Error` that says what to do when the file is no shop database, its schema is newer than this program, or its folder
 * can't be written.
 */
export async function openSqlite(options: SqliteOptions): Promise<SqliteDatabase> {
  const { file, migrations: folder } = options;
  const migrations = readMigrations("sqlite", folder);
  let opened: number | undefined;
  try {
    makeFolder(dirname(file));
    makePrivateFile(file);
    opened = inodeOf(file);
    await migrate(file, migrations);
    const reader = new SqliteReader(await retryBusy(() => openReading(file), openLimitMs));
    // A process that died between writing a commit and its sync has left it where it can be read and a power cut still
    // takes it. The first connection after that takes it for committed, so replies that only read would rest on it: a
    // repeated call's kept reply, for one. No process that is connected ever sees such a commit, hence once, here.
    syncFile(`${file}-wal`);
    return await ShopDatabase.start(reader, options);
  } catch (error) {
    // `shop db restore` put another file in the place of the one that was just opened, and has made that unreadable.
    if (opened !== undefined && inodeOf(file) !== opened) return openSqlite(options);
    throw explained(file, error);
  }
}

/** Tells one file of a name from the next. */
function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}
