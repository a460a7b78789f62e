import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, type Ran, runCli } from "./run-cli.ts";
import { words } from "./words.ts";

let shop: RunningShop;
let env: Record<string, string>;
beforeAll(async () => {
  shop = await startShop();
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  await writeFile(join(shop.directory, "users.csv"), "name,address,password\nBea,Berlin,a long password\n");
  await writeFile(join(shop.directory, "products.csv"), "sku,name,unit_price,currency,stock\nJAM,Jam,500,USD,7\n");
  await writeFile(join(shop.directory, "orders.csv"), "user,product,quantity\nBea,JAM,1\n");
});
afterAll(() => shop[Symbol.asyncDispose]());

interface Call {
  readonly line: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** It changes something, so it is run once. Others are run in every format. */
  readonly once?: true;
  /** Its JSON comes line by line, as it happens. */
  readonly live?: true;
}

const password = "a long password\n";
const urls = (): string => `--user-service-url ${shop.users.url} --order-service-url ${shop.orders.url}`;
const asContext = { SHOP_USER_SERVICE_URL: "", SHOP_ORDER_SERVICE_URL: "", SHOP_API_KEY: "", SHOP_CONTEXT: "here" };

/** The commands in an order in which each finds what it needs. DIR is the folder of the test. */
const calls: readonly Call[] = [
  { line: "users add --name Ana --address Rua --password-stdin", stdin: password, once: true },
  { line: "login Ana --password-stdin", stdin: password, env: { SHOP_API_KEY: "" }, once: true },
  { line: "whoami" },
  { line: "logout", env: { SHOP_API_KEY: "" }, once: true },
  { line: "status" },
  { line: "users list" },
  { line: "users show Ana" },
  { line: "users update Ana --address 'Rua 2'", once: true },
  { line: "users import DIR/users.csv", once: true },
  { line: "products add --sku TEA --name Tea --unit-price 100 --stock 50", once: true },
  { line: "products list" },
  { line: "products show TEA" },
  { line: "products update TEA --name Chai", once: true },
  { line: "products restock TEA --change 5 --reason delivery", once: true },
  { line: "products import DIR/products.csv", once: true },
  { line: "orders place --user Ana --product TEA --quantity 2", once: true },
  { line: "orders list" },
  { line: "orders show 1" },
  { line: "orders update 1 --quantity 3", once: true },
  { line: "orders import DIR/orders.csv", once: true },
  { line: "orders watch --after 0 --limit 1", live: true },
  { line: "orders explain 1" },
  { line: "orders cancel 1", once: true },
  { line: "orders restore 1", once: true },
  { line: "undo --yes", once: true },
  { line: "undo --yes", once: true },
  { line: "orders cancel --where product=TEA --plan DIR/cancel.plan", once: true },
  { line: "apply DIR/cancel.plan --yes", once: true },
  { line: "products explain TEA" },
  { line: "users explain Ana" },
  { line: "events --after 0 --limit 3", live: true },
  { line: "keys add --name nightly", once: true },
  { line: "keys list" },
  { line: "keys remove 2", once: true },
  { line: "why first-start" },
  { line: "verify" },
  { line: "api getProduct product_id=1" },
  { line: "users remove Ana", once: true },
  { line: "products remove TEA", once: true },
  { line: "smoke", once: true, live: true },
  { line: "context add here URLS --no-check --read-only --api-key-file DIR/operator.key", once: true },
  { line: "context use here", once: true },
  { line: "context list" },
  { line: "context show here" },
  { line: "unlock 15m --reason test --context here", env: asContext, once: true },
  { line: "lock", env: asContext, once: true },
  { line: "context remove here", once: true },
  { line: "alias set latest 'orders list --newest'", once: true },
  { line: "alias list" },
  { line: "alias remove latest", once: true },
  { line: "db migrate --check --database sqlite:DIR/shop.db" },
  { line: "db check --database sqlite:DIR/shop.db" },
  { line: "db key --name spare --database sqlite:DIR/shop.db", once: true },
  { line: "db backup DIR/backup.db --database sqlite:DIR/shop.db", once: true },
  { line: "db restore DIR/backup.db --database sqlite:DIR/restored.db", once: true },
  { line: "db copy --from sqlite:DIR/restored.db --to sqlite:DIR/copied.db", once: true },
  { line: "commands" },
];

/** What prints something else than data, or is not done in a moment; where it is tested instead. */
const elsewhere: Readonly<Record<string, string>> = {
  up: "tests/e2e/up.test.ts",
  down: "tests/e2e/up-detach.test.ts",
  record: "tests/replay",
  replay: "tests/replay",
  completion: "a script for a shell: tests/cli/completion.test.ts",
  "users export": "a file's own formats: tests/bulk",
  "products export": "tests/bulk",
  "orders export": "tests/bulk",
};

async function run({ line, stdin = "", env: more = {} }: Call, ...flags: readonly string[]): Promise<Ran> {
  const typed = words(line.replaceAll("DIR", shop.directory).replace("URLS", urls()));
  return runCli([...typed, ...flags], { ...env, ...more }, stdin);
}

describe("every command, with stdout in a pipe,", () => {
  it("is here, or somewhere else for a reason", async () => {
    const all = (await runCli(["commands", "-q"], env)).stdout.trimEnd().split("\n");
    const here = all.filter((command) => calls.some(({ line }) => `shop ${line} `.startsWith(`${command} `)));
    const missing = all.filter((command) => !here.includes(command) && !Object.hasOwn(elsewhere, command.slice(5)));
    expect(missing).toEqual([]);
  });

  for (const call of calls) {
    it(`prints data alone: ${call.line}`, { timeout: 120_000 }, async () => {
      expectData(await run(call, "--json"), call.live === true ? lines : JSON.parse);
      if (call.once === true) return;
      expectData(await run(call, "--csv"), rectangle);
    });
  }
});

/** A script sees nothing but data: no colours, and nothing on stderr that is not said for its own sake. */
function expectData({ code, stdout, stderr }: Ran, parse: (text: string) => unknown): void {
  expect(code, stderr).toBe(0);
  expect(stdout).not.toContain("\u001b");
  expect(() => parse(stdout), stdout).not.toThrow();
}

const lines = (text: string): unknown =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** As many values in every line as in the head; values with commas are quoted. */
function rectangle(text: string): void {
  const [head = "", ...rows] = text.trimEnd().split(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const count = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, "").split(",").length;
  for (const row of rows) if (count(row) !== count(head)) throw new Error(`${row} does not fit ${head}`);
}
