import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { readMigrations } from "../../migrations.ts";
import type { Connection } from "../../sqlite/connection.ts";
import { makeFolder, makePrivateFile } from "../../sqlite/durable-file.ts";
import { migrate } from "../../sqlite/migrate.ts";
import { ProgramFailure } from "../failure.ts";
import { holdAlone } from "../sqlite/hold-alone.ts";
import { type Place, takePlace } from "../sqlite/place.ts";
import { settleCopy } from "../sqlite/settle-copy.ts";
import { SqliteReading } from "../sqlite/sqlite-reading.ts";
import { removeWithSidecars } from "../sqlite/temporary-file.ts";
import type { CopySource, CopyTarget, SourceMark } from "./ends.ts";
import { anotherCopy, isSameMark, otherCopy, targetNotEmpty } from "./failures.ts";
import { hasTable, markTable, setGapsUpTo } from "./sqlite-marks.ts";
import type { CopiedTable, FiguresTable, Kind, Row } from "./tables.ts";

/**
 * The copy grows in a file beside its place, which it is given when it is whole: no service ever sees a half of it. A copy that was
 * broken off is found there.
 */
export async function openSqliteTarget(file: string, mark: SourceMark): Promise<CopyTarget> {
  makeFolder(dirname(file));
  const growing = join(dirname(file), `.${basename(file)}.copying`);
  const { db, resumed } = await openGrowing(growing, file);
  let place: Place | undefined;
  try {
    claim(db, mark, growing);
    place = takePlace(file);
    if (!place.empty) throw targetNotEmpty(file, "a shop");
    return new SqliteTarget({ db, growing, place, resumed });
  } catch (error) {
    place?.release();
    db.close();
    throw error;
  }
}

/** One without a mark was not begun, or was finished and not given its place; either way it is made anew. */
async function openGrowing(
  growing: string,
  file: string,
): Promise<{ readonly db: Connection; readonly resumed: boolean }> {
  if (existsSync(growing)) {
    const db = heldForCopy(growing, file);
    if (hasTable(db, markTable)) return { db, resumed: true };
    db.close();
    removeWithSidecars(growing);
  }
  makePrivateFile(growing);
  await migrate(growing, readMigrations("sqlite"));
  return { db: heldForCopy(growing, file), resumed: false };
}

/** The references are checked once, at the end. */
function heldForCopy(growing: string, file: string): Connection {
  try {
    const db = holdAlone(growing, { writes: true });
    db.pragma("foreign_keys = OFF");
    return db;
  } catch (error) {
    if (error instanceof ProgramFailure && error.code === "database_in_use") throw anotherCopy(file);
    throw error;
  }
}

function claim(db: Connection, mark: SourceMark, growing: string): void {
  if (hasTable(db, markTable)) {
    const was = db.prepare<[], SourceMark>(`SELECT source, newest_event_id, newest_event_at FROM ${markTable}`).get();
    if (was === undefined || !isSameMark(was, mark)) throw otherCopy(growing, was ?? mark, mark);
    return;
  }
  db.transaction(() => {
    db.exec(
      `CREATE TABLE ${markTable} (source TEXT NOT NULL, newest_event_id INTEGER NOT NULL, newest_event_at TEXT NOT NULL) STRICT`,
    );
    db.prepare(`INSERT INTO ${markTable} VALUES (@source, @newest_event_id, @newest_event_at)`).run(mark);
  })();
}

interface Parts {
  readonly db: Connection;
  readonly growing: string;
  readonly place: Place;
  readonly resumed: boolean;
}

class SqliteTarget implements CopyTarget {
  readonly reading: SqliteReading;
  readonly resumed: boolean;
  readonly #parts: Parts;
  readonly #inserts = new Map<string, BetterSqlite3.Statement<unknown[], unknown>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.resumed = parts.resumed;
    this.reading = new SqliteReading(parts.db);
  }

  async write(table: CopiedTable, rows: readonly Row[]): Promise<void> {
    this.#parts.db.transaction(() => this.#insert(table, rows))();
  }

  async replace(table: FiguresTable, rows: readonly Row[]): Promise<void> {
    const { db } = this.#parts;
    db.transaction(() => {
      db.exec(`DELETE FROM ${table.name}`);
      this.#insert(table, rows);
    })();
  }

  async clear({ name }: CopiedTable): Promise<void> {
    this.#parts.db.exec(`DELETE FROM ${name}`);
  }

  async finish({ given, gapsUpTo }: CopySource): Promise<void> {
    const { db, growing, place } = this.#parts;
    db.transaction(() => {
      const setSequence = db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)");
      db.exec("DELETE FROM sqlite_sequence");
      for (const [name, id] of Object.entries(given)) setSequence.run(name, id);
      // The clean-up takes kept replies to lie in the order of their expiry.
      db.exec(`UPDATE idempotency_keys SET id = 1000000000000 + ranked.place FROM
        (SELECT key_hash, row_number() OVER (ORDER BY expires_at, key_hash) AS place FROM idempotency_keys) AS ranked
        WHERE ranked.key_hash = idempotency_keys.key_hash`);
      if (gapsUpTo > 0) setGapsUpTo(db, gapsUpTo);
      db.exec(`DROP TABLE ${markTable}`);
    })();
    db.close();
    settleCopy(growing, "The copy that was made");
    await place.give(growing);
  }

  async close(): Promise<void> {
    this.#parts.db.close();
    this.#parts.place.release();
  }

  #insert(
    { name, columns }: { readonly name: string; readonly columns: Readonly<Record<string, Kind>> },
    rows: readonly Row[],
  ): void {
    const names = Object.keys(columns);
    const sql = `INSERT INTO ${name} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    const insert = this.#inserts.get(sql) ?? this.#parts.db.prepare<unknown[], unknown>(sql);
    this.#inserts.set(sql, insert);
    const bytes = Object.entries(columns).map(([, kind]) => kind === "bytes");
    for (const row of rows)
      insert.run(
        ...names.map((column, index) =>
          bytes[index] === true ? Buffer.from(String(row[column]), "hex") : row[column],
        ),
      );
  }
}
