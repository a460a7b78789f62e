import type { Order, Product, User } from "@shop/openapi";
import { contract } from "@shop/openapi/order-service";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChangedService } from "../support/changed-service.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, type Ran, runCli } from "./run-cli.ts";

let shop: RunningShop;
let operator: Record<string, string>;
let nobody: Record<string, string>;

beforeAll(async () => {
  shop = await startShop();
  nobody = cliEnvironment(shop);
  operator = { ...nobody, SHOP_API_KEY: shop.operatorKey };
});
afterAll(() => shop[Symbol.asyncDispose]());

/** Many processes one after the other: a limit against hanging, not a measure. */
const LONG = { timeout: 120_000 };

const run = (line: string, stdin = "", env = operator): Promise<Ran> =>
  runCli(line.match(/'[^']*'|\S+/g)?.map((word) => word.replace(/^'|'$/g, "")) ?? [], env, stdin);

/** For what must succeed: nothing on stderr, JSON on stdout. */
async function json<T>(line: string, stdin = "", env = operator): Promise<T> {
  const { code, stdout, stderr } = await run(`${line} --json`, stdin, env);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as T;
}

const errorOf = (ran: Ran): Record<string, unknown> =>
  (JSON.parse(ran.stderr) as { error: Record<string, unknown> }).error;

it("status says so when a service is of another release than the command", LONG, async () => {
  expect(await run("status")).toMatchObject({ code: 0, stderr: "" });
  await using changed = await ChangedService.start(shop.orders.url, contract.document, (document) => {
    document.info.version = "2.0.0";
  });
  const { code, stderr } = await run("status", "", { ...operator, SHOP_ORDER_SERVICE_URL: changed.url });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^shop: order-service is of another release \(.+\) than this command: what it can do may differ\.\n$/,
  );
});

describe("the life of an order from a script", () => {
  it("goes through every command, prints the thing as JSON, and the stock is right at each step", LONG, async () => {
    const user = await json<User>("users add --name newUser --address 'new address' --password-stdin", "newPassword\n");
    expect(user).toMatchObject({ name: "newUser", address: "new address", role: "customer", version: 1 });
    expect(JSON.stringify(user)).not.toContain("newPassword");
    expect(await json<User>("users show newUser")).toEqual(user);
    expect(await json<User>(`users show ${user.id}`)).toEqual(user);
    const product = await json<Product>("products add --sku TEA-1 --name Chai --unit-price 1800 --stock 10");
    expect(product).toMatchObject({ sku: "TEA-1", unit_price: 1800, currency: "USD", stock: 10 });
    const order = await json<Order>("orders place --user newUser --product TEA-1 --quantity 2 --date 2023-11-28");
    expect(order).toMatchObject({
      user_id: user.id,
      product_id: product.id,
      quantity: 2,
      date: "2023-11-28",
      total: 3600,
    });
    expect((await json<Product>("products show TEA-1")).stock).toBe(8);
    expect(await json<Order>(`orders show ${order.id}`)).toEqual(order);
    expect(await json<Order[]>("orders list --user newUser")).toEqual([order]);
    expect(await json<Order[]>("orders list --product TEA-1 --from 2023-11-28 --to 2023-11-28")).toEqual([order]);
    expect(await json<Order[]>("orders list --from 2023-11-29")).toEqual([]);
    const changed = await json<Order>(`orders update ${order.id} --quantity 3`);
    expect(changed).toMatchObject({ quantity: 3, total: 5400, version: 2 });
    expect((await run(`orders update ${order.id} --quantity 4 --if-version 1`)).code).toBe(5);
    expect((await json<Product>("products restock TEA-1 --change 5 --reason delivery")).stock).toBe(12);
    expect((await json<Product>("products restock TEA-1 --set-to 11 --expected 12 --reason counted")).stock).toBe(11);
    expect((await json<Product>("products update TEA-1 --unit-price 1900")).unit_price).toBe(1900);
    expect(await json<Order>(`orders cancel ${order.id}`)).toEqual(changed);
    expect((await json<Product>("products show TEA-1")).stock).toBe(14);
    expect((await run(`orders cancel ${order.id}`)).code).toBe(3);
    expect((await json<User>("users update newUser --address elsewhere --role operator")).role).toBe("operator");
    expect(await json<User[]>("users list --role operator")).toHaveLength(1);
    expect((await json<Product>("products remove TEA-1")).sku).toBe("TEA-1");
    expect((await json<User>("users remove newUser")).name).toBe("newUser");
    expect(await json<Product[]>("products list")).toEqual([]);
  });

  it("repeats a change under the same key once", LONG, async () => {
    await shop.client().addUser("repeater");
    const product = await shop.client().addProduct("REPEAT", 5);
    const line = `orders place --user repeater --product ${product.id} --quantity 1 --idempotency-key once-only`;
    expect(await json<Order>(line)).toEqual(await json<Order>(line));
    expect((await json<Product>("products show REPEAT")).stock).toBe(4);
  });
});

describe("who it is", () => {
  it("logs in, acts as the customer, and logs out", LONG, async () => {
    const user = await shop.client().addUser("customer", "a long password");
    expect((await json<User>("login customer --password-stdin", "a long password", nobody)).id).toBe(user.id);
    expect(await json("whoami", "", nobody)).toMatchObject({
      kind: "session",
      name: "customer",
      role: "customer",
      source: expect.stringContaining("sessions.json"),
    });
    const product = await shop.client().addProduct("OWN", 5);
    const order = await json<Order>(`orders place --product ${product.id} --quantity 1`, "", nobody);
    expect(order.user_id).toBe(user.id);
    expect(await json<Order[]>("orders list", "", nobody)).toEqual([order]);
    expect((await run("users list", "", nobody)).code).toBe(4);
    expect(await json("logout", "", nobody)).toEqual({ logged_out: "customer" });
    expect((await run("whoami", "", nobody)).code).toBe(4);
    expect((await run("logout", "", nobody)).code).toBe(5);
  });

  it("says 4 for a wrong password, and keeps no session", async () => {
    const ran = await run("login nobody-at-all --password-stdin", "a wrong password", nobody);
    expect([ran.code, ran.stdout]).toEqual([4, ""]);
    expect((await run("whoami", "", nobody)).code).toBe(4);
  });

  it("makes a key that works until it is removed, and shows it once", LONG, async () => {
    const { code, stdout } = await run("keys add --name 'nightly report' --json");
    expect(code).toBe(0);
    const key = JSON.parse(stdout) as { id: number; token: string };
    const env = { ...nobody, SHOP_API_KEY: key.token };
    expect(await json("whoami", "", env)).toMatchObject({ kind: "key", role: "operator", source: "SHOP_API_KEY" });
    expect((await run("keys list")).stdout).not.toContain(key.token);
    await json(`keys remove ${key.id}`);
    expect((await run("whoami", "", env)).code).toBe(4);
  });
});

describe("what goes wrong", () => {
  it.each([
    ["orders plac", 2, "Did you mean place?"],
    ["orders place --quantty 2", 2, "Did you mean --quantity?"],
    ["orders place --quantity two", 2, "whole number"],
    ["products add --sku A --name B --unit-price 18.00", 2, "minor units"],
    ["users list --role boss", 2, "customer, operator"],
    ["orders show abc", 2, "by its id"],
    ["orders show 999999", 3, "999999"],
    ["users show nobody-at-all", 3, "nobody-at-all"],
    ["products show NO-SUCH", 3, "NO-SUCH"],
    ["orders place", 6, "--user, --product, --quantity"],
    ["users add --name somebody", 6, "--address"],
    ["users add --name somebody --address here", 6, "--password-stdin"],
    ["users update 1", 6, "--address"],
    ["products restock 1", 6, "--reason"],
    ["login", 6, "NAME"],
    ["users list --api-key-file /nowhere/key", 2, "/nowhere/key"],
  ])("%s: exit %i, and says %s", async (line, code, text) => {
    const ran = await run(line);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(text);
  });

  it("tells the same as an object with --json", async () => {
    const user = await shop.client().addUser("buyer");
    const product = await shop.client().addProduct("SCARCE", 3);
    const ran = await run(`orders place --user ${user.id} --product SCARCE --quantity 5 --json`);
    expect([ran.code, ran.stdout]).toEqual([5, ""]);
    expect(errorOf(ran)).toMatchObject({
      code: "insufficient_stock",
      exit_code: 5,
      status: 409,
      requested: 5,
      available: 3,
      product_id: product.id,
    });
    expect(errorOf(ran).request_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(errorOf(ran).next).toEqual([
      `shop orders place --user ${user.id} --product SCARCE --quantity 3 --json`,
      `shop products restock ${product.id} --change 2 --reason delivery`,
    ]);
  });

  it("says which service can't be reached, where, and how to start it", async () => {
    const ran = await run("products list --order-service-url http://127.0.0.1:9 --timeout 5");
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toMatch(/order-service.*http:\/\/127\.0\.0\.1:9.*shop up/s);
  });

  it("names the field that does not fit", async () => {
    const ran = await run("users add --name 12345 --address here --password-stdin", "a long password");
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/name: /);
  });
});

describe("output", () => {
  it("aligns a table by what its text takes on a screen", async () => {
    for (const name of ["Ærøskøbing", "日本の茶", "👩‍👩‍👧‍👦 family"]) await shop.client().addUser(name);
    const { stdout } = await run("users list");
    const { default: width } = await import(
      new URL("../../packages/cli/node_modules/string-width/index.js", import.meta.url).href
    );
    const at = (line: string): number => width(line.slice(0, line.search(/customer|operator|ROLE/)));
    const lines = stdout.split("\n").filter((line) => /^ *ID|Ær|日本|family/.test(line));
    expect(lines).toHaveLength(4);
    const columns = new Set(lines.map(at));
    expect([...columns]).toHaveLength(1);
  });

  it("ends quietly when its reader has had enough", async () => {
    const { code, stderr } = await new Promise<Ran>((resolve) => {
      import("node:child_process").then(({ exec }) =>
        exec(
          `"${process.execPath}" packages/cli/dist/shop.cjs users list --json | head -c 1`,
          { env: operator, cwd: new URL("../..", import.meta.url) },
          (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, stdout, stderr }),
        ),
      );
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("walks the life of an order by smoke and leaves nothing behind", LONG, async () => {
    const before = await json<User[]>("users list");
    const { code, stdout } = await run("smoke --json");
    const steps = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { step: string; ok: boolean; ms: number });
    expect(code).toBe(0);
    expect(steps.map(({ ok }) => ok)).toEqual(steps.map(() => true));
    expect(steps.length).toBeGreaterThanOrEqual(11);
    expect(await json<User[]>("users list")).toEqual(before);
    expect(await json<Product[]>("products list")).not.toContainEqual(expect.objectContaining({ name: "Smoke test" }));
  });

  it("fails the smoke test at the first wrong step", async () => {
    const ran = await run("smoke", "", { ...operator, SHOP_API_KEY: `shop_key_${"A".repeat(43)}` });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/FAILED/);
    expect(ran.stderr).toContain("the smoke test failed at");
  });
});
