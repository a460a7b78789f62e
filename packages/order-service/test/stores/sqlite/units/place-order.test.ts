import type { UnitContext } from "@shop/database/sqlite";
import SqliteFile from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder } from "../../../../src/stores/sqlite/units/place-order.ts";
import { addProduct } from "../../../support/shop-of-test.ts";
import { openSqliteTest, type SqliteTestDatabase } from "../../../support/sqlite-engine.ts";

let shop: SqliteTestDatabase;
beforeAll(async () => {
  shop = await openSqliteTest();
});
afterAll(() => shop.close());

test("the hot path takes five statements besides the journal's, and asks for nothing beforehand", async () => {
  const user_id = await shop.addUser("newUser");
  const { id: product_id } = await addProduct(shop);
  const statements: string[] = [];
  const db = new SqliteFile(shop.file, { verbose: (sql) => statements.push(String(sql)) });
  try {
    const place = placeOrder(db);
    const order = { user_id, product_id, quantity: 2, date: "2023-11-28" };
    db.pragma("foreign_keys = OFF"); // The journal of this test writes no entry that the ledger could point to.
    statements.length = 0;
    place({ order, visibleTo: user_id }, context);
    expect(statements.map((sql) => /^(\w+)\W+(?:INTO )?(\w+)/.exec(sql)?.slice(1).join(" "))).toEqual([
      "UPDATE products",
      "INSERT orders",
      "INSERT stock_movements",
      "INSERT daily_sales",
      "INSERT totals",
    ]);
  } finally {
    db.close();
  }
});

const context: UnitContext = {
  now: "2026-11-24T09:30:00.000Z",
  actor: { kind: "system", id: null },
  requestId: "request-of-a-test",
  journal: () => 1,
  holdsUser: () => {},
};
