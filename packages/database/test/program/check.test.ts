import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Teller } from "../../src/program/task.ts";
import { type Checked, check as runCheck } from "../../src/program/tasks/check.ts";
import { newShop } from "./fixtures/new-shop.ts";
import { runPlain, runProgram } from "./fixtures/run-program.ts";

interface Found {
  readonly code: number | null;
  readonly problems: readonly string[];
}

const silent: Teller = { progress: () => {}, notice: () => {}, temporary: () => {} };

/** In this process: what a process makes of it is looked at once, below. */
async function check(file: string): Promise<Found> {
  const { result, exitCode } = await runCheck({ command: "check", database: { engine: "sqlite", file } }, silent);
  const { problems } = result as Checked;
  return { code: exitCode, problems: problems.map(({ kind, id, what }) => `${kind} ${id} ${what}`) };
}

it("finds nothing in a shop whose books balance, and says what it has looked at", async () => {
  using shop = (await newShop()).fill();
  const { code, stdout, stderr } = await runPlain(["check", "--database", `sqlite:${shop.file}`]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    engine: "sqlite",
    checked: { events: 15, movements: 13, orders: 4, products: 2, users: 2, days: 2 },
    problems: [],
    more: 0,
    newest_event_id: 15,
  });
});

/** What somebody has done to the database behind the shop's back, and every line in which that must be told. */
const planted: readonly (readonly [name: string, sql: string, ...told: string[]])[] = [
  [
    "a stock that is off by one",
    "UPDATE products SET stock = stock + 1 WHERE id = 1",
    "product 1 has a stock of 54, and its ledger sums to 53",
    "total units_in_stock is kept as 68, and is 69",
  ],
  [
    "a missing line of an order",
    "DELETE FROM stock_movements WHERE order_id = 1",
    "movement 5 leaves 55 of product 1, and should leave 57",
    "product 1 has a stock of 53, and its ledger sums to 55",
    "event 7 (order.placed of order 1) must move -2 of product 1, and the ledger moved nothing for it",
  ],
  [
    "a missing line of a restock",
    "DELETE FROM stock_movements WHERE reason = 'restock'",
    "movement 4 leaves 58 of product 1, and should leave 48",
    "event 6 moves 10 of product 1, and has no line in the ledger",
    "product 1 has a stock of 53, and its ledger sums to 43",
  ],
  [
    "a line of another amount",
    "UPDATE stock_movements SET change = 9, stock_after = 59 WHERE reason = 'restock'",
    "movement 3 moves 9 of product 1, and its event 6 says 10",
    "movement 4 leaves 58 of product 1, and should leave 57",
    "product 1 has a stock of 53, and its ledger sums to 52",
  ],
  [
    "a line of another event",
    "UPDATE stock_movements SET event_id = 8 WHERE order_id = 1",
    "movement 4 is about order 1, and its event 8 about order 2",
    "event 7 (order.placed of order 1) must move -2 of product 1, and the ledger moved nothing for it",
  ],
  [
    "a missing event in the middle",
    "DELETE FROM events WHERE id = 7",
    "reference stock_movements 4 refers to one of events that is not there",
    "event 7 is missing in the journal",
    "movement 4 belongs to event 7, which the journal does not have",
    "order 1 is there, and by its journal it was never placed",
  ],
  [
    "the last event missing",
    "DELETE FROM events WHERE id = 15",
    "reference stock_movements 13 refers to one of events that is not there",
    "event 15 is missing in the journal",
    "movement 13 belongs to event 15, which the journal does not have",
    "order 5 is there, and by its journal it was cancelled",
  ],
  ["the first events missing", "DELETE FROM events WHERE id < 3", "journal 1 to 2 is missing: 2 events"],
  [
    "an order that is gone",
    "DELETE FROM orders WHERE id = 1",
    "order 1 is not there, and by its journal it is",
    "day 2026-11-01 USD is kept as 2 orders, 7 units, 700 minor units, and its orders are 1 orders, 5 units, 500 minor units",
    "total orders is kept as 4, and is 3",
    "total orders.USD is kept as 2, and is 1",
    "total units.USD is kept as 7, and is 5",
    "total revenue.USD is kept as 700, and is 500",
  ],
  [
    "an order of another price",
    "UPDATE orders SET unit_price = 101 WHERE id = 1",
    "order 1 has unit_price 101, and by its journal 100",
    "day 2026-11-01 USD is kept as 2 orders, 7 units, 700 minor units, and its orders are 2 orders, 7 units, 702 minor units",
    "total revenue.USD is kept as 700, and is 702",
  ],
  [
    "an order of another user",
    "UPDATE orders SET user_id = 2 WHERE id = 1",
    "order 1 has user_id 2, and by its journal 1",
  ],
  [
    "an event that was rewritten",
    `UPDATE events SET after = json_set(after, '$.quantity', 4) WHERE id = 7`,
    "event 7 (order.placed of order 1) must move -4 of product 1, and the ledger moved -2 of product 1 for it",
    "order 1 has quantity 2, and by its journal 4",
  ],
  [
    "an event that does not follow on the one before",
    `UPDATE events SET before = json_set(before, '$.version', 7) WHERE type = 'order.changed'`,
    "event 12 (order.changed of order 2) found version 7, and the event before left 1",
  ],
  [
    "a total that is off",
    "UPDATE totals SET value = value - 3 WHERE name = 'units.EUR'",
    "total units.EUR is kept as 2, and is 5",
  ],
  ["a wrong number of users", "UPDATE totals SET value = 5 WHERE name = 'users'", "total users is kept as 5, and is 2"],
  [
    "a day that is off",
    "UPDATE daily_sales SET revenue = revenue + 1 WHERE currency = 'EUR'",
    "day 2026-11-01 EUR is kept as 2 orders, 5 units, 1251 minor units, and its orders are 2 orders, 5 units, 1250 minor units",
  ],
  [
    "a day of no orders",
    "INSERT INTO daily_sales VALUES ('2020-01-01', 'USD', 1, 1, 1)",
    "day 2020-01-01 USD is kept as 1 orders, 1 units, 1 minor units, and its orders are 0 orders, 0 units, 0 minor units",
  ],
  [
    "a row that refers to nobody",
    "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (x'00', 99, 'now', 'later')",
    "reference sessions 1 refers to one of users that is not there",
  ],
];

describe("what it finds, and where", () => {
  it.each(planted)("%s", async (_, sql, ...told) => {
    using shop = (await newShop()).fill();
    shop.db.pragma("foreign_keys = OFF");
    expect(shop.db.prepare(sql).run().changes).toBeGreaterThan(0);
    const { code, problems } = await check(shop.file);
    expect(problems.toSorted()).toEqual(told.map((line) => expect.stringContaining(line)).toSorted(byText));
    expect(code).toBe(1);
  });

  it("a page that was flipped, by the table that it is of, and goes on with what can be read", async () => {
    const shop = (await newShop()).fill();
    for (let order = 0; order < 400; order++) {
      shop.restock(1, 5);
      shop.place(1, 1, 1);
    }
    shop.db.pragma("journal_mode = DELETE");
    const pages = shop.db
      .prepare("SELECT pageno FROM dbstat WHERE name = 'stock_movements' AND pagetype = 'leaf'")
      .pluck()
      .all();
    const pageSize = shop.db.pragma("page_size", { simple: true }) as number;
    shop[Symbol.dispose]();
    flip(shop.file, ((pages[1] as number) - 1) * pageSize, 64);
    const { code, problems } = await check(shop.file);
    expect(code).toBe(1);
    expect(problems[0]).toMatch(/^file stock_movements Tree \d+ page \d+/);
    expect(problems).toContainEqual(
      expect.stringMatching(/^file stock_movements can't be read to its end \(SQLITE_CORRUPT/),
    );
    expect(problems).toContainEqual(expect.stringMatching(/^file events? |^product 1 /));
  });

  it("an index that lacks a row", async () => {
    using shop = (await newShop()).fill();
    shop.db.pragma("journal_mode = DELETE");
    const page = shop.db.prepare("SELECT pageno FROM dbstat WHERE name = 'orders_by_user'").pluck().get() as number;
    const pageSize = shop.db.pragma("page_size", { simple: true }) as number;
    // The last byte of the page is the row of its first entry.
    flip(shop.file, page * pageSize - 1, 1);
    const { code, problems } = await check(shop.file);
    expect(code).toBe(1);
    expect(problems).toContainEqual(expect.stringMatching(/row \d+ missing from index orders_by_user/));
  });
});

it("counts what it does not tell one by one", async () => {
  using shop = (await newShop()).fill();
  shop.db.transaction(() => {
    for (let order = 0; order < 1_100; order++) {
      shop.restock(1, 1);
      shop.place(1, 1, 1);
    }
  })();
  shop.db.exec("UPDATE orders SET version = 9");
  const { result } = await runProgram(["check", "--database", `sqlite:${shop.file}`]);
  expect(result).toMatchObject({ ok: false, more: 104 });
  expect(result?.problems).toHaveLength(1_000);
});

it("looks at one state while the shop is written", async () => {
  using shop = (await newShop()).fill();
  shop.db.transaction(() => {
    for (let order = 0; order < 3_000; order++) {
      shop.restock(1, 1);
      shop.place(1, 1, 1);
    }
  })();
  shop.db.pragma("wal_checkpoint(TRUNCATE)");
  let ended = false;
  const checking = runProgram(["check", "--database", `sqlite:${shop.file}`]).finally(() => {
    ended = true;
  });
  let written = 0;
  while (!ended) {
    shop.db.transaction(() => {
      shop.restock(1, 1);
      shop.place(2, 1, 1);
    })();
    written += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await checking).result).toMatchObject({ ok: true, problems: [] });
  expect(written).toBeGreaterThan(10);
});

it.each([
  ["there is none", "/nonexistent/shop.db", 3, "not_found"],
  ["it is a folder", "/tmp", 2, "usage"],
])("refuses when %s", async (_, file, exit, code) => {
  const ran = await runProgram(["check", "--database", `sqlite:${file}`]);
  expect([ran.code, ran.failure?.code]).toEqual([exit, code]);
});

/** Flips every bit of some bytes. */
function flip(file: string, at: number, bytes: number): void {
  const fd = openSync(file, "r+");
  const head = Buffer.alloc(bytes);
  readSync(fd, head, 0, head.length, at);
  writeSync(
    fd,
    head.map((byte) => byte ^ 0xff),
    0,
    head.length,
    at,
  );
  closeSync(fd);
}

function byText(one: unknown, other: unknown): number {
  const text = (matcher: unknown): string => String((matcher as { sample: unknown }).sample);
  return text(one) < text(other) ? -1 : 1;
}
