import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { JournalEvent, Order, Product, User } from "@shop/openapi";
import { operations } from "@shop/sdk/raw";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { ProgramFolder } from "../support/strict-program.ts";
import { cliEnvironment, cliMain, type Ran, runCli } from "./run-cli.ts";
import { words } from "./words.ts";

let shop: RunningShop;
let env: Record<string, string>;
let user: User;
let product: Product;

beforeAll(async () => {
  shop = await startShop();
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  user = await shop.client().addUser("newUser");
  product = await shop.client().addProduct("TEA-1", 100);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 120_000 };
/** Where nothing answers: what fails there with something else than "can't be reached" was never sent. */
const NOWHERE = "--order-service-url http://127.0.0.1:9 --user-service-url http://127.0.0.1:9";

const api = (line: string, stdin = "", more: Record<string, string> = {}): Promise<Ran> =>
  runCli(["api", ...words(line)], { ...env, ...more }, stdin);

async function reply<T>(line: string, stdin = ""): Promise<T> {
  const { code, stdout, stderr } = await api(line, stdin);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as T;
}

const order = (): string => `user_id=${user.id} product_id=${product.id} quantity=2`;

describe("shop api calls any operation", () => {
  it("lists all of them, for people and as JSON", async () => {
    const listed = await reply<{ operation: string }[]>("--json");
    expect(listed.map(({ operation }) => operation)).toEqual(operations.map(({ id }) => id));
    expect((await api("")).stdout).toMatch(/placeOrder +POST +\/api\/orders +Place an order/);
    expect((await api("placeOrder --fields")).stdout).toMatch(/quantity +body +yes +a whole number from 1 to/);
  });

  it("by name and by method and path, with fields typed by the contract", LONG, async () => {
    const placed = await reply<{ order: Order }>(`placeOrder ${order()} date=2023-11-28`);
    expect(placed.order).toMatchObject({ user_id: user.id, product_id: product.id, quantity: 2, date: "2023-11-28" });
    const { id } = placed.order;
    expect(await reply(`GET /api/order/${id}`)).toEqual(placed.order);
    expect(await reply(`getOrder order_id=${id}`)).toEqual(placed.order);
    expect(await reply(`/api/order/${id}`)).toEqual(placed.order);
    const page = await reply<{ orders: Order[] }>(`GET '/api/orders?user_id=${user.id}' limit=1`);
    expect(page.orders).toHaveLength(1);
    const changed = await reply<{ order: Order }>(
      `PUT /api/order/${id} --input - date:='"2023-12-01"'`,
      '{"quantity": 3}',
    );
    expect(changed.order).toMatchObject({ quantity: 3, date: "2023-12-01", version: 2 });
    expect((await api(`updateOrder order_id=${id} quantity=4 --if-version 1`)).code).toBe(5);
    expect((await reply<{ order: Order }>(`DELETE /api/order/${id}`)).order.id).toBe(id);
  });

  it("takes a password from stdin, and repeats a change under the same key once", LONG, async () => {
    const line = "addUser name=fromStdin address=here password@- --idempotency-key just-once";
    const first = await reply<{ user: User }>(line, "a long password\n");
    expect(await reply(line, "a long password\n")).toEqual(first);
    const session = await reply<{ token: string }>("login name=fromStdin password@-", "a long password");
    expect(session.token).toMatch(/^shop_ses_/);
  });

  it("gets every page as one array, and one page as it is", LONG, async () => {
    for (const sku of ["P-1", "P-2", "P-3"]) await shop.client().addProduct(sku, 1);
    const all = await reply<Product[]>("listProducts limit=2 --paginate");
    expect(all.map(({ sku }) => sku)).toEqual(["TEA-1", "P-1", "P-2", "P-3"]);
    expect(await reply("listProducts limit=2")).toMatchObject({ next_cursor: expect.any(String) });
  });

  it("prints status and headers on stderr with --include, also of a refusal", async () => {
    const well = await api(`getProduct product_id=${product.id} --include`);
    expect(well.stderr).toMatch(/^HTTP 200\n[\s\S]*\netag: "1"\n/);
    const refused = await api("getProduct product_id=999999 --include");
    expect([refused.code, refused.stdout]).toEqual([3, ""]);
    expect(refused.stderr).toMatch(/^HTTP 404\n[\s\S]*content-type: application\/problem\+json[\s\S]*\nshop: /);
  });

  it("follows the events until it is interrupted, and then ends with 130", async () => {
    const child = spawn(process.execPath, [cliMain, "api", "listEvents", "after=0", "type=user.added", "--stream"], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout });
    const [line] = (await once(lines, "line")) as [string];
    expect((JSON.parse(line) as JournalEvent).type).toBe("user.added");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([130, null]);
  });
});

describe("what does not fit is told before anything is sent", () => {
  it.each([
    ["plceOrder", 2, "Did you mean placeOrder?"],
    ["GET /api/oders", 2, "Did you mean /api/orders?"],
    ["PUT /api/orders", 2, "takes GET, POST, not PUT"],
    ["PATCH", 2, "A path must follow PATCH"],
    ["placeOrder quantiy=2", 2, "Did you mean quantity?"],
    ["placeOrder 12", 2, "is no field"],
    ["placeOrder", 6, "user_id=… (a whole number from 1), product_id=…"],
    ["changeStock product_id=1 set_to=5", 6, "expected=…"],
    ["placeOrder user_id=four product_id=1 quantity=0", 2, "quantity: must be >= 1 (a whole number from 1 to"],
    ["placeOrder user_id=four product_id=1 quantity=0", 2, "user_id: must be integer"],
    ["listOrders sort=up", 2, "sort: must be one of"],
    ["changeStock product_id=1 change=1 set_to=1 reason=x", 2, "is not known here"],
    ["placeOrder --input -", 2, "stdin is no JSON"],
    ["getStats --paginate", 2, "is no list"],
    ["getOrder order_id=1 --stream", 2, "no stream"],
    ["listEvents limit=2 --stream", 2, "no limit"],
    ["getOrder order_id=1 --if-version 2", 2, "takes no if-match"],
    ["getOrder order_id=1 --header nonsense", 2, "Name: value"],
    ["getOrder order_id=1 --header 'Authorization: Bearer x'", 2, "set by the call itself"],
    ["getOrder order_id=1 --generate cobol", 2, "curl, ts"],
  ])("%s: exit %i, and says %s", async (line, code, text) => {
    const ran = await api(`${line} ${NOWHERE}`, "{");
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(text);
  });

  it("as an object with --json, with a pointer for every field", async () => {
    const ran = await api(`placeOrder user_id=four product_id=1 quantity=2 --json ${NOWHERE}`);
    expect(JSON.parse(ran.stderr)).toMatchObject({
      error: {
        code: "does_not_fit",
        exit_code: 2,
        errors: [{ in: "body", pointer: "/user_id", detail: "must be integer" }],
      },
    });
  });
});

describe("shop api --generate", () => {
  it("prints curl that a shell runs against the shop, without the key and without a password", LONG, async () => {
    const { stdout } = await api(`placeOrder ${order()} --generate curl`);
    expect(stdout).not.toContain(shop.operatorKey);
    const sh = (script: string, more = {}) => promisify(execFile)("sh", ["-c", script], { env: { ...env, ...more } });
    const placed = JSON.parse((await sh(stdout)).stdout) as { order: Order };
    expect(await reply(`getOrder order_id=${placed.order.id}`)).toEqual(placed.order);
    const fields = ["name=byCurl", `address=it's "here"`, "password=my-long-password"];
    const added = await runCli(["api", "addUser", ...fields, "--generate", "curl"], env);
    expect(added.stderr).toContain("password@- does not");
    expect(added.stdout).not.toContain("my-long-password");
    const made = JSON.parse((await sh(added.stdout, { PASSWORD: "another-password" })).stdout) as { user: User };
    expect(made.user.address).toBe(`it's "here"`);
  });

  it("prints TypeScript that node runs against the shop", LONG, async () => {
    await using folder = await ProgramFolder.make();
    const { stdout } = await api(`placeOrder ${order()} --generate ts`);
    expect(stdout).not.toContain(shop.operatorKey);
    const file = await folder.write("place.ts", stdout);
    const ran = await promisify(execFile)(process.execPath, [file], { env });
    const placed = JSON.parse(ran.stdout) as Order;
    expect(await reply(`getOrder order_id=${placed.id}`)).toEqual(placed);
    const listed = await folder.write("list.ts", (await api("listOrders limit=1 --paginate --generate ts")).stdout);
    const lines = (await promisify(execFile)(process.execPath, [listed], { env })).stdout.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => (JSON.parse(line) as Order).id)).toContain(placed.id);
  });
});
