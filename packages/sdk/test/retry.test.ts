import { describe, expect, test } from "vitest";
import type { Shop } from "../src/index.ts";
import { order, placed, user } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import {
  always,
  hang,
  json,
  problem,
  reset,
  resetAfterHeaders,
  ScriptedServer,
  type Step,
  scripted,
  shopAt,
  text,
} from "./support/scripted-server.ts";

const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const newUser = { name: "newUser", password: "newPassword", address: "new address" };
const added = { response: "User added to the system.", user };
const busy = problem(503, "database_busy", { retry_after: 0 }, { "retry-after": "0" });
const now = { "retry-after": "0" };

describe("what is tried again", () => {
  test("503 twice, then done: one key, one body, three attempts", async () => {
    await using server = await scripted(busy, busy, json(200, placed));
    await using shop = shopAt(server);
    expect(await shop.orders.place(newOrder)).toEqual(order);
    expect(server.seen).toHaveLength(3);
    expect(new Set(server.seen.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(new Set(server.seen.map(({ body }) => body)).size).toBe(1);
  });

  const passing: readonly [string, Step][] = [
    ["408", problem(408, "request_timeout", {}, now)],
    ["425", problem(425, "too_early", {}, now)],
    ["429", problem(429, "too_many_requests", { retry_after: 0 }, now)],
    ["500", problem(500, "internal_error", {}, now)],
    ["a proxy's 502", text(502, "<h1>Bad gateway</h1>", now)],
    ["a proxy's 503", text(503, "<h1>No server</h1>", now)],
    ["504", text(504, "", now)],
    ["409 while the key is in flight", problem(409, "idempotency_in_flight", { retry_after: 0 }, now)],
    ["a reset before the reply", reset],
    ["a reset within the reply", resetAfterHeaders],
  ];

  test.concurrent.each(passing)("%s, for a change with a key and for a read", async (_what, step) => {
    await using server = await scripted(step, json(200, placed), step, json(200, order));
    await using shop = shopAt(server);
    expect(await shop.orders.place(newOrder)).toEqual(order);
    expect(await shop.orders.get(12)).toEqual(order);
    expect(server.seen).toHaveLength(4);
  });

  const standing: readonly [string, Step, string][] = [
    ["400", problem(400, "invalid_request", { errors: [] }, now), "invalid_request"],
    ["401", problem(401, "unauthenticated", {}, now), "unauthenticated"],
    ["404", problem(404, "order_not_found", {}, now), "order_not_found"],
    ["409", problem(409, "insufficient_stock", { requested: 2, available: 1 }, now), "insufficient_stock"],
    ["412", problem(412, "precondition_failed", { current_version: 2 }, now), "precondition_failed"],
    ["422", problem(422, "idempotency_key_reused", {}, now), "idempotency_key_reused"],
    ["507", problem(507, "storage_full", {}, now), "storage_full"],
    ["HTML with 200", text(200, "<h1>Welcome</h1>", now), "unexpected_reply"],
  ];

  test.each(standing)("but not %s", async (_what, step, code) => {
    await using server = await scripted(step);
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.update(12, { quantity: 3 }));
    expect(error).toMatchObject({ code, attempts: 1 });
    expect(server.seen).toHaveLength(1);
  });

  test("four times by default, `attempts` times if said so", async () => {
    await using server = await always(busy);
    await using shop = shopAt(server);
    expect(await failureOf(shop.orders.get(12), "database_busy")).toMatchObject({
      attempts: 4,
      status: 503,
      retry_after: 0,
    });
    expect(server.seen).toHaveLength(4);
    await using once = shopAt(server, { attempts: 1 });
    expect(await failureOf(once.orders.get(12), "database_busy")).toMatchObject({ attempts: 1 });
    expect(server.seen).toHaveLength(5);
  });

  test("without a pause when `firstPause` is 0", async () => {
    await using server = await always(reset);
    // The pauses of sixty attempts would take minutes: the deadline would come first.
    await using shop = shopAt(server, { attempts: 60, firstPause: 0, deadline: 20_000 });
    expect(await failureOf(shop.orders.get(12), "connection_failed")).toMatchObject({ attempts: 60 });
  });
});

describe("what must not be carried out twice", () => {
  const unmarked: readonly [string, (shop: Shop) => Promise<unknown>][] = [
    ["login", (shop) => shop.login("newUser", "newPassword")],
    ["logout", (shop) => shop.logout()],
    ["keys.add", (shop) => shop.keys.add({ name: "nightly report" })],
    ["keys.remove", (shop) => shop.keys.remove(2)],
  ];
  const failing: readonly [string, Step][] = [
    ["503", busy],
    ["429", problem(429, "too_many_requests", { retry_after: 0 }, now)],
    ["a reset", reset],
    ["a reset within the reply", resetAfterHeaders],
  ];

  test.each(unmarked.flatMap(([name, call]) => failing.map(([what, step]) => [name, what, call, step] as const)))(
    "%s is sent once when it meets %s",
    async (_name, _what, call, step) => {
      await using server = await scripted(step);
      await using shop = shopAt(server, { apiKey: "shop_key_x" });
      expect(await failureOf(call(shop))).toMatchObject({ attempts: 1 });
      expect(server.seen).toHaveLength(1);
    },
  );

  test.concurrent.each(unmarked)("%s is tried again when it surely was not sent", async (_name, call) => {
    const { port } = await freePort();
    await using shop = shopAt({ url: `http://127.0.0.1:${port}` }, { attempts: 30 });
    const calling = failureOf(call(shop), "unauthenticated");
    await using server = new ScriptedServer([problem(401, "unauthenticated")]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.listen(port);
    const error = await calling;
    expect(error.attempts).toBeGreaterThan(1);
    expect(server.seen).toHaveLength(1);
  });

  test("a sign-up is tried again for an API key only, since the services ignore the key of anybody else", async () => {
    await using server = await scripted(reset, json(200, added), reset, reset);
    await using nobody = shopAt(server);
    expect(await nobody.withToken("shop_key_x").users.add(newUser)).toEqual(user);
    expect(await failureOf(nobody.users.add(newUser), "connection_failed")).toMatchObject({ certainty: "unknown" });
    expect(await failureOf(nobody.withToken("shop_ses_x").users.add(newUser), "connection_failed")).toMatchObject({
      attempts: 1,
    });
    expect(server.seen).toHaveLength(4);
  });
});

describe("Retry-After", () => {
  test("is the least that is waited", async () => {
    const later = problem(429, "too_many_requests", { retry_after: 1 }, { "retry-after": "1" });
    await using server = await scripted(later, json(200, order));
    await using shop = shopAt(server);
    await shop.orders.get(12);
    const [first, second] = server.seen;
    // Timers of Node may be up to 1 ms early.
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(998);
  });

  test("may be a date", async () => {
    const date = new Date(Date.now() + 1_999).toUTCString(); // whole seconds: 1 to 2 s from now
    await using server = await scripted(
      problem(503, "overloaded", { retry_after: 2 }, { "retry-after": date }),
      json(200, order),
    );
    await using shop = shopAt(server);
    await shop.orders.get(12);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(date) - 2);
  });

  test("beyond the deadline fails now, and says when", async () => {
    const later = problem(429, "too_many_requests", { retry_after: 120 }, { "retry-after": "120" });
    await using server = await scripted(later);
    await using shop = shopAt(server);
    const startedAt = performance.now();
    const error = await failureOf(shop.orders.get(12, { deadline: 20_000 }), "too_many_requests");
    expect(error.retry_after).toBe(120);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(server.seen).toHaveLength(1);
  });
});

describe("certainty", () => {
  const cases: readonly [string, readonly Step[], string][] = [
    ["a problem that is the operation's own", [problem(404, "user_not_found")], "rejected"],
    ["a shop's 503, which changed nothing", [busy, busy], "rejected"],
    ["a full disk", [problem(507, "storage_full")], "rejected"],
    ["a defect", [problem(500, "internal_error", {}, now), problem(500, "internal_error", {}, now)], "unknown"],
    ["a proxy's 503", [text(503, "", now), text(503, "", now)], "unknown"],
    ["a reset", [reset, reset], "unknown"],
    ["a reset, then a 503", [reset, busy], "unknown"],
    [
      "a reset, then a no to the change",
      [reset, problem(409, "insufficient_stock", { requested: 2, available: 1 })],
      "rejected",
    ],
    [
      "a reset, then a proxy's 404, which has looked for no key",
      [reset, text(404, "<h1>No such page</h1>")],
      "unknown",
    ],
    ["a reset, then a proxy's 413", [reset, text(413, "")], "unknown"],
    ["a proxy's 404 alone", [text(404, "<h1>No such page</h1>")], "rejected"],
    [
      "the same key still under way",
      [problem(409, "idempotency_in_flight", {}, now), problem(409, "idempotency_in_flight")],
      "unknown",
    ],
    ["a reply that nobody can read", [text(200, "<html>")], "unknown"],
    ["no reply in time", [hang], "unknown"],
  ];

  test.concurrent.each(cases)("%s", async (_what, steps, certainty) => {
    await using server = await scripted(...steps);
    await using shop = shopAt(server, { attempts: 2, deadline: 600 });
    const error = await failureOf(shop.orders.place(newOrder));
    expect(error).toMatchObject({ certainty });
    expect(error.idempotencyKey).toBe(server.seen[0]?.headers["idempotency-key"]);
  });

  test("a reset, then nobody there: still unknown", async () => {
    await using server = await scripted((response, request) => {
      server.stopListening();
      reset(response, request);
    });
    await using shop = shopAt(server, { attempts: 2 });
    const error = await failureOf(shop.orders.place(newOrder), "connection_failed");
    expect(error.cause).toMatchObject({ code: "ECONNREFUSED" });
    expect(error).toMatchObject({ certainty: "unknown", attempts: 2 });
  });

  test("nobody there: notSent, and how to start it", async () => {
    const { port } = await freePort();
    await using shop = shopAt({ url: `http://127.0.0.1:${port}` }, { attempts: 2 });
    const error = await failureOf(shop.orders.place(newOrder), "connection_failed");
    expect(error).toMatchObject({ certainty: "notSent", attempts: 2, service: "order-service", status: undefined });
    expect(error.url).toBe(`http://127.0.0.1:${port}`);
    expect(error.message).toMatch(/^order-service can not be reached at http.*refused.*shop up$/);
    expect(error.cause).toMatchObject({ code: "ECONNREFUSED" });
  });
});

/** A port on which nobody listens. */
async function freePort(): Promise<{ port: number }> {
  await using server = await scripted();
  return { port: server.port };
}
