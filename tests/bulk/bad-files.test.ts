import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DatabaseWatch } from "../support/database-watch.ts";
import { type BulkShop, csv, startBulkShop } from "./bulk-shop.ts";

const LONG = { timeout: 240_000 };

let shop: BulkShop;
beforeAll(async () => {
  shop = await startBulkShop();
  await shop.client.addUser("Bob");
  await shop.client.addProduct("TEA", 1_000);
});
afterAll(() => shop[Symbol.asyncDispose]());

const head = "user,product,quantity";
const good = csv(head, ...Array.from({ length: 300 }, () => "Bob,TEA,1"));

/** What is wrong, how the import ends, and what it says. */
const wrong: readonly (readonly [what: string, content: string | Buffer, code: number, said: string])[] = [
  ["nothing", "", 1, "it is empty"],
  ["no head that is known", "a,b\n1,2\n", 2, 'line 1: there is no column "a"'],
  ["a name that is nearly right", "user,prodct,quantity\n", 2, "Did you mean product?"],
  ["a missing column", "user,product\nBob,TEA\n", 2, "the column quantity is missing"],
  ["a column twice", "user,product,quantity,User\n", 2, "the column user is there twice, the second time as number 4"],
  ["other separators", "user;product;quantity\nBob;TEA;1\n", 2, "--delimiter ';'"],
  ["a line too short, at its end", `${good}Bob,TEA\n`, 1, "line 302 has 2 values"],
  ["a line too long", `${good}Bob,TEA,1,2\n`, 1, "line 302 has 4 values"],
  ["a quotation mark that is never closed", `${good}"Bob,TEA,1\n`, 1, "line 302: a quotation mark is opened"],
  ["a quotation mark inside", `${good}Bo"b,TEA,1\n`, 1, "line 302: a quotation mark stands inside"],
  ["text after a closing one", `${good}"Bob"x,TEA,1\n`, 1, "line 302: something follows a closing"],
  ["an endless row", `${head}\n"${"x".repeat(300_000)}`, 1, "line 2"],
  ["Latin-1", Buffer.from(`${good}Jos\xe9,TEA,1\n`, "latin1"), 1, "line 302 is not in UTF-8"],
  ["half a character at the end", Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]), 1, "is not in UTF-8"],
  ["UTF-16", Buffer.from(`\ufeff${good}`, "utf16le"), 1, "it is in UTF-16"],
  ["bytes", Buffer.from([1, 2, 0, 4]), 1, "NUL"],
  ["broken JSON", '{"user":"Bob","product":"TEA","quantity":1}\n{"user":\n', 1, "line 2 is no JSON"],
  ["JSON that is no object", '{"user":"Bob","product":"TEA","quantity":1}\n[1]\n', 1, "line 2 is no object"],
  ["an unknown member", '{"user":"Bob","product":"TEA","quantity":1,"note":2}\n', 2, 'there is no column "note"'],
];

describe("a file that can't be right", () => {
  it.each(wrong)("%s: says where and why, and nothing was changed", LONG, async (_, content, code, said) => {
    const name = typeof content === "string" && content.startsWith("{") ? "wrong.ndjson" : "wrong.csv";
    using watch = new DatabaseWatch(shop.shop.databaseFile);
    const ran = await shop.run(["orders", "import", shop.write(name, content)]);
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(said)]);
    expect([ran.stdout, watch.changes()]).toEqual(["", []]);
  });

  it.each([
    ["a folder", ["orders", "import", "."], 1, "it is a folder"],
    ["no file", ["orders", "import", "none.csv"], 1, "there is no such file"],
    ["no name of a file", ["orders", "import"], 2, "argument 'file'"],
    ["no format", ["orders", "import", "-", "--format", "xml"], 2, "--format csv"],
    ["no pair", ["orders", "import", "-", "--map", "sku"], 2, "--map NAME=COLUMN"],
    ["no column", ["orders", "import", "-", "--map", "sku=prodct"], 2, "Did you mean product?"],
    ["a password for all", ["users", "import", "-", "--set", "password=12345678"], 2, "--generate-passwords"],
  ] as const)("%s", LONG, async (_, args, code, said) => {
    const ran = await shop.run(args, good);
    expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(said)]);
  });

  it("takes names, values and separators that are said on the command line", LONG, async () => {
    const file = shop.write("other.csv", csv("Kunde;Artikel;Notiz", "Bob;TEA;x", "Bob;TEA;y"));
    const flags = ["--delimiter", ";", "--map", "Kunde=user", "--map", "artikel=product", "--ignore", "Notiz"];
    expect(await shop.summary(0, ["orders", "import", file, ...flags, "--set", "quantity=2"])).toMatchObject({
      added: 2,
    });
    expect((await shop.stocks()).TEA).toBe(996);
  });

  it("has nothing to do for a file of a head alone", LONG, async () => {
    expect(await shop.summary(0, ["orders", "import", "-"], csv(head))).toMatchObject({ rows: 0, added: 0 });
  });

  it("lets nobody in without a key, and tells who may", LONG, async () => {
    const { code, stderr } = await shop.run(["orders", "import", "-"], good, { SHOP_API_KEY: "shop_key_wrong" });
    expect([code, stderr]).toEqual([4, expect.stringContaining("shop login")]);
  });
});
