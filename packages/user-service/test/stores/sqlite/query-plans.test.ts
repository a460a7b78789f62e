import SqliteFile from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newestFirst, oldestFirst } from "../../../src/stores/sqlite/key-store.ts";
import { type ListQuery, userListQuery } from "../../../src/stores/sqlite/user-list-query.ts";
import { openSqliteTest, type SqliteTestDatabase } from "../../support/sqlite-engine.ts";

/** The cost of a page must not grow with the table: every list walks one range of one index, in its order. */
describe("a list query walks one range of an index", () => {
  let shop: SqliteTestDatabase;
  let db: SqliteFile.Database;
  beforeAll(async () => {
    shop = await openSqliteTest();
    db = new SqliteFile(shop.file, { readonly: true });
  });
  afterAll(async () => {
    db.close();
    await shop.close();
  });

  const planOf = ({ sql, params }: ListQuery): string[] =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params)
      .map(({ detail }) => detail);

  const after = { id: 7, name: "Ana" };
  const queries = [undefined, "customer" as const].flatMap((role) =>
    [undefined, "An"].flatMap((name_prefix) =>
      [undefined, after].flatMap((position) =>
        [false, true].map((descending) => ({
          role,
          name_prefix,
          descending,
          ...userListQuery({ role, name_prefix }, { after: position, descending, limit: 3 }),
        })),
      ),
    ),
  );

  test("there are eight texts of it for users", () => {
    expect(new Set(queries.map(({ sql }) => sql)).size).toBe(8);
  });

  test.each(queries)("users: $sql", ({ role, name_prefix, descending, ...query }) => {
    const index =
      name_prefix === undefined
        ? role === undefined
          ? `INTEGER PRIMARY KEY (rowid${descending ? "<" : ">"}?)`
          : `INDEX users_by_role (role=? AND rowid${descending ? "<" : ">"}?)`
        : role === undefined
          ? "INDEX users_by_name (name>? AND name<?)"
          : "INDEX users_by_role_and_name (role=? AND name>? AND name<?)";
    expect(planOf(query)).toEqual([`SEARCH users USING ${index}`]);
  });

  test.each([oldestFirst, newestFirst])("keys: %s", (sql) => {
    const plan = planOf({ sql, params: [1, 3] });
    expect(plan).toEqual([expect.stringMatching(/^SEARCH api_keys USING INDEX api_keys_in_use \(id[<>]\?\)$/)]);
  });

  test.each([
    ["a name", "SELECT id FROM users WHERE name = 'Ana'"],
    ["the orders of a user", "SELECT count(*) FROM orders WHERE user_id = 4"],
    ["the sessions of a user", "DELETE FROM sessions WHERE user_id = 4"],
  ])("%s is found by an index", (_, sql) => {
    expect(planOf({ sql, params: [] }).join()).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX/);
  });
});
