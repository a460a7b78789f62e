import { statSync } from "node:fs";
import type { User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BulkShop, csv, startBulkShop } from "./bulk-shop.ts";

const LONG = { timeout: 240_000 };

let shop: BulkShop;
beforeAll(async () => {
  shop = await startBulkShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const find = async (name: string): Promise<User | undefined> =>
  (await shop.client.ok<{ users: User[] }>("users", "GET", `/api/users?name=${encodeURIComponent(name)}`)).users[0];

describe("an import of users", () => {
  it("asks for no password: it names the flag, exit 6", LONG, async () => {
    const { code, stderr } = await shop.run(["users", "import", "-"], csv("name,address", "Ana,Here"));
    expect([code, stderr]).toEqual([6, expect.stringContaining("--generate-passwords FILE")]);
  });

  it("takes passwords and roles from the file, and makes those that are missing", LONG, async () => {
    const rows = [
      '"Ana ""la"" Uno","1 Main Street, Town",a long password,operator',
      "Bob,Here,,customer",
      "Cem,There,short,",
    ];
    const file = shop.write("users.csv", csv("name,address,password,role", ...rows));
    const flags = ["--generate-passwords", shop.file("made.csv")];
    expect(await shop.summary(7, ["users", "import", file, ...flags])).toMatchObject({ added: 2, rejected: 1 });
    expect(await find('Ana "la" Uno')).toMatchObject({ address: "1 Main Street, Town", role: "operator" });
    expect(await shop.client.login('Ana "la" Uno', "a long password")).toMatch(/^shop_ses_/);
    const [[name = "", password = ""] = []] = shop.readFixture(shop.file("made.csv"));
    expect(name).toBe("Bob");
    expect(await shop.client.login(name, password)).toMatch(/^shop_ses_/);
    expect([
      statSync(shop.file("made.csv")).mode & 0o777,
      statSync(shop.file("users.rejected.csv")).mode & 0o777,
    ]).toEqual([0o600, 0o600]);
  });

  it("compares who is there: unchanged, or a conflict with the command that settles it", LONG, async () => {
    const rows = ["Bob,Here,customer", "Bob,Elsewhere,customer", "Bob,Here,operator"];
    const line = ["users", "import", "-", "--generate-passwords", shop.file("more.csv")];
    for (const flags of [["--dry-run"], []]) {
      const { code, stderr } = await shop.run([...line, ...flags], csv("name,address,role", ...rows));
      expect(code).toBe(7);
      expect(stderr).toContain("shop users update Bob --address Elsewhere");
      expect(stderr).toContain("shop users update Bob --role operator");
      expect(stderr).toMatch(/0 (would be )?added, 1 unchanged, 2 (would be )?rejected/);
    }
    expect(await find("Bob")).toMatchObject({ address: "Here", role: "customer", version: 1 });
  });

  it("finds a name that the file has twice beforehand", LONG, async () => {
    const twice = csv("name,address", "Eva,Here", "Eva,Here", "Eva,There");
    const line = ["users", "import", "-", "--generate-passwords", shop.file("eva.csv"), "--concurrency", "1"];
    for (const flags of [["--dry-run"], []])
      expect(await shop.summary(7, [...line, ...flags], twice)).toMatchObject({ added: 1, unchanged: 1, rejected: 1 });
  });

  it("does not write over a file of passwords that is not its own", LONG, async () => {
    const line = ["users", "import", "-", "--generate-passwords", shop.file("made.csv")];
    const { code, stderr } = await shop.run(line, csv("name,address", "Dan,Here"));
    expect([code, stderr]).toEqual([5, expect.stringContaining("already")]);
    expect(await find("Dan")).toBeUndefined();
  });
});

describe("an import of products", () => {
  it("adds them in the order of the file with their stock, which a repeated import leaves as it is", LONG, async () => {
    const rows = ['B,"Tea, green",1800,USD,39', "A,Cup,300,EUR,", "C,Spoon,12.50,USD,1"];
    const file = shop.write("products.csv", csv("sku,name,unit_price,currency,stock", ...rows));
    const { code, stderr } = await shop.run(["products", "import", file]);
    expect([code, stderr]).toEqual([7, expect.stringContaining("minor units")]);
    expect(await shop.stocks()).toEqual({ B: 39, A: 0 });
    await shop.ends(0, ["products", "restock", "A", "--change", "7", "--reason", "delivery"]);
    expect(await shop.summary(7, ["products", "import", file])).toMatchObject({ added: 0, unchanged: 2, rejected: 1 });
    expect(await shop.ends(0, ["products", "export"])).toBe(
      csv("sku,name,unit_price,currency,stock", 'B,"Tea, green",1800,USD,39', "A,Cup,300,EUR,7"),
    );
    const other = csv("sku,name,unit_price,currency", "A,Mug,310,EUR");
    for (const flags of [["--dry-run"], []]) {
      const ran = await shop.run(["products", "import", "-", ...flags], other);
      expect([ran.code, ran.stderr]).toEqual([
        7,
        expect.stringContaining("shop products update A --name Mug --unit-price 310"),
      ]);
    }
  });
});

describe("an export", () => {
  it("is whole or not there, replaces nothing unasked, and is for its owner only", LONG, async () => {
    const file = shop.file("out.ndjson");
    await shop.ends(0, ["products", "export", file]);
    expect(shop.read("out.ndjson").split("\n", 1)[0]).toBe(
      '{"sku":"B","name":"Tea, green","unit_price":1800,"currency":"USD","stock":39}',
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await shop.ends(5, ["products", "export", file]);
    await shop.ends(1, ["products", "export", shop.file("none/out.csv")]);
    await shop.ends(4, ["users", "export", file, "--force", "--api-key", "shop_key_wrong"]);
    expect(shop.read("out.ndjson")).toContain('"B"');
    await shop.ends(0, ["users", "export", file, "--force"]);
    expect(shop.read("out.ndjson")).toContain('"role":"operator"');
    expect(await shop.ends(0, ["orders", "export"])).toBe(csv("user,product,quantity,date,unit_price,currency"));
  });
});
