import { Shop } from "@shop/sdk";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestShop, fault, type TestShop } from "../src/index.ts";
import { failureOf } from "./failure-of.ts";

let testShop: TestShop;

beforeAll(async () => {
  testShop = await createTestShop({ products: [{ sku: "NW-001", name: "Chai" }], shop: { attempts: 1 } });
});
afterAll(() => testShop.close());
afterEach(() => testShop.reset());

const read = (): Promise<unknown> => testShop.shop.products.get(testShop.product("NW-001").id);
const list = (): Promise<unknown> => testShop.shop.users.list().toArray({ max: 1 });

/** How so many reads end, one after the other. */
async function outcomes(count: number, call = read): Promise<string[]> {
  const ended: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ended.push(
      await call().then(
        () => "ok",
        ({ code }: { code: string }) => code,
      ),
    );
  }
  return ended;
}

describe("a script", () => {
  test("goes step by step, an attempt a step; behind it all goes well", async () => {
    testShop.faults.on("getProduct", fault.html().twice(), fault.pass(), fault.refused());
    expect(await outcomes(5)).toEqual([
      ...["unexpected_reply", "unexpected_reply", "ok"],
      ...["connection_failed", "ok"],
    ]);
    expect(testShop.calls.map(({ attempts }) => attempts[0]?.fault)).toEqual([
      ...["somebody else's 502", "somebody else's 502", undefined],
      ...["connection refused", undefined],
    ]);
  });

  test("may go on for ever, or until something has happened", async () => {
    let back = false;
    testShop.faults.on(
      "getProduct",
      fault.refused().until(() => back),
      fault.html().always(),
    );
    expect(await outcomes(3)).toEqual(["connection_failed", "connection_failed", "connection_failed"]);
    back = true;
    expect(await outcomes(3)).toEqual(["unexpected_reply", "unexpected_reply", "unexpected_reply"]);
  });

  test("is for the attempts of one call, where that is said", async () => {
    testShop.faults.onCall(2, "getProduct", fault.refused().twice());
    await using shop = new Shop(testShop.options({ attempts: 3 }));
    const { id } = testShop.product("NW-001");
    const attempts: number[] = [];
    for (let call = 0; call < 3; call += 1)
      attempts.push((await shop.products.get(id).withResponse()).response.attempts);
    expect(attempts).toEqual([1, 3, 1]);
    // Two calls at once are two calls, though they ask for the same.
    testShop.reset();
    testShop.faults.onCall(2, "getProduct", fault.refused());
    await Promise.all([shop.products.get(id), shop.products.get(id)]);
    expect(testShop.calls.map((call) => call.attempts.map((attempt) => attempt.fault))).toEqual([
      [undefined],
      ["connection refused", undefined],
    ]);
  });

  test("of an operation comes before that of its service, and that before one for everything", async () => {
    testShop.faults.on("any", fault.html(504));
    testShop.faults.on("order-service", fault.html(503));
    testShop.faults.on("getProduct", fault.html(502));
    const statuses: (number | undefined)[] = [];
    for (const call of [read, read, list, read]) {
      await call().catch(() => undefined);
      statuses.push(testShop.calls.at(-1)?.attempts[0]?.status);
    }
    expect(statuses).toEqual([502, 503, 504, 200]);
  });

  test("is for readiness too", async () => {
    testShop.faults.on("user-service", fault.problem("shutting_down"));
    const status = await testShop.shop.status();
    expect(status.services.map(({ ok }) => ok)).toEqual([false, true]);
    expect(status.services[0].error).toMatchObject({
      code: "not_ready",
      reasons: [expect.stringContaining("shutting_down")],
    });
    testShop.faults.on("readyz", fault.refused().twice());
    expect((await testShop.shop.status()).services.map(({ error }) => error?.code)).toEqual([
      "connection_failed",
      "connection_failed",
    ]);
  });
});

describe("what is no fault of the contract is a TypeError at once:", () => {
  const wrong: readonly [string, () => void, string][] = [
    [
      "a problem that the operation does not have",
      () => testShop.faults.on("placeOrder", fault.problem("wrong_credentials") as never),
      "placeOrder has no problem wrong_credentials; it has invalid_request",
    ],
    [
      "one that the service does not have",
      () => testShop.faults.on("order-service", fault.problem("name_taken")),
      "order-service has no problem name_taken",
    ],
    [
      "a field that is missing",
      () =>
        testShop.faults.on("placeOrder", fault.problem("insufficient_stock", { requested: 5, available: 2 } as never)),
      "insufficient_stock: /product_id is missing",
    ],
    [
      "a field that it does not have",
      () => testShop.faults.on("placeOrder", fault.problem("overloaded", { available: 2 } as never)),
      "overloaded has no field available",
    ],
    [
      "an operation that is none",
      () => testShop.faults.on("placeorder" as never, fault.refused()),
      'no operation or service "placeorder"',
    ],
    ["a service that is none", () => void testShop.faults.away("orders" as never), 'no service "orders"'],
    ["nothing", () => testShop.faults.on("placeOrder"), "nothing is scripted for placeOrder"],
    ["no fault", () => testShop.faults.on("placeOrder", "503" as never), "made by `fault`"],
    ["no time at all", () => void fault.refused().times(0), "times must be"],
    [
      "a call before the first",
      () => testShop.faults.onCall(0, "placeOrder", fault.refused()),
      "first call has number 1",
    ],
    ["a pause that no timer can take", () => void fault.delay(-1), "delay must be milliseconds"],
  ];

  test.each(wrong)("%s", (_what, script, message) => {
    expect(script).toThrow(TypeError);
    expect(script).toThrow(message);
    expect(testShop.faults.unmet).toEqual([]);
  });
});

describe("what was never met", () => {
  test("is told", async () => {
    testShop.faults.on("getProduct", fault.refused().times(3), fault.pass(), fault.html().always());
    testShop.faults.onCall(2, "listUsers", fault.silence());
    await outcomes(2);
    const unmet = [
      "getProduct: connection refused (2 of 3 times)",
      "getProduct: somebody else's 502",
      "listUsers (call 2): no reply",
    ];
    expect(testShop.faults.unmet).toEqual(unmet);
    expect(() => testShop.faults.expectAllMet()).toThrow(unmet.join("; "));
    await outcomes(3);
    testShop.faults.clear();
    testShop.faults.expectAllMet();
  });

  test("is warned of when the shop is closed", async () => {
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
    const other = await createTestShop();
    other.faults.on("any", fault.refused());
    await other.close();
    expect(await warned).toMatchObject({
      name: "TestShopWarning",
      message: expect.stringContaining("any: connection refused"),
    });
  });
});

describe("a service that is away", () => {
  test("refuses connections until it is back; the other one goes on", async () => {
    const outage = testShop.faults.away("order-service");
    expect(await outcomes(2)).toEqual(["connection_failed", "connection_failed"]);
    expect(await outcomes(1, list)).toEqual(["ok"]);
    expect(await failureOf(read(), "connection_failed")).toMatchObject({ certainty: "notSent" });
    outage.end();
    expect(await outcomes(1)).toEqual(["ok"]);
  });

  test("is back when its block is left, or its time is over", async () => {
    {
      using _outage = testShop.faults.away("order-service");
      expect(await outcomes(1)).toEqual(["connection_failed"]);
    }
    expect(await outcomes(1)).toEqual(["ok"]);
    testShop.faults.away("order-service", { forMs: 200 });
    await using patient = new Shop(testShop.options({ attempts: 1_000, firstPause: 10 }));
    const { response } = await patient.products.get(testShop.product("NW-001").id).withResponse();
    expect(response.attempts).toBeGreaterThan(1);
  });

  test("breaks off what is under way", async () => {
    testShop.faults.on("getProduct", fault.drip({ everyMs: 3_600_000 }));
    const reading = failureOf(read(), "connection_failed");
    await expect.poll(() => testShop.calls[0]?.attempts[0]?.status).toBe(200);
    testShop.faults.away("order-service");
    expect(await reading).toMatchObject({ certainty: "unknown" });
  });
});
