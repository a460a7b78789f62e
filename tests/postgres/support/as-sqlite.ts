import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import SqliteFile from "better-sqlite3";
import pg from "pg";

const migrations = fileURLToPath(new URL("../../../packages/database/migrations/sqlite/", import.meta.url));

/**
 * Copies what is in a PostgreSQL database, at one moment, into a new SQLite file: so what must hold in the shop is
 * written down once, and asked of both engines by the same queries.
 */
export async function copyToSqlite(url: string, file: string): Promise<void> {
  const source = new pg.Client({ connectionString: url });
  await source.connect();
  const target = new SqliteFile(file);
  try {
    for (const name of readdirSync(migrations).sort()) target.exec(readFileSync(migrations + name, "utf8"));
    target.pragma("foreign_keys = OFF");
    await source.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = target
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all() as string[];
    for (const table of tables) await copyTable(source, target, table);
  } finally {
    target.close();
    await source.end();
  }
}

async function copyTable(source: pg.Client, target: SqliteFile.Database, table: string): Promise<void> {
  const wanted = target.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
  const { rows: columns } = await source.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1`,
    [table],
  );
  const both = columns.filter(({ name }) => wanted.some((one) => one.name === name));
  if (both.length === 0) throw new Error(`${table} is not there`);
  const list = both.map(({ name }) => `"${name}"`).join();
  const { rows } = await source.query<Record<string, unknown>>(selectOf(table, both, columns));
  const insert = target.prepare(`INSERT INTO "${table}" (${list}) VALUES (${both.map(() => "?").join()})`);
  target.transaction(() => {
    for (const row of rows) insert.run(...both.map(({ name, type }) => sqliteValue(row[name], type)));
  })();
}

type Columns = readonly { readonly name: string; readonly type: string }[];

/** A figure that is kept in shards is their sum; SQLite keeps it in one row. */
function selectOf(table: string, columns: Columns, all: Columns): string {
  const sharded = all.some(({ name }) => name === "shard");
  const parts = columns.map(({ name, type }) => {
    const column = `"${name}"`;
    if (sharded && type === "bigint") return `sum(${column})::bigint AS ${column}`;
    if (type.startsWith("timestamp")) {
      return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column}`;
    }
    return type === "date" || type === "jsonb" ? `${column}::text AS ${column}` : column;
  });
  const keys = columns.filter(({ type }) => type !== "bigint").map(({ name }) => `"${name}"`);
  return `SELECT ${parts.join()} FROM "${table}" ${sharded ? `GROUP BY ${keys.join()}` : "ORDER BY 1"}`;
}

function sqliteValue(value: unknown, type: string): unknown {
  return type === "bigint" && value !== null ? Number(value) : value;
}
