import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Product } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cliEnvironment, type Ran, runCli } from "../../../tests/cli/run-cli.ts";
import { words } from "../../../tests/cli/words.ts";
import { ShopWithInventory } from "./inventory.ts";

let all: ShopWithInventory;
let env: Record<string, string>;
let product: Product;

beforeAll(async () => {
  all = await ShopWithInventory.start();
  env = {
    ...cliEnvironment(all.shop),
    XDG_CACHE_HOME: join(all.shop.directory, "cache"),
    SHOP_API_KEY: all.shop.operatorKey,
    SHOP_SERVICES: `inventory=${all.process.url}`,
  };
  product = await all.shop.client().addProduct("TEA-1", 10);
});
afterAll(() => all?.[Symbol.asyncDispose]());

const LONG = { timeout: 120_000 };
const run = (line: string, more: Record<string, string> = {}): Promise<Ran> => runCli(words(line), { ...env, ...more });

async function json<T>(line: string): Promise<T> {
  const { code, stdout, stderr } = await run(`${line} --json`);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as T;
}

describe("shop inventory, from its contract", () => {
  test("adds, orders, receives, shows and lists, with the shop's own key", LONG, async () => {
    const supplier = await json<{ id: number }>("inventory suppliers add --name 'Exotic Liquids'");
    expect(supplier).toEqual({ id: 1, name: "Exotic Liquids" });
    const line = `inventory purchase-orders add --supplier-id 1 --product-id ${product.id} --quantity 40`;
    expect(await json(line)).toEqual({
      ...{ id: 1, supplier_id: 1, product_id: product.id, quantity: 40, received_at: null },
    });
    expect(await json("inventory purchase-orders receive 1 --idempotency-key lorry-1")).toMatchObject({ quantity: 40 });
    expect(await json("inventory purchase-orders receive 1 --idempotency-key lorry-1")).toMatchObject({ quantity: 40 });
    expect((await json<Product>("products show TEA-1")).stock).toBe(50);
    expect(await json("inventory purchase-orders show 1")).toMatchObject({ received_at: expect.any(String) });
    const table = await run("inventory purchase-orders list");
    expect(table.stdout).toMatch(/^ID +SUPPLIER ID +PRODUCT ID +QUANTITY +RECEIVED AT *\n *1 +1 +\d+ +40 +20/);
    expect((await run("inventory suppliers list --csv")).stdout).toBe("id,name\n1,Exotic Liquids\n");
    expect((await run("inventory suppliers list -q")).stdout).toBe("1\n");
    expect((await run("inventory suppliers list --newest --limit 1 --jq '.[].name'")).stdout).toBe("Exotic Liquids\n");
    expect(await run("verify")).toMatchObject({ code: 0 });
    const explained = await run("products explain TEA-1");
    expect(explained.stdout).toContain("purchase order 1");
  });

  test("shows its operations and their fields as help", LONG, async () => {
    for (const line of ["inventory --help", "help inventory"]) {
      const { code, stdout } = await run(line);
      expect(code).toBe(0);
      expect(stdout).toMatch(/suppliers +Who delivers/);
      expect(stdout).toMatch(/purchase-orders receive +Receive a purchase order/);
    }
    const { stdout } = await run("inventory purchase-orders add --help");
    expect(stdout).toMatch(
      /--quantity <integer> +How many units are ordered; a whole number from 1\s+to 1000000; needed/,
    );
    expect(stdout).toMatch(/--idempotency-key/);
    expect(stdout).toMatch(/Exit codes: /);
    expect((await run("inventory purchase-orders receive --help")).stdout).toMatch(/\[purchase-order\]/);
  });

  test.each([
    ["inventory purchase-orders recieve 1", 2, "Did you mean receive?"],
    ["inventory supliers list", 2, "Did you mean suppliers?"],
    ["inventory suppliers add --nmae x", 2, "Did you mean --name?"],
    ["inventory purchase-orders add --quantity 1", 6, "--supplier-id, --product-id"],
    ["inventory purchase-orders receive", 6, "PURCHASE_ORDER"],
    ["inventory purchase-orders add --supplier-id 1 --product-id 1 --quantity none", 2, "quantity: must be integer"],
    ["inventory purchase-orders show 99", 3, "There is no purchase order 99."],
    ["inventory purchase-orders receive 1", 5, "was received at"],
    ["inventry suppliers list", 2, "nknown command"],
  ])("%s: exit %i, and says %s", LONG, async (line, code, text) => {
    const ran = await run(line);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(text);
  });

  test("says 4 to who may not, and the same as an object with --json", LONG, async () => {
    const nobody = { SHOP_API_KEY: "" };
    expect((await run("inventory suppliers list", nobody)).code).toBe(4);
    const { code, stderr } = await run("inventory purchase-orders receive 1 --json");
    expect(code).toBe(5);
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: "purchase_order_received", status: 409, service: "inventory-service", exit_code: 5 },
    });
  });
});

describe("where a service is", () => {
  test("says so when nobody answers there, and when what answers is none", LONG, async () => {
    const away = await run("inventory suppliers list", { SHOP_SERVICES: "inventory=http://127.0.0.1:9" });
    expect([away.code, away.stdout]).toEqual([1, ""]);
    expect(away.stderr).toMatch(/inventory can not be reached at http:\/\/127\.0\.0\.1:9.*Start it/s);
    const wrong = await run("inventory suppliers list", { SHOP_SERVICES: `inventory=${all.process.url}/nowhere` });
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("is no contract of a service")]);
  });

  test.each([
    ["inventory", "name=URL"],
    ["inventory=ftp://127.0.0.1", "http or https"],
    ["orders=http://127.0.0.1:1", "there is a command orders"],
  ])("refuses SHOP_SERVICES=%s", async (services, text) => {
    const ran = await run("inventory suppliers list", { SHOP_SERVICES: services });
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(text);
  });

  test("follows the shop: another shop's is not asked, and a context has its own", LONG, async () => {
    const elsewhere = await run("inventory suppliers list --user-service-url http://127.0.0.1:9");
    expect(elsewhere.code).toBe(3);
    expect(elsewhere.stderr).toContain("has no service inventory that is known here");
    const urls = `--user-service-url ${all.shop.users.url} --order-service-url ${all.shop.orders.url}`;
    const key = `--api-key-file ${join(all.shop.directory, "operator.key")}`;
    const added = await run(
      `context add here ${urls} --service inventory=${all.process.url} ${key} --read-only --json`,
    );
    expect(JSON.parse(added.stdout)).toMatchObject({ services: { inventory: all.process.url } });
    const own = { SHOP_SERVICES: "", SHOP_USER_SERVICE_URL: "", SHOP_ORDER_SERVICE_URL: "", SHOP_API_KEY: "" };
    const listed = await run("inventory suppliers list --context here --json", own);
    expect(JSON.parse(listed.stdout)).toHaveLength(1);
    const refused = await run("inventory suppliers add --name B --context here", own);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("is read-only: nothing was sent")]);
    expect((await run("inventory suppliers list", own)).stderr).toContain("The context here has one: --context here");
  });

  test("keeps the contract for the next call, so that help is there when the service is not", LONG, async () => {
    await run("inventory --help");
    expect(readdirSync(join(all.shop.directory, "cache/shop/contracts")).length).toBeGreaterThan(0);
    await all.process.end("SIGTERM");
    expect((await run("inventory --help")).stdout).toContain("purchase-orders receive");
    const called = await run("inventory suppliers list --timeout 2");
    expect(called.code).toBe(1);
    expect(called.stderr).toMatch(/inventory-service can not be reached at .*SHOP_SERVICES, or the context/s);
  });
});
