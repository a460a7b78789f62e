import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestFirst, oldestFirst } from "../../../src/stores/postgres/key-store.ts";
import { type ListQuery, userListQuery } from "../../../src/stores/postgres/user-list-query.ts";
import { openPostgresTest, type PostgresTestDatabase, postgresServer } from "../../support/postgres-engine.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly "Scan Direction"?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Enough that walking all of them is dearer than an index. The 50 operators are the first, where a guess would miss them. */
const fill = `
  INSERT INTO users (name, password_hash, address, role, created_at, updated_at)
    SELECT chr(65 + n % 26) || chr(97 + n % 17) || n, 'h', repeat('a', 40), CASE WHEN n <= 50 THEN 'operator' ELSE 'customer' END, now(), now()
    FROM generate_series(1, 30000) AS n;
  INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, removed_at)
    SELECT 'k', int4send(n), 'made', now(), 'key', CASE WHEN n % 10 > 0 THEN now() END FROM generate_series(1, 20000) AS n;
  INSERT INTO sessions (token_hash, user_id, created_at, expires_at)
    SELECT int4send(n), 1 + n % 9000, now(), now() FROM generate_series(1, 20000) AS n;
  INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
    VALUES ('CHAI', 'Chai', 1800, 'USD', 39, now(), now());
  INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
    SELECT 1 + n % 9000, 1, 1, '2023-11-28', 1800, 'USD', now(), now() FROM generate_series(1, 20000) AS n;
  INSERT INTO events (at, type, actor_kind, request_id, subject_kind, subject_id, before, after)
    SELECT now(), 'user.updated', 'key', 'r', 'user', 1 + n % 9000, '{}', '{}' FROM generate_series(1, 20000) AS n;
  INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at)
    SELECT int4send(n), 'f', '{}', CASE WHEN n % 10 = 0 THEN 1 + n % 9000 END, now(), now() FROM generate_series(1, 20000) AS n;
  ANALYZE`;

/** The cost of a page must not grow with the table: every list walks one range of one index, in its order. */
describe("a list query walks one range of an index in PostgreSQL", () => {
  const server = postgresServer();
  let shop: PostgresTestDatabase;
  let prepared = 0;
  beforeAll(async () => {
    shop = await openPostgresTest(await server().createDatabase());
    await shop.direct.query(fill);
  });
  afterAll(() => shop.close());

  /** As the server carries it out when it has it prepared, at first and after it has settled on a plan. */
  async function plansOf({ sql, params }: ListQuery): Promise<PlanNode[]> {
    const { direct } = shop;
    prepared += 1;
    const values = params.map((value) => (typeof value === "string" ? direct.escapeLiteral(value) : String(value)));
    const run = `EXECUTE q${prepared}${values.length > 0 ? `(${values.join()})` : ""}`;
    const explain = async (): Promise<PlanNode> => {
      const { rows } = await direct.query(`EXPLAIN (FORMAT JSON) ${run}`);
      return rows[0]["QUERY PLAN"][0].Plan as PlanNode;
    };
    await direct.query(`PREPARE q${prepared} AS ${sql}`);
    const first = await explain();
    await direct.query("BEGIN");
    for (let times = 0; times < 8; times += 1) await direct.query(run);
    await direct.query("ROLLBACK");
    return [first, await explain()];
  }

  const after = { id: 70, name: "Bc" };
  const queries = [undefined, "customer" as const, "operator" as const].flatMap((role) =>
    [undefined, "Bc"].flatMap((name_prefix) =>
      [undefined, after].flatMap((position) =>
        [false, true].map((descending) => ({
          role,
          name_prefix,
          descending,
          ...userListQuery({ role, name_prefix }, { after: position, descending, limit: 101 }),
        })),
      ),
    ),
  );

  test.each(queries)("users: $sql ($role)", async ({ role, name_prefix, descending, ...query }) => {
    const byName = role === undefined ? "users_by_name" : "users_by_role_and_name";
    const byId = role === undefined ? "users_pkey" : `users_${role}s`;
    for (const plan of await plansOf(query)) {
      expect(flat(plan)).toEqual([
        { "Node Type": "Limit" },
        {
          "Node Type": "Index Scan",
          "Scan Direction": descending ? "Backward" : "Forward",
          "Index Name": name_prefix === undefined ? byId : byName,
        },
      ]);
    }
  });

  test.each([oldestFirst, newestFirst])("keys: %s", async (sql) => {
    for (const plan of await plansOf({ sql, params: [10_000, 101] })) {
      expect(flat(plan)).toMatchObject([{ "Node Type": "Limit" }, { "Index Name": "api_keys_in_use" }]);
      expect(JSON.stringify(plan)).not.toContain("Filter");
    }
  });

  test.each([
    ["a name", "SELECT id FROM users WHERE name = 'Bc1'", "users_name_key"],
    ["the orders of a user", "SELECT count(*) FROM orders WHERE user_id = 4", "orders_by_user"],
    ["the sessions of a user", "DELETE FROM sessions WHERE user_id = 4", "sessions_by_user"],
    [
      "the journal of a user",
      "UPDATE events SET before = NULL WHERE subject_kind = 'user' AND subject_id = 4",
      "events_by_subject",
    ],
    [
      "the replies that hold a user",
      "UPDATE idempotency_keys SET value = NULL WHERE subject_user_id = 4",
      "idempotency_keys_by_user",
    ],
  ])("%s: found by an index", async (_, sql, index) => {
    for (const plan of await plansOf({ sql, params: [] })) {
      expect(flat(plan).map((node) => node["Index Name"])).toContain(index);
      expect(JSON.stringify(plan)).not.toContain("Seq Scan");
    }
  });
});

/** The nodes of a plan from the outside in, without the figures. */
function flat(plan: PlanNode): PlanNode[] {
  const { Plans = [], "Node Type": type, "Index Name": index, "Scan Direction": direction, Filter: filter } = plan;
  const node: PlanNode = {
    "Node Type": type,
    ...(direction !== undefined && { "Scan Direction": direction }),
    ...(index !== undefined && { "Index Name": index }),
    ...(filter !== undefined && { Filter: filter }),
  };
  return [node, ...Plans.flatMap(flat)];
}
