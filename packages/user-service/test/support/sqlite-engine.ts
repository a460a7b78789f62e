import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "@shop/database/sqlite";
import SqliteFile from "better-sqlite3";
import { sqliteStores } from "../../src/stores/sqlite/stores.ts";
import { addProduct, placeOrder } from "./order-sql.ts";
import type { KeptEvent, KeptReply, Replica, TestDatabase, TestEngine, UnderWay } from "./test-database.ts";

const units = new URL("../../src/stores/sqlite/writer.ts", import.meta.url);

/** SQLite in a file of its own, looked at through a second connection. */
export const sqliteEngine: TestEngine = { name: "SQLite", open: () => openSqliteTest() };

export interface SqliteTestDatabase extends TestDatabase {
  readonly folder: string;
  readonly file: string;
}

export async function openSqliteTest(): Promise<SqliteTestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "shop-user-service-"));
  const file = join(folder, "shop.db");
  const database = await openSqlite({ file, units });
  const direct = new SqliteFile(file, { timeout: 5_000 });
  // What a test does past the stores need not outlive the machine.
  direct.pragma("synchronous = OFF");
  const close = async (): Promise<void> => {
    direct.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
  const stores = sqliteStores(database);
  return { database, stores, ...looking(direct), replica: () => replica(file), close, folder, file };
}

function looking(db: SqliteFile.Database): Omit<TestDatabase, "database" | "stores" | "replica" | "close"> {
  return {
    addOrders: async (userId, count) => addOrders(db, userId, count),
    removeOrders: async (userId) => void db.prepare("DELETE FROM orders WHERE user_id = ?").run(userId),
    begin: async (sql) => begin(db, sql),
    events: async (kind, id) => events(db, kind, id),
    keptReplies: async () => db.prepare<[], KeptReply>("SELECT value, subject_user_id FROM idempotency_keys").all(),
    sessionsOf: async (userId) =>
      Number(db.prepare("SELECT count(*) FROM sessions WHERE user_id = ?").pluck().get(userId)),
    total: async (name) => Number(db.prepare("SELECT value FROM totals WHERE name = ?").pluck().get(name) ?? 0),
    passwordHash: async (userId) =>
      db.prepare<[number], string>("SELECT password_hash FROM users WHERE id = ?").pluck().get(userId) as
        | string
        | undefined,
    clear: async () => clear(db),
    everything: async () => everything(db),
  };
}

function addOrders(db: SqliteFile.Database, userId: number, count: number): void {
  db.exec(addProduct);
  for (let n = 0; n < count; n += 1) db.exec(placeOrder(userId));
}

function begin(db: SqliteFile.Database, sql: string): UnderWay {
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec(sql);
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
  return { commit: async () => void db.exec("COMMIT"), rollback: async () => void db.exec("ROLLBACK") };
}

async function replica(file: string): Promise<Replica> {
  const database = await openSqlite({ file, units });
  return { stores: sqliteStores(database), close: () => database.close() };
}

function events(db: SqliteFile.Database, kind: string, id: number): KeptEvent[] {
  const rows = db
    .prepare<[string, number], KeptEvent & { before: string; after: string }>(
      `SELECT type, actor_kind, actor_id, request_id, at, before, after FROM events
       WHERE subject_kind = ? AND subject_id = ? ORDER BY id`,
    )
    .all(kind, id);
  return rows.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }));
}

function clear(db: SqliteFile.Database): void {
  const ours = "events idempotency_keys sessions api_keys orders users products totals rate_limits".split(" ");
  db.transaction(() => {
    for (const table of ours) db.prepare(`DELETE FROM ${table}`).run();
  }).immediate();
}

function everything(db: SqliteFile.Database): string {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const rows = tables.map((table) => db.prepare(`SELECT * FROM "${String(table)}"`).all());
  return JSON.stringify(rows, (_name, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("hex") : value,
  );
}
