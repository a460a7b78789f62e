import { PostgresReading } from "../postgres/postgres-reading.ts";
import { openSession, type Session } from "../postgres/session.ts";
import { knownVersion, markTable, schemaVersion } from "../postgres/shop-schema.ts";
import { migrateDatabase } from "../tasks/migrate.ts";
import type { CopySource, CopyTarget, SourceMark } from "./ends.ts";
import { anotherCopy, isSameMark, otherCopy, targetNotEmpty } from "./failures.ts";
import { labelOf, refuseConnectedShop } from "./postgres-sessions.ts";
import { type CopiedTable, type FiguresTable, figures, type Kind, type Row, tables } from "./tables.ts";

/** The first eight bytes of SHA-256 of "shop db copy", as PostgreSQL takes them. Nobody else takes this lock. */
const lock = "7164093820178311442";

/** An empty database, or one in which a copy of the same state was broken off. While a copy is under way no service starts on it. */
export async function openPostgresTarget(url: string, mark: SourceMark): Promise<CopyTarget> {
  const session = await openSession(url);
  try {
    const label = labelOf(url);
    if ((await schemaVersion(session)) < knownVersion()) await migrateDatabase(url);
    const [locked] = await session.all<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS locked`);
    if (locked?.locked !== true) throw anotherCopy(label);
    await refuseConnectedShop(session, label);
    return new PostgresTarget(session, await claim(session, mark, label));
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Gives whether an earlier copy is gone on with. */
async function claim(session: Session, mark: SourceMark, label: string): Promise<boolean> {
  const [found] = await session.all<{ there: boolean }>(`SELECT to_regclass('${markTable}') IS NOT NULL AS there`);
  if (found?.there === true) {
    const [was] = await session.all<SourceMark>(`SELECT source, newest_event_id, newest_event_at FROM ${markTable}`);
    if (was === undefined || !isSameMark(was, mark)) throw otherCopy(label, was ?? mark, mark);
    return true;
  }
  await session.transaction(async () => {
    const names = [...tables, ...figures].map(({ name }) => name);
    // Nobody writes between the look and the mark.
    await session.all(`LOCK TABLE ${names.join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
    for (const name of names)
      if ((await session.all(`SELECT 1 FROM ${name} LIMIT 1`)).length > 0)
        throw targetNotEmpty(label, `rows in ${name}`);
    await session.all(
      `CREATE TABLE ${markTable} (source text NOT NULL, newest_event_id bigint NOT NULL, newest_event_at text NOT NULL)`,
    );
    const { source, newest_event_id, newest_event_at } = mark;
    await session.all(`INSERT INTO ${markTable} VALUES (?, ?, ?)`, source, newest_event_id, newest_event_at);
  });
  return false;
}

class PostgresTarget implements CopyTarget {
  readonly reading: PostgresReading;
  readonly resumed: boolean;
  readonly #session: Session;

  constructor(session: Session, resumed: boolean) {
    this.#session = session;
    this.resumed = resumed;
    this.reading = new PostgresReading(session);
  }

  async write({ name, columns }: CopiedTable, rows: readonly Row[]): Promise<void> {
    await this.#insert(name, columns, rows);
  }

  replace({ name, columns }: FiguresTable, rows: readonly Row[]): Promise<void> {
    return this.#session.transaction(async () => {
      await this.#session.all(`DELETE FROM ${name}`);
      await this.#insert(
        name,
        { ...columns, shard: "integer" },
        rows.map((row) => ({ ...row, shard: 0 })),
      );
    });
  }

  async clear({ name }: CopiedTable): Promise<void> {
    await this.#session.all(`DELETE FROM ${name}`);
  }

  async finish({ given }: CopySource): Promise<void> {
    for (const [name, id] of Object.entries(given))
      if (id > 0) await this.#session.all("SELECT setval(pg_get_serial_sequence(?, 'id'), ?)", name, id);
    await this.#session.all(`DROP TABLE ${markTable}`);
    // The planner knows nothing yet of what is in the tables, and would walk through all of them.
    for (const { name } of [...tables, ...figures]) await this.#session.all(`ANALYZE ${name}`);
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  /** One statement: an array per column. */
  async #insert(name: string, columns: Readonly<Record<string, Kind>>, rows: readonly Row[]): Promise<void> {
    const kinds = Object.entries(columns);
    const names = kinds.map(([column]) => column);
    const values = kinds.map(([column, kind]) => (kind === "bytes" ? `decode(${column}, 'hex')` : column));
    const arrays = kinds.map(([, kind]) => `?::${arrayTypes[kind]}`);
    await this.#session.all(
      `INSERT INTO ${name} (${names.join(", ")}) SELECT ${values.join(", ")}
       FROM unnest(${arrays.join(", ")}) AS rows (${names.join(", ")})`,
      ...names.map((column) => rows.map((row) => row[column] ?? null)),
    );
  }
}

const arrayTypes: Readonly<Record<Kind, string>> = {
  integer: "bigint[]",
  text: "text[]",
  time: "timestamptz[]",
  date: "date[]",
  json: "jsonb[]",
  bytes: "text[]",
};
