import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFields } from "../src/engine/check-fields.ts";
import { writeQuery } from "../src/engine/path.ts";
import { routeOf } from "../src/engine/route.ts";
import { Shop, type ShopOptions } from "../src/index.ts";
import { operations } from "../src/raw/index.ts";
import { json, type ScriptedServer, scripted, shopAt } from "./support/scripted-server.ts";

// What the compiler refuses reaches the SDK nevertheless: from JavaScript, from JSON, through a cast.
const any = (value: unknown): never => value as never;

const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const bare = Object.create(null);
const cyclic: Record<string, unknown> = { ...newOrder };
cyclic.note = { of: cyclic };
const polluted = JSON.parse('{"user_id":4,"product_id":1,"quantity":2,"__proto__":{"quantity":9}}');
const rows = (row: object): never => any([{ key: "row-1", ...newOrder }, row]);

let server: ScriptedServer;
let shop: Shop;
beforeAll(async () => {
  server = await scripted();
  shop = shopAt(server, { apiKey: "shop_key_x" });
});
afterAll(async () => {
  await shop.close();
  await server[Symbol.asyncDispose]();
});

/** What a call throws, at once or as its rejection. */
async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}

async function expectRefused(call: () => unknown, name: string): Promise<void> {
  const error = await thrownBy(call);
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain(name);
  expect(server.seen).toEqual([]);
}

type Wrong = readonly [what: string, call: (shop: Shop) => unknown, name: string];

const inBodies: readonly Wrong[] = [
  ["an unknown field", (shop) => shop.orders.place(any({ ...newOrder, colour: "red" })), "colour"],
  ["a misspelt one", (shop) => shop.orders.update(12, any({ quantiy: 3 })), "quantiy"],
  ["another spelling", (shop) => shop.orders.place(any({ ...newOrder, User_Id: 4 })), "User_Id"],
  ["a field of another operation", (shop) => shop.users.add(any({ name: "Ana", role: "operator" })), "role"],
  ["a field that is null", (shop) => shop.orders.place(any({ ...newOrder, colour: null })), "colour"],
  ["a prototype's key", (shop) => shop.orders.place(any({ ...newOrder, constructor: 1 })), "constructor"],
  ["a __proto__ out of JSON", (shop) => shop.orders.place(any(polluted)), "__proto__"],
  ["a field within another", (shop) => shop.orders.place(any({ ...newOrder, date: { day: 1 } })), "date.day"],
  ["one in a row", (shop) => shop.orders.import(rows({ key: "b", ...newOrder, colour: 1 })), "orders.1.colour"],
  ["one in a row's price", (shop) => shop.orders.import(rows({ price: { amount: 1 } })), "orders.1.price.amount"],
  ["rows that are none", (shop) => shop.orders.import(any(7)), "rows"],
  ["no body", (shop) => shop.orders.place(any(undefined)), "the body"],
  ["null as body", (shop) => shop.users.update(4, any(null)), "the body"],
  ["an array as body", (shop) => shop.events.note(any([])), "the body"],
  ["a text as body", (shop) => shop.keys.add(any("nightly")), "the body"],
  ["a function as body", (shop) => shop.keys.add(any(() => 1)), "the body"],
  ["NaN", (shop) => shop.orders.place({ ...newOrder, quantity: Number.NaN }), "quantity"],
  ["Infinity", (shop) => shop.products.restock(1, { change: Number.NEGATIVE_INFINITY, reason: "x" }), "change"],
  ["a BigInt", (shop) => shop.orders.place(any({ ...newOrder, quantity: 2n })), "quantity"],
  ["a symbol", (shop) => shop.orders.place(any({ ...newOrder, date: Symbol("today") })), "date"],
  ["a function", (shop) => shop.orders.place(any({ ...newOrder, date: () => "2026-11-30" })), "date"],
  ["one in a row's price", (shop) => shop.orders.import(rows({ price: { unit_price: Number.NaN } })), "unit_price"],
  ["a circle", (shop) => shop.orders.place(any(cyclic)), "placeOrder"],
  ["a password that is a symbol", (shop) => shop.login("Ana", any(Symbol("secret"))), "password"],
];

const inOptions: readonly Wrong[] = [
  ["null", (shop) => shop.orders.get(12, any(null)), "options"],
  ["a number", (shop) => shop.orders.get(12, any(500)), "options"],
  ["a text", (shop) => shop.orders.get(12, any("5s")), "options"],
  ["an array", (shop) => shop.orders.get(12, any([])), "options"],
  ["the signal itself", (shop) => shop.orders.get(12, any(AbortSignal.timeout(9_000))), "{ signal }"],
  ["the signal itself, for a list", (shop) => shop.orders.list({}, any(AbortSignal.timeout(9_000))), "{ signal }"],
  ["the signal itself, for a status", (shop) => shop.status(any(AbortSignal.timeout(9_000))), "{ signal }"],
  ["null for a list", (shop) => shop.orders.list({}, any(null)), "options"],
  ["null for a status", (shop) => shop.status(any(null)), "options"],
  ["null for a resolve", (shop) => shop.resolve(new Error(), any(null)), "options"],
  ["an unknown one", (shop) => shop.orders.get(12, any({ retries: 5 })), "retries"],
  ["an unknown one of a change", (shop) => shop.orders.cancel(12, any({ if_match: 5 })), "if_match"],
  ["an unknown one of a list", (shop) => shop.orders.list({}, any({ attempts: 5 })).toArray({ max: 1 }), "attempts"],
  ["a key of a prototype", (shop) => shop.orders.get(12, any(JSON.parse('{"__proto__":1}'))), "__proto__"],
  ["an inherited one that is wrong", (shop) => shop.orders.get(12, Object.create({ deadline: -1 })), "deadline"],
  ["a deadline of NaN", (shop) => shop.orders.get(12, { deadline: Number.NaN }), "deadline"],
  ["a deadline as text", (shop) => shop.orders.get(12, any({ deadline: "500" })), "deadline"],
  ["a deadline that a timer can't take", (shop) => shop.orders.get(12, { deadline: 2 ** 31 }), "deadline"],
  ["a deadline as symbol", (shop) => shop.orders.get(12, any({ deadline: Symbol("5") })), "deadline"],
  ["a deadline as object", (shop) => shop.orders.get(12, any({ deadline: bare })), "deadline"],
  ["an attemptTimeout of 0", (shop) => shop.orders.get(12, { attemptTimeout: 0 }), "attemptTimeout"],
  ["a signal of null", (shop) => shop.orders.get(12, any({ signal: null })), "signal"],
  ["a request id that is a number", (shop) => shop.orders.get(12, any({ requestId: 12345678 })), "requestId"],
  ["a request id in an array", (shop) => shop.orders.get(12, any({ requestId: ["abcdefgh"] })), "requestId"],
  ["a request id with a newline", (shop) => shop.orders.get(12, { requestId: "abcdefgh\n" }), "requestId"],
  ["a key with a newline at its end", (shop) => shop.orders.cancel(12, { idempotencyKey: "k\n" }), "idempotencyKey"],
  ["a key with a NUL", (shop) => shop.orders.cancel(12, { idempotencyKey: "k\0" }), "idempotencyKey"],
  ["a key that is none of ASCII", (shop) => shop.orders.cancel(12, { idempotencyKey: "ключ" }), "idempotencyKey"],
  ["a key of null", (shop) => shop.orders.cancel(12, any({ idempotencyKey: null })), "idempotencyKey"],
  ["a version as text", (shop) => shop.orders.cancel(12, any({ ifMatch: "3" })), "ifMatch"],
  ["a version beyond counting", (shop) => shop.orders.cancel(12, { ifMatch: 2 ** 53 }), "ifMatch"],
];

const inLists: readonly Wrong[] = [
  ["an unknown filter", (shop) => shop.orders.list(any({ user: 4 })).toArray({ max: 1 }), "user"],
  ["a filter of another list", (shop) => shop.users.list(any({ sku: "x" })).toArray({ max: 1 }), "sku"],
  ["a prototype's key as filter", (shop) => shop.users.list(any({ toString: 1 })).toArray({ max: 1 }), "toString"],
  ["an unknown figure", (shop) => shop.stats.get(any({ month: 11 })), "month"],
  ["null as query", (shop) => shop.orders.list(any(null)), "query"],
  ["a text as query", (shop) => shop.products.list(any("sku=1")), "query"],
  ["a filter NaN", (shop) => shop.orders.list({ user_id: Number.NaN }).toArray({ max: 1 }), "user_id"],
  ["a filter that is an object", (shop) => shop.orders.list(any({ from: new Date() })).toArray({ max: 1 }), "from"],
  ["a filter without a prototype", (shop) => shop.orders.list(any({ from: bare })).toArray({ max: 1 }), "from"],
  ["a filter that is a symbol", (shop) => shop.orders.list(any({ from: Symbol("x") })).toArray({ max: 1 }), "from"],
  ["a BigInt", (shop) => shop.orders.list(any({ user_id: 4n })).toArray({ max: 1 }), "user_id"],
  ["a cursor of null", (shop) => shop.orders.list(any({ cursor: null })).toArray({ max: 1 }), "cursor"],
  ["the null of a last page", (shop) => shop.orders.list().pages(any({ cursor: null })), "cursor"],
  ["a cursor that is a number", (shop) => shop.orders.list().pages(any({ cursor: 5 })), "cursor"],
  ["an unknown option of pages", (shop) => shop.orders.list().pages(any({ curser: "b" })), "curser"],
  ["null for pages", (shop) => shop.orders.list().pages(any(null)), "options"],
  ["an unknown option of toArray", (shop) => shop.orders.list().toArray(any({ max: 1, limit: 2 })), "limit"],
  ["no max", (shop) => shop.orders.list().toArray(any({})), "max"],
  ["nothing for toArray", (shop) => shop.orders.list().toArray(any(undefined)), "options"],
  ["a max that is a symbol", (shop) => shop.orders.list().toArray(any({ max: Symbol("1") })), "max"],
  ["an unknown option of a stream", (shop) => shop.events.stream(any({ limit: 5 })), "limit"],
  ["null for a stream", (shop) => shop.events.stream(any(null)), "options"],
  ["the signal itself for a stream", (shop) => shop.events.stream(any(AbortSignal.timeout(9_000))), "{ signal }"],
  ["a listener that is none", (shop) => shop.events.stream(any({ onConnection: 1 })), "onConnection"],
];

const inIds: readonly Wrong[] = [
  ["an id that is a symbol", (shop) => shop.orders.get(any(Symbol("12"))), "order_id"],
  ["a BigInt", (shop) => shop.orders.get(any(12n)), "order_id"],
  ["an object without a prototype", (shop) => shop.users.get(bare), "id"],
  ["an array", (shop) => shop.users.remove(any([4])), "id"],
  ["a function", (shop) => shop.keys.remove(any(() => 4)), "key_id"],
  ["half a character", (shop) => shop.products.remove(any("\udc00")), "product_id"],
  ["Infinity", (shop) => shop.orders.restore(Number.POSITIVE_INFINITY), "order_id"],
  ["a user's id ''", (shop) => shop.orders.listByUser(any("")).toArray({ max: 1 }), "user_id"],
];

const elsewhere: readonly Wrong[] = [
  ["a token with a newline", (shop) => shop.withToken("shop_key_x\n"), "token"],
  ["a token of null", (shop) => shop.withToken(any(null)), "token"],
  ["an intent without a name", (shop) => shop.intent("", async () => {}), "file"],
  ["an intent without a script", (shop) => shop.intent("./x.intent", any(undefined)), "run"],
  ["something else than an error", (shop) => shop.resolve(any("lost")), "resolve"],
];

describe.each([
  ["a body", inBodies],
  ["the options of a call", inOptions],
  ["a list", inLists],
  ["an id", inIds],
  ["another argument", elsewhere],
])("wrong in %s", (_where, wrong) => {
  test.each(wrong)("%s: a TypeError that names it, and nothing is sent", (_what, call, name) =>
    expectRefused(() => call(shop), name),
  );
});

describe("wrong in the options of a shop", () => {
  test.each<[unknown, string]>([
    [null, "options"],
    ["http://127.0.0.1:5000", "options"],
    [[], "options"],
    [JSON.parse('{"__proto__":{"deadline":5}}'), "__proto__"],
    [{ constructor: 1 }, "constructor"],
    [{ userServiceUrl: null }, "userServiceUrl"],
    [{ userServiceUrl: Symbol("x") }, "userServiceUrl"],
    [{ userServiceUrl: bare }, "userServiceUrl"],
    [{ userServiceUrl: "//127.0.0.1:5001" }, "userServiceUrl"],
    [{ userServiceUrl: "http://127.0.0.1:50\n01" }, "userServiceUrl"],
    [{ userServiceUrl: "http://127.0.0.1:99999" }, "userServiceUrl"],
    [{ userServiceUrl: "javascript:alert(1)" }, "userServiceUrl"],
    [{ orderServiceUrl: "file:///etc/passwd" }, "orderServiceUrl"],
    [{ orderServiceUrl: "x".repeat(1e6) }, "orderServiceUrl"],
    [{ apiKey: "shop_key_x\r\nx-evil: 1" }, "apiKey"],
    [{ apiKey: "shop_key_\u0000" }, "apiKey"],
    [{ apiKey: {} }, "apiKey"],
    [{ deadline: 1n }, "deadline"],
    [{ deadline: null }, "deadline"],
    [{ attemptTimeout: Number.NaN }, "attemptTimeout"],
    [{ attempts: Number.POSITIVE_INFINITY }, "attempts"],
    [{ attempts: "4" }, "attempts"],
    [{ onChange: "log" }, "onChange"],
    [{ hooks: "log" }, "hooks"],
    [{ hooks: null }, "hooks"],
    [{ hooks: { onCallEnd: 1 } }, "onCallEnd"],
    [{ hooks: { onCall: () => {} } }, "onCall"],
    [{ transport: 1 }, "transport"],
  ])("%o: a TypeError that names %s", (options, name) => {
    const made = (): Shop => new Shop(options as ShopOptions);
    expect(made).toThrow(TypeError);
    expect(made).toThrow(name);
    expect(() => made()).toThrow(/^.{1,400}$/);
  });

  test.each(["ftp://me:geheim@host", "me:geheim@host", "http://me:geheim@host/?a"])(
    "the password of %s is not repeated",
    (url) => {
      expect(() => new Shop({ userServiceUrl: url })).toThrow(/^(?!.*geheim)/);
    },
  );
});

test("what a getter throws is what the call fails with, and nothing is sent", async () => {
  const own = new RangeError("mine");
  const body = {
    ...newOrder,
    get quantity(): number {
      throw own;
    },
  };
  expect(await thrownBy(() => shop.orders.place(body))).toBe(own);
  const options = {
    get deadline(): number {
      throw own;
    },
  };
  expect(await thrownBy(() => shop.orders.get(12, options))).toBe(own);
  expect(server.seen).toEqual([]);
});

test("what is undefined counts as left out, also under a name that does not exist", async () => {
  await using answering = await scripted(json(200, { response: "", order: { ...newOrder } }));
  await using other = shopAt(answering);
  const order = { ...newOrder, date: undefined, colour: undefined };
  await thrownBy(() => other.orders.place(order as never, { deadline: undefined }));
  expect(answering.seen.map(({ body }) => body)).toEqual([JSON.stringify(newOrder)]);
});

test("of something with a toJSON, what it makes is checked and sent", async () => {
  await using answering = await scripted();
  await using other = shopAt(answering);
  const wish = (sent: object): never => any({ secret: 1, toJSON: () => sent });
  await thrownBy(() => other.orders.place(wish(newOrder)));
  expect(String(await thrownBy(() => other.orders.place(wish({ ...newOrder, colour: 1 }))))).toContain("colour");
  expect(answering.seen.map(({ body }) => body)).toEqual([JSON.stringify(newOrder)]);
});

test("every field and every query parameter of the contract may be sent, and no other", () => {
  for (const { id, bodies, parameters } of operations) {
    const { body, query } = routeOf(id);
    const fields = new Set(bodies.flat().map(({ name }) => name));
    const whole = Object.fromEntries([...fields].map((name) => [name, 1]));
    if (fields.size > 0) checkFields(id, body, JSON.stringify(whole));
    expect(new Set([...body].filter((name) => !name.includes(".")))).toEqual(fields);
    const filters = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    writeQuery(id, query, Object.fromEntries(filters.map((name) => [name, 1])));
    expect([...query]).toEqual(filters);
  }
});

test("what can't be sent is not written into the file of an intent either", async () => {
  const folder = await mkdtemp(join(tmpdir(), "shop-bad-intent-"));
  try {
    const file = join(folder, "one.intent");
    await shop.intent(file, async (noted) => {
      await expectRefused(() => noted.orders.place(any({ ...newOrder, colour: 1 })), "colour");
      await expectRefused(() => noted.orders.cancel(any("..")), "order_id");
      // With a change in it, a run that crashes now would leave the next one to ask what became of it.
      expect((await readFile(file, "utf8")).trim().split("\n")).toHaveLength(1);
    });
    expect(await readdir(folder)).toEqual([]);
    expect(server.seen).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
