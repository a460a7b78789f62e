import type { Order } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseWatch } from "../support/database-watch.ts";
import { type BulkShop, csv, startBulkShop } from "./bulk-shop.ts";

const LONG = { timeout: 240_000 };

let shop: BulkShop;
let ana: number;
beforeAll(async () => {
  shop = await startBulkShop();
  ana = (await shop.client.addUser("Ana, la primera")).id;
  await shop.client.addUser("Bob");
  await shop.client.addProduct("TEA", 1_000, 500);
  await shop.client.addProduct("CUP", 5, 300);
});
afterAll(() => shop[Symbol.asyncDispose]());

const lately = async (count: number): Promise<Partial<Order>[]> =>
  (await shop.orders()).slice(-count).map(({ user_id, quantity, date, unit_price, currency }) => {
    return { user_id, quantity, date, unit_price, currency };
  });

describe("an import of orders", () => {
  it("takes names, SKUs and ids, and the price that a row brings", LONG, async () => {
    const file = shop.write(
      "mixed.csv",
      csv(
        "User,Product,Quantity,Date,Unit Price,Currency",
        '"Ana, la primera",TEA,2,2020-01-31,450,EUR',
        `${ana},TEA,3,2020-02-29,,`,
        "Bob,1,4,,450,",
      ),
    );
    expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ rows: 3, added: 3 });
    const today = new Date().toISOString().slice(0, 10);
    expect(await lately(3)).toEqual([
      { user_id: ana, quantity: 2, date: "2020-01-31", unit_price: 450, currency: "EUR" },
      { user_id: ana, quantity: 3, date: "2020-02-29", unit_price: 500, currency: "USD" },
      {
        user_id: ana + 1,
        quantity: 4,
        date: expect.stringMatching(`^${today.slice(0, 4)}`),
        unit_price: 450,
        currency: "USD",
      },
    ]);
    expect(shop.inconsistencies()).toEqual([]);
  });

  it("says beforehand what then happens, row by row, the rows that run out of stock among them", LONG, async () => {
    const rows = [
      "Bob,CUP,3,2020-01-01",
      "Bob,CUP,3,2020-01-01",
      "Bob,CUP,2,2020-01-01",
      "Nobody,CUP,1,2020-01-01",
      "Bob,NONE,1,2020-01-01",
      "Bob,CUP,1,2020-01-01",
      "Bob,TEA,0,2020-01-01",
      "Bob,TEA,1.5,2020-01-01",
      "Bob,TEA,1,2021-02-29",
      "Bob,TEA,,2020-01-01",
      "99999,TEA,1,2020-01-01",
      "Bob,99999,1,2020-01-01",
    ];
    const file = shop.write("wrong.csv", csv("user,product,quantity,date", ...rows));
    const told = (name: string): string[] =>
      shop
        .read(name)
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split(",").slice(0, 2).join(" "));
    using watch = new DatabaseWatch(shop.shop.databaseFile);
    const rehearsed = ["orders", "import", file, "--dry-run", "--rejects", shop.file("rehearsed.csv")];
    expect(await shop.summary(7, rehearsed)).toMatchObject({ rows: 12, added: 2, rejected: 10 });
    expect(watch.changes()).toEqual([]);
    expect(await shop.summary(7, ["orders", "import", file])).toMatchObject({
      ...{ rows: 12, added: 2, rejected: 10, rejects: shop.file("wrong.rejected.csv") },
    });
    expect(told("wrong.rejected.csv")).toEqual(told("rehearsed.csv"));
    expect(told("wrong.rejected.csv")).toEqual([
      ...["3 insufficient_stock", "5 user_not_found", "6 product_not_found", "7 insufficient_stock", "8 invalid_row"],
      ...["9 invalid_row", "10 invalid_row", "11 invalid_row", "12 user_not_found", "13 product_not_found"],
    ]);
    expect((await shop.stocks()).CUP).toBe(0);
  });

  it(
    "takes the rejected rows when they are mended, once, and leaves the file alone that somebody mends",
    LONG,
    async () => {
      const mended = shop
        .read("wrong.rejected.csv")
        .replace("Nobody,CUP", "Bob,TEA")
        .replace("Bob,NONE", "Bob,TEA")
        .replace(",1.5,", ",1,");
      const file = shop.write("wrong.rejected.csv", mended);
      const before = (await shop.orders()).length;
      const again = shop.file("wrong.rejected-2.csv");
      expect(await shop.summary(7, ["orders", "import", file])).toMatchObject({
        added: 3,
        rejected: 7,
        rejects: again,
      });
      expect(await shop.summary(7, ["orders", "import", file])).toMatchObject({ added: 0, unchanged: 3, rejected: 7 });
      expect(shop.read("wrong.rejected.csv")).toBe(mended);
      // The first file knows that its mended rows are in the shop, also when the shop has forgotten their keys.
      shop.forgetKeys();
      const original = ["orders", "import", shop.file("wrong.csv")];
      expect(await shop.summary(7, original)).toMatchObject({ added: 0, unchanged: 5, rejected: 7 });
      // And the file of the rejected ones knows what the first file has placed since.
      await shop.ends(0, ["products", "restock", "CUP", "--change", "1", "--reason", "found"]);
      const afterRestock = shop.read("wrong.rejected-2.csv").split("\n").length;
      expect(afterRestock).toBe(9);
      expect(await shop.summary(7, original)).toMatchObject({ added: 1, unchanged: 5, rejected: 6 });
      shop.forgetKeys();
      expect(await shop.summary(7, ["orders", "import", again])).toMatchObject({ added: 0, unchanged: 1, rejected: 6 });
      expect((await shop.orders()).length).toBe(before + 4);
      expect(shop.inconsistencies()).toEqual([]);
    },
  );

  it("takes NDJSON from a pipe, and CSV too, by how it begins", LONG, async () => {
    const lines = [
      { user: "Bob", product: "TEA", quantity: 7, date: null },
      { product: 1, user: ana, quantity: "8" },
    ];
    const ndjson = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
    expect(await shop.summary(0, ["orders", "import", "-"], ndjson)).toMatchObject({ added: 2 });
    expect(await shop.summary(0, ["orders", "import", "-"], ndjson)).toMatchObject({ added: 0, unchanged: 2 });
    const bytes = "\ufeffuser,product,quantity\r\n\r\nBob,TEA,9\r\n";
    expect(await shop.summary(0, ["orders", "import", "-"], bytes)).toMatchObject({ added: 1 });
    expect((await lately(3)).map(({ quantity }) => quantity)).toEqual([7, 8, 9]);
  });

  it("places no row twice when the file has grown, and asks when it was changed", LONG, async () => {
    const head = "user,product,quantity";
    const old = ["Bob,TEA,1", "Bob,TEA,1", "Bob,TEA,2"];
    const file = shop.write("growing.csv", csv(head, ...old));
    const place = (...flags: string[]): string[] => ["orders", "import", file, ...flags];
    expect(await shop.summary(0, place())).toMatchObject({ added: 3 });
    shop.write("growing.csv", csv(head, ...old, "Bob,TEA,3"));
    expect(await shop.summary(0, place())).toMatchObject({ added: 1, unchanged: 3 });
    shop.write("growing.csv", csv(head, "Bob,TEA,4", ...old.slice(1), "Bob,TEA,3"));
    const { code, stderr } = await shop.run(place());
    expect([code, stderr]).toEqual([5, expect.stringContaining("3 of its 4 rows were placed then as they are now")]);
    expect(await shop.summary(0, place("--only-changed", "--dry-run"))).toMatchObject({ added: 1, unchanged: 3 });
    expect(await shop.summary(0, place("--only-changed"))).toMatchObject({ added: 1, unchanged: 3 });
    expect(await shop.summary(0, place())).toMatchObject({ added: 0, unchanged: 4 });
    shop.write("growing.csv", csv(head, "Bob,TEA,5", ...old.slice(1), "Bob,TEA,3"));
    expect(await shop.summary(0, place("--as-new"))).toMatchObject({ added: 4 });
    // Other rows under an old name are another file.
    shop.write("growing.csv", csv(head, "Bob,TEA,11", "Bob,TEA,12"));
    expect(await shop.summary(0, place())).toMatchObject({ added: 2 });
    expect(shop.inconsistencies()).toEqual([]);
  });

  it("knows a row by a key of its own in any file", LONG, async () => {
    const file = shop.write("keyed.csv", csv("key,user,product,quantity", "web-1,Bob,TEA,1", "web-2,Bob,TEA,1"));
    expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 2 });
    const other = shop.write(
      "other.csv",
      csv("quantity,user,product,key", "1,Bob,TEA,web-2", "1,Bob,TEA,web-3", "2,Bob,TEA,web-1", "1,Bob,TEA,not a key"),
    );
    expect(await shop.summary(7, ["orders", "import", other])).toMatchObject({ added: 1, unchanged: 1, rejected: 2 });
    expect(shop.read("other.rejected.csv")).toContain("4,idempotency_key_reused,");
  });

  it("begins anew in a shop that was made anew at the same address", LONG, async () => {
    const file = shop.write("moved.csv", csv("user,product,quantity", "Bob,TEA,1"));
    expect(await shop.summary(0, ["orders", "import", file])).toMatchObject({ added: 1 });
    await using other = await startBulkShop();
    await other.client.addUser("Bob");
    await other.client.addProduct("TEA", 1_000, 500);
    // At the address where the first one was.
    await Promise.all([shop.shop.users.end("SIGTERM"), shop.shop.orders.end("SIGTERM")]);
    const here = { PORT: new URL(shop.shop.orders.url).port };
    const there = { PORT: new URL(shop.shop.users.url).port };
    await Promise.all([other.shop.users.end("SIGTERM"), other.shop.orders.end("SIGTERM")]);
    await Promise.all([other.shop.users.start(there), other.shop.orders.start(here)]);
    const env = { SHOP_API_KEY: other.shop.operatorKey };
    const resumed = await shop.run(["orders", "import", file, "--resume"], "", env);
    expect([resumed.code, resumed.stderr]).toEqual([5, expect.stringContaining("another shop")]);
    const anew = await shop.run(["orders", "import", file, "--json"], "", env);
    expect(JSON.parse(anew.stdout)).toMatchObject({ added: 1, unchanged: 0 });
  });
});
