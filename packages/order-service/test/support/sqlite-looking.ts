import { createToken, hashToken } from "@shop/database";
import type SqliteFile from "better-sqlite3";
import type { Books } from "./books.ts";
import type { BareOrder, KeptEvent, TestDatabase } from "./test-database.ts";

const at = "2026-11-24T09:30:00.000Z";

/** What tests see and do in the file past the stores. */
export function looking(db: SqliteFile.Database): Omit<TestDatabase, "database" | "stores" | "close"> {
  return {
    ...usersOf(db),
    addEvent: async (type, subject, actor, after = {}) =>
      insert(db, "events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)", [
        ...[at, type, actor.kind, actor.id, "request-of-a-test", subject.kind, subject.id, null, JSON.stringify(after)],
      ]),
    addOrders: async (orders) => addOrders(db, orders),
    events: async (kind, id) => events(db, kind, id),
    countEvents: async () => Number(db.prepare("SELECT count(*) FROM events").pluck().get()),
    books: async () => books(db),
    clear: async () => clear(db),
  };
}

function usersOf(db: SqliteFile.Database): Pick<TestDatabase, "addUser" | "removeUser" | "logIn" | "addKey"> {
  return {
    addUser: async (name, role = "customer") =>
      insert(db, "users (name, password_hash, address, role, created_at, updated_at)", [
        ...[name, "$argon2id$of-a-test", "new address", role, at, at],
      ]),
    removeUser: async (id) => void db.prepare("DELETE FROM users WHERE id = ?").run(id),
    logIn: async (userId) => {
      const token = createToken("session");
      const row = [hashToken(token), userId, at, "9999-12-31T00:00:00.000Z"];
      insert(db, "sessions (token_hash, user_id, created_at, expires_at)", row);
      return token;
    },
    addKey: async (name) =>
      insert(db, "api_keys (name, token_hash, origin, created_at, created_by_kind)", [
        ...[name, hashToken(createToken("key")), "made", at, "system"],
      ]),
  };
}

function insert(db: SqliteFile.Database, into: string, row: readonly unknown[]): number {
  const { lastInsertRowid } = db.prepare(`INSERT INTO ${into} VALUES (${row.map(() => "?").join()})`).run(...row);
  return Number(lastInsertRowid);
}

function addOrders(db: SqliteFile.Database, orders: readonly BareOrder[]): void {
  const add = db.prepare(`INSERT INTO orders
    (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at) VALUES (?, ?, 1, ?, 1, 'USD', ?, ?)`);
  db.transaction(() => {
    for (const { user_id, product_id, date } of orders) add.run(user_id, product_id, date, at, at);
  })();
}

function events(db: SqliteFile.Database, kind: string, id: number): KeptEvent[] {
  const rows = db
    .prepare<[string, number], KeptEvent & { before: string; after: string }>(
      `SELECT id, type, actor_kind, actor_id, request_id, at, before, after FROM events
       WHERE subject_kind = ? AND subject_id = ? ORDER BY id`,
    )
    .all(kind, id);
  return rows.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }));
}

/** All of it in one state, so that it can be looked at while others write. */
function books(db: SqliteFile.Database): Books {
  const all = <Row>(sql: string): Row[] => db.prepare(sql).all() as Row[];
  return db.transaction(() => ({
    products: all<Books["products"][number]>("SELECT id, stock FROM products ORDER BY id"),
    orders: all<Books["orders"][number]>("SELECT * FROM orders ORDER BY id"),
    movements: all<Books["movements"][number]>("SELECT * FROM stock_movements ORDER BY id"),
    events: all<Books["events"][number]>("SELECT id, subject_kind, subject_id FROM events ORDER BY id"),
    daily_sales: all<Books["daily_sales"][number]>("SELECT * FROM daily_sales ORDER BY date, currency"),
    totals: Object.fromEntries(
      all<{ name: string; value: number }>("SELECT * FROM totals").map(({ name, value }) => [name, value]),
    ),
  }))();
}

function clear(db: SqliteFile.Database): void {
  const ours =
    "stock_movements events idempotency_keys sessions api_keys orders users products daily_sales totals".split(" ");
  db.transaction(() => {
    for (const table of ours) db.prepare(`DELETE FROM ${table}`).run();
  }).immediate();
}
