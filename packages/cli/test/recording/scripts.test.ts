import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { differences, expectationOf } from "../../src/recording/expectation.ts";
import { isKept, type Recorded, withoutSecrets } from "../../src/recording/recorded.ts";
import { readSession } from "../../src/recording/session.ts";
import { shellScript } from "../../src/recording/shell-script.ts";
import { typescriptScript } from "../../src/recording/typescript-script.ts";
import { prepareShell } from "../../src/replay/prepare-shell.ts";

const done = (words: readonly string[], thing?: Record<string, unknown>): Recorded => ({
  words,
  exit: 0,
  thing,
  ms: 5,
});

const shell = async (...records: Recorded[]): Promise<string> => shellScript(await readSession(records, commands));
const typescript = async (...records: Recorded[]): Promise<string> =>
  typescriptScript(await readSession(records, commands));

describe("secrets", () => {
  it.each([
    [
      ["users", "add", "--password", "secret"],
      ["users", "add", "--password"],
    ],
    [
      ["users", "add", "--password=secret"],
      ["users", "add", "--password"],
    ],
    [
      ["users", "update", "4", "--password", "--json"],
      ["users", "update", "4", "--password", "--json"],
    ],
    [
      ["orders", "list", "--api-key", "shop_key_x"],
      ["orders", "list"],
    ],
    [
      ["orders", "list", "--api-key=shop_key_x"],
      ["orders", "list"],
    ],
    [
      ["api", "addUser", "password=secret", 'password:="secret"'],
      ["api", "addUser", "password=", "password="],
    ],
  ])("%j is kept as %j", (words, kept) => {
    expect(withoutSecrets(words)).toEqual(kept);
  });

  it("keeps nothing of what starts, describes or records", () => {
    expect([["up"], ["record", "x.sh"], ["orders", "--help"], ["--version"], []].map(isKept)).toEqual(
      Array(5).fill(false),
    );
    expect(isKept(["orders", "list"])).toBe(true);
  });
});

describe("a shell script", () => {
  it("captures an id only when it is used again, by the kind of the thing", async () => {
    const order = done(["orders", "place", "--user", "4", "--product", "7", "--quantity", "1", "--json"], { id: 7 });
    expect(await shell(order, done(["products", "show", "7"]))).not.toContain("order_1");
    const used = await shell(order, done(["orders", "show", "7"]));
    expect(used).toContain("order_1=$(shop orders place --user 4 --product 7 --quantity 1 --quiet)");
    expect(used).toContain('shop orders show "$order_1"');
  });

  it("gives each password a name, another one when it changes, and a wrong one none", async () => {
    const user = { id: 1, name: "Ana Ñ" };
    const text = await shell(
      done(["users", "add", "--name", "Ana Ñ", "--address", "a"], user),
      done(["login", "Ana Ñ"], user),
      done(["users", "update", "Ana Ñ", "--password"], user),
      done(["login", "Ana Ñ"], user),
      { words: ["login", "Ana Ñ"], exit: 4, code: "wrong_credentials", ms: 1 },
    );
    const pipes = text.match(/printf '%s\\n' \S+/g);
    expect(pipes).toEqual(
      ['"$PASSWORD_ANA"', '"$PASSWORD_ANA"', '"$PASSWORD_ANA_2"', '"$PASSWORD_ANA_2"', "not-the-password"].map(
        (word) => `printf '%s\\n' ${word}`,
      ),
    );
  });

  it("leaves out which shop it was, and keeps a step on its line whatever stands in its words", async () => {
    const line = [
      "products",
      "restock",
      "1",
      "--change",
      "5",
      "--reason",
      "it's\n\na \\n $(reason)",
      "--context",
      "live",
    ];
    const { text, steps } = prepareShell(await shell(done(line)), "x.sh");
    expect(text).not.toContain("live");
    expect(steps.size).toBe(1);
    expect(text).toMatch(
      /^SHOP_STEP=\d+; export SHOP_STEP; shop products restock 1 .*'it'\\''s\\n\\na \\\\n \$\(reason\)'\)" --yes$/m,
    );
  });
});

describe("a TypeScript program", () => {
  it("asks the shop for names that were there before, and names what was made", async () => {
    const text = await typescript(
      done(["products", "add", "--sku", "A-1", "--name", 'the "A"', "--unit-price", "5"], { id: 3, sku: "A-1" }),
      done(["orders", "place", "--user", "Ana", "--product", "A-1", "--quantity", "2"], { id: 9, quantity: 2 }),
    );
    expect(text).toContain(
      'const product_1 = await shop.products.add({ sku: "A-1", name: "the \\"A\\"", unit_price: 5',
    );
    expect(text).toContain('{ user_id: (await userNamed("Ana")).id, product_id: product_1.id, quantity: 2 }');
  });

  it("runs the command where the SDK has no method, and where the CLI itself refused", async () => {
    const text = await typescript(done(["smoke"]), {
      words: ["users", "show", "x"],
      exit: 3,
      code: "not_found",
      ms: 1,
    });
    expect(text).toContain('cli(0, "smoke");');
    expect(text).toContain('cli(3, "users", "show", "x");');
  });
});

describe("what is compared", () => {
  it("is what does not depend on when and where", () => {
    const thing = {
      id: 4,
      user_id: 5,
      quantity: 2,
      date: "2026-11-24",
      created_at: "2026-11-24T10:00:00.000Z",
      url: "x",
    };
    expect(expectationOf(done(["orders", "place"], thing)).thing).toEqual({ quantity: 2 });
    expect(expectationOf(done(["orders", "place", "--date", "2026-11-24"], thing)).thing).toEqual({
      quantity: 2,
      date: "2026-11-24",
    });
  });

  it("names every difference by its path", () => {
    const expected = { exit: 0, count: 2, rows: [{ name: "a" }, { name: "b", tags: { x: 1 } }] };
    const found = {
      words: [],
      exit: 0,
      ms: 1,
      count: 3,
      rows: [{ name: "a" }, { name: "c", tags: { x: 2 }, more: 1 }],
    };
    expect(differences(expected, found)).toEqual([
      "printed 3 rows, not 2",
      'row 1.name is "c", not "b"',
      "row 1.tags.x is 2, not 1",
    ]);
    expect(differences({ exit: 5, code: "x" }, { words: [], exit: 0, ms: 1 })).toEqual([
      "ended with 0, not 5",
      "failed with nothing, not x",
    ]);
  });
});
