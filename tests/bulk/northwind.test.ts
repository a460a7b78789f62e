import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseWatch } from "../support/database-watch.ts";
import { type BulkShop, startBulkShop } from "./bulk-shop.ts";

const northwind = (name: string): string =>
  fileURLToPath(new URL(`../../examples/northwind/${name}.csv`, import.meta.url));

const LONG = { timeout: 240_000 };

let first: BulkShop;
let second: BulkShop;
beforeAll(async () => {
  [first, second] = await Promise.all([startBulkShop(), startBulkShop()]);
});
afterAll(() => Promise.all([first[Symbol.asyncDispose](), second[Symbol.asyncDispose]()]));

const files = (shop: BulkShop): Record<string, string[]> => ({
  users: ["users", "import", northwind("users"), "--generate-passwords", shop.file("passwords.csv")],
  products: ["products", "import", northwind("products")],
  orders: ["orders", "import", northwind("orders"), "--map", "sku=product"],
});

describe("Northwind", () => {
  it("says what would happen, and changes nothing", LONG, async () => {
    using watch = new DatabaseWatch(first.shop.databaseFile);
    const { users = [], products = [], orders = [] } = files(first);
    expect(await first.summary(0, [...users, "--dry-run"])).toMatchObject({ rows: 91, added: 91, rejected: 0 });
    expect(await first.summary(0, [...products, "--dry-run"])).toMatchObject({ rows: 77, added: 77, rejected: 0 });
    // Nobody and nothing is there yet that the orders could name.
    expect(await first.summary(7, [...orders, "--dry-run"])).toMatchObject({ rows: 2155, added: 0, rejected: 2155 });
    expect(watch.changes()).toEqual([]);
  });

  it("goes in by three commands, and every stock is then what Northwind records", LONG, async () => {
    const { users = [], products = [], orders = [] } = files(first);
    expect(await first.summary(0, users)).toMatchObject({ rows: 91, added: 91, unchanged: 0, rejected: 0 });
    expect(await first.summary(0, products)).toMatchObject({ rows: 77, added: 77, unchanged: 0, rejected: 0 });
    expect(await first.summary(0, [...orders, "--dry-run"])).toMatchObject({ added: 2155, rejected: 0 });
    expect(await first.summary(0, orders)).toMatchObject({ rows: 2155, added: 2155, unchanged: 0, rejected: 0 });
    const expected = Object.fromEntries(
      first.readFixture(northwind("expected-stock")).map(([sku = "", stock]) => [sku, Number(stock)]),
    );
    expect(await first.stocks()).toEqual(expected);
    expect(first.inconsistencies()).toEqual([]);
  });

  it("can log in with the passwords that were made, and nobody else can read them", LONG, async () => {
    expect(statSync(first.file("passwords.csv")).mode & 0o777).toBe(0o600);
    const rows = first.readFixture(first.file("passwords.csv"));
    expect(rows).toHaveLength(91);
    const [, [name = "", password = ""] = []] = rows;
    expect(await first.client.login(name, password)).toMatch(/^shop_ses_/);
  });

  it("changes nothing when all of it is imported again, here or on another computer", LONG, async () => {
    using watch = new DatabaseWatch(first.shop.databaseFile);
    const { users = [], products = [], orders = [] } = files(first);
    expect(await first.summary(0, users)).toMatchObject({ added: 0, unchanged: 91, rejected: 0 });
    expect(await first.summary(0, products)).toMatchObject({ added: 0, unchanged: 77, rejected: 0 });
    expect(await first.summary(0, orders)).toMatchObject({ added: 0, unchanged: 2155, rejected: 0 });
    expect(await first.summary(0, [...orders, "--resume"])).toMatchObject({ rows: 2155, rejected: 0 });
    // Another computer knows nothing of it. The shop does.
    const elsewhere = await first.run([...orders, "--json"], "", { SHOP_STATE_DIR: first.file("other-state") });
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ added: 0, unchanged: 2155, rejected: 0 });
    expect(watch.changes()).toEqual([]);
  });

  it("goes out, into an empty shop, and out again: the same files", LONG, async () => {
    for (const shop of [first, second]) {
      if (shop === second) {
        const passwords = ["--generate-passwords", second.file("passwords.csv"), "--concurrency", "1"];
        await second.ends(0, ["users", "import", first.file("users.csv"), ...passwords]);
        await second.ends(0, ["products", "import", first.file("products.csv")]);
        await second.ends(0, ["orders", "import", first.file("orders.csv")]);
      }
      await shop.ends(0, ["users", "export", shop.file("users.csv")]);
      await shop.ends(0, ["products", "export", shop.file("products.csv"), "--opening-stock"]);
      await shop.ends(0, ["orders", "export", shop.file("orders.csv")]);
    }
    for (const file of ["users.csv", "products.csv", "orders.csv"]) expect(second.read(file)).toBe(first.read(file));
    expect(await second.stocks()).toEqual(await first.stocks());
    expect(first.read("orders.csv").split("\n", 2)[0]).toBe("user,product,quantity,date,unit_price,currency");
    expect(second.inconsistencies()).toEqual([]);
  });
});
