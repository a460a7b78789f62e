import { openPostgres, type PostgresDatabase } from "@shop/database/postgres";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "../../../../tests/support/postgres/index.ts";
import { postgresStores } from "../../src/stores/postgres/stores.ts";
import { addProduct, placeOrder } from "./order-sql.ts";
import type { KeptEvent, KeptReply, Replica, TestDatabase, TestEngine, UnderWay } from "./test-database.ts";

/** A server for the file that calls this, stopped after its last test. */
export function postgresServer(): () => PostgresServer {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());
  return () => server;
}

/** PostgreSQL: each opening is a database of its own on one server. */
export function postgresEngine(): TestEngine {
  const server = postgresServer();
  return { name: "PostgreSQL", open: async () => openPostgresTest(await server().createDatabase()) };
}

export interface PostgresTestDatabase extends TestDatabase {
  readonly database: PostgresDatabase;
  /** A connection past the stores. */
  readonly direct: pg.Client;
}

export async function openPostgresTest(url: string): Promise<PostgresTestDatabase> {
  const database = await openPostgres({ url });
  const direct = await connect(url);
  const close = async (): Promise<void> => {
    await direct.end();
    await database.close();
  };
  return {
    database,
    direct,
    stores: postgresStores(database),
    ...changing(url, direct),
    ...looking(database),
    close,
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

type Changing = Pick<TestDatabase, "addOrders" | "removeOrders" | "begin" | "replica" | "clear">;

function changing(url: string, direct: pg.Client): Changing {
  return {
    addOrders: async (userId, count) => {
      await direct.query(addProduct);
      for (let n = 0; n < count; n += 1) await direct.query(placeOrder(userId));
    },
    removeOrders: async (userId) => void (await direct.query("DELETE FROM orders WHERE user_id = $1", [userId])),
    begin: (sql) => begin(url, sql),
    replica: () => replica(url),
    clear: async () => {
      const ours =
        "events, stock_movements, idempotency_keys, sessions, api_keys, orders, users, products, totals, rate_limits";
      await direct.query(`TRUNCATE ${ours}`);
    },
  };
}

/** On a connection of its own, so that others can be under way at the same time. */
async function begin(url: string, sql: string): Promise<UnderWay> {
  const client = await connect(url);
  try {
    await client.query(`BEGIN; ${sql}`);
  } catch (error) {
    await client.end();
    throw error;
  }
  const end = async (how: "COMMIT" | "ROLLBACK"): Promise<void> => {
    await client.query(how);
    await client.end();
  };
  return { commit: () => end("COMMIT"), rollback: () => end("ROLLBACK") };
}

async function replica(url: string): Promise<Replica> {
  const database = await openPostgres({ url });
  return { stores: postgresStores(database), close: () => database.close() };
}

type Looking = Pick<TestDatabase, "events" | "keptReplies" | "sessionsOf" | "total" | "passwordHash" | "everything">;

function looking(db: PostgresDatabase): Looking {
  const all = <Row>(sql: string, ...params: (string | number)[]): Promise<Row[]> =>
    db.read((reader) => reader.all<Row>(sql, ...params));
  const number = async (sql: string, param: string | number): Promise<number> =>
    (await all<{ readonly n: number | null }>(sql, param))[0]?.n ?? 0;
  return {
    events: (kind, id) =>
      all<KeptEvent>(
        `SELECT type, actor_kind, actor_id, request_id, at, before, after FROM events
         WHERE subject_kind = $1 AND subject_id = $2 ORDER BY id`,
        kind,
        id,
      ),
    keptReplies: () => all<KeptReply>("SELECT value, subject_user_id FROM idempotency_keys"),
    sessionsOf: (userId) => number("SELECT count(*) AS n FROM sessions WHERE user_id = $1", userId),
    total: (name) => number("SELECT sum(value)::bigint AS n FROM totals WHERE name = $1", name),
    passwordHash: async (userId) =>
      (await all<{ readonly password_hash: string }>("SELECT password_hash FROM users WHERE id = $1", userId))[0]
        ?.password_hash,
    everything: async () => {
      const tables = await all<{ readonly name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
      );
      const rows = tables.map(({ name }) =>
        all<{ readonly row: string }>(`SELECT "${name}"::text AS row FROM "${name}"`),
      );
      return JSON.stringify(await Promise.all(rows));
    },
  };
}
