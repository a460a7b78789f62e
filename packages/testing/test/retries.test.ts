import { type AttemptInfo, type CallInfo, type Certainty, Shop, type ShopErrorCode } from "@shop/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestShop, type Fault, fault, type TestShop } from "../src/index.ts";
import { failureOf } from "./failure-of.ts";

let testShop: TestShop;

beforeAll(async () => {
  testShop = await createTestShop({
    products: [{ sku: "NW-001", name: "Chai", stock: 1000 }],
    users: [{ name: "Ana" }],
  });
});
afterAll(() => testShop.close());
afterEach(() => testShop.reset());

const order = () => ({ user_id: testShop.user("Ana").id, product_id: testShop.product("NW-001").id, quantity: 1 });
const placedSoFar = async (): Promise<number> => (await testShop.shop.stats.get()).orders;

test("503 twice, then a reset after the commit: one order, four attempts", async () => {
  const before = await placedSoFar();
  testShop.reset();
  testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
  const { value, response } = await testShop.shop.orders.place(order()).withResponse();
  expect(response).toMatchObject({ attempts: 4, status: 200 });
  expect(testShop.callsOf("placeOrder")).toMatchObject([
    {
      body: order(),
      idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attempts: [
        { status: 503, fault: "problem overloaded", replayed: false },
        { status: 503, fault: "problem overloaded", replayed: false },
        { status: undefined, fault: "reset after the commit", failure: { code: "ECONNRESET" } },
        { status: 200, fault: undefined, replayed: true, failure: undefined },
      ],
    },
  ]);
  testShop.faults.expectAllMet();
  expect(await placedSoFar()).toBe(before + 1);
  expect(await testShop.shop.orders.get(value.id)).toEqual(value);
});

test("the same key again is the same order, and says so", async () => {
  const options = { idempotencyKey: "checkout-17" };
  const first = await testShop.shop.orders.place(order(), options);
  const again = await testShop.shop.orders.place(order(), options).withResponse();
  expect(again.value).toEqual(first);
  expect(testShop.calls.map(({ attempts }) => attempts[0]?.replayed)).toEqual([false, true]);
  await failureOf(testShop.shop.orders.place({ ...order(), quantity: 2 }, options), "idempotency_key_reused");
});

test("what became of a lost call can be asked", async () => {
  testShop.faults.on("placeOrder", fault.resetAfterCommit().times(4));
  const before = await placedSoFar();
  const error = await failureOf(testShop.shop.orders.place(order()), "connection_failed");
  expect(error).toMatchObject({ certainty: "unknown", attempts: 4 });
  expect(await testShop.shop.resolve(error)).toMatchObject({ operation: "placeOrder", madeBefore: true });
  expect(await placedSoFar()).toBe(before + 1);
});

/** What a program sees when its only attempt meets a fault, and whether the order was placed. */
const kinds: readonly [
  name: string,
  Fault<"insufficient_stock" | "database_busy">,
  { code: ShopErrorCode; certainty: Certainty; status?: number; placed: boolean },
][] = [
  [
    "a problem of the operation",
    fault.problem("insufficient_stock", { product_id: 1, requested: 1, available: 0 }),
    { code: "insufficient_stock", certainty: "rejected", status: 409, placed: false },
  ],
  [
    "a problem that asks for rest",
    fault.problem("database_busy", { retry_after: 7, detail: "later" }),
    { code: "database_busy", certainty: "rejected", status: 503, placed: false },
  ],
  ["nobody there", fault.refused(), { code: "connection_failed", certainty: "notSent", placed: false }],
  [
    "a reset before sending",
    fault.resetBeforeSending(),
    { code: "connection_failed", certainty: "notSent", placed: false },
  ],
  [
    "a reset before the commit",
    fault.resetBeforeCommit(),
    { code: "connection_failed", certainty: "unknown", placed: false },
  ],
  [
    "a reset after the commit",
    fault.resetAfterCommit(),
    { code: "connection_failed", certainty: "unknown", placed: true },
  ],
  ["a reply that is cut off", fault.truncated(), { code: "connection_failed", certainty: "unknown", placed: true }],
  ["broken JSON", fault.brokenJson(), { code: "unexpected_reply", certainty: "unknown", status: 200, placed: true }],
  ["an empty reply", fault.empty(), { code: "unexpected_reply", certainty: "unknown", status: 200, placed: true }],
  ["a proxy's page", fault.html(), { code: "unexpected_reply", certainty: "unknown", status: 502, placed: false }],
  [
    "a redirect",
    fault.reply({ status: 302, headers: { location: "https://elsewhere.example/" } }),
    { code: "unexpected_reply", certainty: "unknown", status: 302, placed: false },
  ],
];

describe("what a program sees of", () => {
  test.each(kinds)("%s", async (_name, scripted, { placed, ...seen }) => {
    const before = await placedSoFar();
    testShop.faults.on("placeOrder", scripted);
    await using shop = new Shop(testShop.options({ attempts: 1 }));
    expect(await failureOf(shop.orders.place(order()), seen.code)).toMatchObject({ ...seen, attempts: 1 });
    expect(await placedSoFar()).toBe(before + (placed ? 1 : 0));
    testShop.faults.expectAllMet();
  });
});

describe("what never comes is waited for until the caller gives up:", () => {
  const hour = 3_600_000;
  const held: readonly [name: string, Fault, placed: boolean][] = [
    ["no reply at all", fault.silence(), true],
    ["a reply that is late", fault.delay(hour), true],
    ["a slow drip", fault.drip({ everyMs: hour }), true],
    ["a request that is late", fault.delay(hour, { before: true }), false],
  ];

  test.each(held)("%s", async (_name, scripted, placed) => {
    const before = await placedSoFar();
    testShop.faults.on("placeOrder", scripted);
    const controller = new AbortController();
    const call = failureOf(testShop.shop.orders.place(order(), { signal: controller.signal }), "aborted");
    await expect.poll(() => testShop.callsOf("placeOrder")).toHaveLength(1);
    if (placed) await expect.poll(placedSoFar, { timeout: 20_000 }).toBe(before + 1);
    controller.abort(new Error("no longer wanted"));
    expect(await call).toMatchObject({ cause: new Error("no longer wanted"), certainty: "unknown", attempts: 1 });
    expect(await placedSoFar()).toBe(before + (placed ? 1 : 0));
  });

  test("or the deadline comes", async () => {
    testShop.faults.on("getProduct", fault.silence());
    const { id } = testShop.product("NW-001");
    expect(await failureOf(testShop.shop.products.get(id, { deadline: 50 }), "deadline_exceeded")).toMatchObject({
      deadline: 50,
    });
  });

  test("or the attempt's own time is over, and the next one is quick", async () => {
    testShop.faults.on("placeOrder", fault.silence());
    const limits = { attemptTimeout: 1_000 };
    const { response } = await testShop.shop.orders.place(order(), limits).withResponse();
    expect(response.attempts).toBe(2);
  });
});

describe("a scripted problem is what the service would answer:", () => {
  test("all its members, and all its headers", async () => {
    const answered: object[] = [];
    const hooks = { onAttemptEnd: (_call: CallInfo, { headers }: AttemptInfo) => void answered.push(headers) };
    await using shop = new Shop(testShop.options({ hooks }));
    const get = () => failureOf(shop.orders.get(4711, { requestId: "the-request-1" }), "order_not_found");
    const real = await get();
    testShop.faults.on("getOrder", fault.problem("order_not_found", { detail: real.detail }));
    const scripted = await get();
    testShop.faults.expectAllMet();
    expect({ ...scripted }).toEqual({ ...real });
    const [ofReal, ofScripted] = answered;
    expect(ofScripted).toEqual({ ...ofReal, date: expect.any(String) });
  });

  test("Retry-After where it asks to wait, and how to log in where it asks for that", async () => {
    const answered: object[] = [];
    const hooks = { onAttemptEnd: (_call: CallInfo, { headers }: AttemptInfo) => void answered.push(headers) };
    await using shop = new Shop(testShop.options({ attempts: 1, hooks }));
    testShop.faults.on(
      "placeOrder",
      fault.problem("database_busy", { retry_after: 120 }),
      fault.problem("unauthenticated"),
    );
    const busy = await failureOf(shop.orders.place(order()), "database_busy");
    expect(busy.retryAt?.getTime()).toBeGreaterThan(Date.now());
    await failureOf(shop.withToken("shop_key_another").orders.place(order()), "paused");
    await using other = new Shop(testShop.options({ attempts: 1, hooks }));
    await failureOf(other.orders.place(order()), "unauthenticated");
    expect(answered).toMatchObject([{ "retry-after": "120" }, { "www-authenticate": "Bearer" }]);
  });
});

test("a drip that is patient enough arrives whole", async () => {
  testShop.faults.on("placeOrder", fault.drip({ bytes: 64, everyMs: 1 }));
  expect((await testShop.shop.orders.place(order())).quantity).toBe(1);
});

test("a reply without an end is not kept in memory", async () => {
  testShop.faults.on(
    "getOrder",
    fault.reply({ status: 200, headers: { "content-type": "application/json" }, body: "x".repeat(17 * 1024 * 1024) }),
  );
  const error = await failureOf(testShop.shop.orders.get(1), "unexpected_reply");
  expect(error.message).toContain("too large");
});
