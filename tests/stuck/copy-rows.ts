import Database from "better-sqlite3";
import type { RunningShop } from "../support/running-shop.ts";
import type { Things } from "./callers.ts";

/** Fills a table behind the services' back, much faster than they could. */
function copyRows({ databaseFile }: RunningShop, count: number, statement: string): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  const insert = database.prepare(statement);
  database.transaction(() => {
    for (let number = 1; number <= count; number++) insert.run({ number, text: "x".repeat(200) });
  })();
  database.close();
}

/** Entries of the journal, more than a kilobyte each. */
export function addEvents(shop: RunningShop, { user_id }: Things, count: number): void {
  copyRows(
    shop,
    count,
    `INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)
     SELECT at, 'user.updated', actor_kind, actor_id, 'request ' || @number, 'user', ${user_id},
       json_object('address', @text || @text), json_object('address', @text || @text || @number)
     FROM events WHERE id = 1`,
  );
}

/** Products of half a kilobyte each. */
export function addProducts(shop: RunningShop, { restocked_id }: Things, count: number): void {
  copyRows(
    shop,
    count,
    `INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
     SELECT 'S-' || @number, @text, unit_price, currency, 0, created_at, updated_at
     FROM products WHERE id = ${restocked_id}`,
  );
}
