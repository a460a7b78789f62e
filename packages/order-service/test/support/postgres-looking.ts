import { createToken, hashToken } from "@shop/database";
import type { PostgresDatabase, Reader } from "@shop/database/postgres";
import type pg from "pg";
import type { Books } from "./books.ts";
import type { BareOrder, KeptEvent, TestDatabase } from "./test-database.ts";

const at = "2026-11-24T09:30:00.000Z";

/** What tests see and do in the database past the stores. */
export function looking(
  database: PostgresDatabase,
  direct: pg.Client,
): Omit<TestDatabase, "database" | "stores" | "close"> {
  return {
    ...usersOf(direct),
    addEvent: (type, subject, actor, after = {}) =>
      insert(direct, "events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)", [
        ...[at, type, actor.kind, actor.id, "request-of-a-test", subject.kind, subject.id, null, JSON.stringify(after)],
      ]),
    addOrders: (orders) => addOrders(direct, orders),
    events: (kind, id) => database.read((reader) => reader.all<KeptEvent>(eventsOf, kind, id)),
    countEvents: async () => {
      const counted = await database.read((reader) => reader.get<{ n: number }>("SELECT count(*) AS n FROM events"));
      return counted?.n ?? 0;
    },
    books: () => database.read((reader) => reader.snapshot(books)),
    clear: async () => void (await direct.query(emptyTables)),
  };
}

function usersOf(direct: pg.Client): Pick<TestDatabase, "addUser" | "removeUser" | "logIn" | "addKey"> {
  return {
    addUser: (name, role = "customer") =>
      insert(direct, "users (name, password_hash, address, role, created_at, updated_at)", [
        ...[name, "$argon2id$of-a-test", "new address", role, at, at],
      ]),
    removeUser: async (id) => void (await direct.query("DELETE FROM users WHERE id = $1", [id])),
    logIn: async (userId) => {
      const token = createToken("session");
      const row = [hashToken(token), userId, at, "9999-12-31T00:00:00.000Z"];
      await insert(direct, "sessions (token_hash, user_id, created_at, expires_at)", row);
      return token;
    },
    addKey: (name) =>
      insert(direct, "api_keys (name, token_hash, origin, created_at, created_by_kind)", [
        ...[name, hashToken(createToken("key")), "made", at, "system"],
      ]),
  };
}

async function insert(direct: pg.Client, into: string, row: readonly unknown[]): Promise<number> {
  const values = row.map((_, n) => `$${n + 1}`).join();
  const { rows } = await direct.query<{ id: string }>(`INSERT INTO ${into} VALUES (${values}) RETURNING id`, [...row]);
  return Number(rows[0]?.id);
}

async function addOrders(direct: pg.Client, orders: readonly BareOrder[]): Promise<void> {
  const columns = [
    orders.map(({ user_id }) => user_id),
    orders.map(({ product_id }) => product_id),
    orders.map(({ date }) => date),
  ];
  await direct.query(
    `INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
     SELECT user_id, product_id, 1, date, 1, 'USD', $4, $4
     FROM unnest($1::bigint[], $2::bigint[], $3::date[]) AS line (user_id, product_id, date)`,
    [...columns, at],
  );
}

const eventsOf = `SELECT id, type, actor_kind, actor_id, request_id, at, before, after FROM events
  WHERE subject_kind = $1 AND subject_id = $2 ORDER BY id`;

/** All of it in one state, so that it can be looked at while others write. A figure is the sum of its shards. */
async function books(state: Reader): Promise<Books> {
  const totals = await state.all<{ name: string; value: number }>(
    "SELECT name, sum(value) AS value FROM totals GROUP BY name",
  );
  return {
    products: await state.all("SELECT id, stock FROM products ORDER BY id"),
    orders: await state.all("SELECT * FROM orders ORDER BY id"),
    movements: await state.all("SELECT * FROM stock_movements ORDER BY id"),
    events: await state.all("SELECT id, subject_kind, subject_id FROM events ORDER BY id"),
    daily_sales: await state.all(
      `SELECT date, currency, sum(orders) AS orders, sum(units) AS units, sum(revenue) AS revenue
       FROM daily_sales GROUP BY date, currency ORDER BY date, currency`,
    ),
    totals: Object.fromEntries(totals.map(({ name, value }) => [name, value])),
  };
}

const emptyTables = "stock_movements events idempotency_keys sessions api_keys orders users products daily_sales totals"
  .split(" ")
  .map((table) => `DELETE FROM ${table}`)
  .join("; ");
