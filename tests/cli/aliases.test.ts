import { readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ran, runCli } from "./run-cli.ts";
import { words } from "./words.ts";

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-aliases-"));
  // Nothing answers there: a command that comes so far has been found, and says where it looked.
  const nowhere = "http://127.0.0.1:9";
  const places = { SHOP_USER_SERVICE_URL: nowhere, SHOP_ORDER_SERVICE_URL: nowhere, SHOP_CONFIG_DIR: folder };
  env = { PATH: process.env.PATH ?? "", HOME: folder, SHOP_DATA_DIR: join(folder, "data"), ...places };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LONG = { timeout: 120_000 };
const run = (line: string): Promise<Ran> => runCli(words(line), env);

it("stands for a command line, with what follows put in or added at the end", LONG, async () => {
  const set = await run("alias set curl1 'api getOrder order_id=$1 --generate curl' --json");
  expect(JSON.parse(set.stdout)).toEqual({ name: "curl1", line: "api getOrder order_id=$1 --generate curl" });
  expect(statSync(join(folder, "aliases.json")).mode & 0o777).toBe(0o600);
  const curl = await run("curl1 12");
  expect([curl.code, curl.stdout]).toEqual([0, expect.stringContaining("/api/order/12")]);
  expect((await run("curl1")).stderr).toContain("needs 1 word behind it");
  await run("alias set twelve 'curl1 12'");
  expect((await run("twelve")).stdout).toBe(curl.stdout);
  await run("alias set fields 'api $@ --fields'");
  expect((await run("fields placeOrder")).stdout).toContain("quantity");
  await run("alias set ops 'shop api'");
  expect(JSON.parse((await run("ops --json operation")).stdout)).toContainEqual({ operation: "placeOrder" });
  expect((await run("alias list --json name")).stdout.match(/\w+(?="})/g)).toEqual([
    "curl1",
    "fields",
    "ops",
    "twelve",
  ]);
  expect((await run("alias remove ops")).code).toBe(0);
  expect((await run("ops")).code).toBe(2);
});

it("never takes the place of a command, and a circle ends", LONG, async () => {
  await run("alias set a 'api'");
  await run("alias set b 'a x'");
  await run("alias set a 'b y'");
  const circle = await run("a");
  expect([circle.code, circle.stderr]).toEqual([2, expect.stringContaining("leads to itself")]);
  writeFileSync(join(folder, "aliases.json"), '{"orders": "users list", "status": "api"}');
  expect((await run("orders --help")).stdout).toContain("Place an order");
});

it.each([
  ["alias set orders 'users list'", 5, "is a command"],
  ["alias set help 'users list'", 5, "is a command"],
  ["alias set '-x' 'users list'", 2, ""],
  ["alias set 'a b' 'users list'", 2, "can't be an alias"],
  ["alias set x 'odrers list'", 2, "Did you mean orders?"],
  ["alias set x", 6, "LINE"],
  ["alias remove nothing", 3, "There is no alias"],
])("shop %s: exit %i, and says %s", async (line, code, text) => {
  writeFileSync(join(folder, "aliases.json"), "{}");
  const ran = await run(line);
  expect([ran.code, ran.stdout]).toEqual([code, ""]);
  expect(ran.stderr).toContain(text);
});

it("tells when its file was broken, and leaves it as it is", async () => {
  writeFileSync(join(folder, "aliases.json"), "{ broken");
  for (const line of ["nonsense", "alias list", "alias set x 'users list'"]) {
    const ran = await run(line);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining("aliases.json")]);
  }
  expect(readFileSync(join(folder, "aliases.json"), "utf8")).toBe("{ broken");
  expect((await run("--version")).code).toBe(0);
});
