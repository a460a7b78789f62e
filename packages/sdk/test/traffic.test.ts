import { expect, test } from "vitest";
import { Traffic } from "../src/engine/traffic.ts";
import { order, placed } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { always, hang, json, problem, reset, scripted, shopAt, text } from "./support/scripted-server.ts";

const inOneSecond = problem(503, "overloaded", { retry_after: 1 }, { "retry-after": "1" });
const now = { "retry-after": "0" };

test("a 503 holds back every call to that service, and none comes before it said", async () => {
  await using server = await scripted(inOneSecond, ...Array.from({ length: 21 }, () => json(200, order)));
  await using shop = shopAt(server);
  const first = shop.orders.get(12);
  await expect.poll(() => server.seen.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([first, ...Array.from({ length: 20 }, () => shop.orders.get(12))]);
  const [refused, ...others] = server.seen.map(({ at }) => at);
  expect(others).toHaveLength(21);
  // Timers of Node may be up to 1 ms early.
  expect(Math.min(...others) - (refused ?? 0)).toBeGreaterThanOrEqual(998);
  // Not all at once, either.
  expect(Math.max(...others) - Math.min(...others)).toBeGreaterThan(20);
});

test("a call that has no time for that fails at once, unsent, and says when", async () => {
  const later = problem(429, "too_many_requests", { retry_after: 30 }, { "retry-after": "30" });
  await using server = await scripted(later);
  await using shop = shopAt(server, { deadline: 20_000 });
  const refused = await failureOf(shop.orders.get(12), "too_many_requests");
  const error = await failureOf(shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }), "paused");
  expect(error).toMatchObject({ certainty: "notSent", attempts: 0, status: undefined, cause: refused });
  expect(error.detail).toMatch(/Try again in (29|30) s/);
  for (const { retryAt } of [refused, error]) {
    expect((retryAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(25_000);
  }
  expect(server.seen).toHaveLength(1);
});

test("a call that was lost before keeps that it may have been made, and does not claim that it was not sent", async () => {
  const lost = await scripted(
    async (response, request) => {
      await failureOf(shop.orders.get(12), "too_many_requests");
      reset(response, request);
    },
    problem(429, "too_many_requests", { retry_after: 30 }, { "retry-after": "30" }),
  );
  await using server = lost;
  await using shop = shopAt(server, { deadline: 20_000 });
  const error = await failureOf(shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }), "paused");
  expect(error).toMatchObject({ certainty: "unknown", attempts: 1 });
  expect(error.detail).toContain("was not sent again");
});

test("a service that drops a call for want of time holds nobody back, and has changed nothing", async () => {
  const dropped = problem(503, "deadline_passed", {}, { "retry-after": "30" });
  await using server = await scripted(dropped, json(200, order));
  await using shop = shopAt(server, { attempts: 1, deadline: 5_000 });
  const place = shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
  expect(await failureOf(place, "deadline_passed")).toMatchObject({ certainty: "rejected", status: 503 });
  expect(await shop.orders.get(12)).toEqual(order);
});

test("the other service, and a login that was tried too often, hold nobody else back", async () => {
  const later = problem(429, "too_many_requests", { retry_after: 30 }, { "retry-after": "30" });
  await using orders = await scripted(json(200, order));
  await using users = await scripted(later, later);
  await using shop = shopAt(orders, { userServiceUrl: users.url, deadline: 5_000 });
  await failureOf(shop.login("newUser", "wrong"), "too_many_requests");
  await failureOf(shop.login("another", "right"), "too_many_requests");
  expect(await shop.orders.get(12)).toEqual(order);
});

test("one reply holds others back for a minute at most, whatever it says", () => {
  const traffic = new Traffic();
  traffic.hold("order-service", 1e12, new Error("a year") as never);
  const until = traffic.holdOf("order-service")?.until ?? 0;
  expect(until - performance.now()).toBeLessThanOrEqual(60_000);
  expect(until - performance.now()).toBeGreaterThan(59_000);
});

test("further tries come out of one budget, which good calls fill again", async () => {
  await using server = await always(text(502, "<h1>Bad gateway</h1>", now));
  await using shop = shopAt(server);
  const errors = await Promise.all(Array.from({ length: 400 }, () => failureOf(shop.orders.get(12))));
  expect(server.seen).toHaveLength(400 + 500);
  expect(errors.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(900);

  const traffic = new Traffic();
  for (let taken = 0; taken < 500; taken += 1) expect(traffic.mayRetry()).toBe(true);
  expect(traffic.mayRetry()).toBe(false);
  for (let good = 0; good < 11; good += 1) traffic.succeeded();
  expect([traffic.mayRetry(), traffic.mayRetry()]).toEqual([true, false]);
});

test("an attempt that takes longer than attemptTimeout is broken off and tried again, a login is not", async () => {
  await using server = await scripted(hang, json(200, placed), hang);
  await using shop = shopAt(server, { attemptTimeout: 200, deadline: 20_000 });
  expect(await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 })).toEqual(order);
  expect(new Set(server.seen.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
  const error = await failureOf(shop.login("newUser", "newPassword"), "connection_failed");
  expect(error).toMatchObject({ attempts: 1, certainty: "unknown" });
  expect(error.detail).toContain("attemptTimeout");
});

test("each attempt says how long the caller still waits for it", async () => {
  await using server = await scripted(reset, json(200, order), json(200, order));
  await using shop = shopAt(server, { deadline: 8_000 });
  await shop.orders.get(12);
  await shop.orders.get(12, { attemptTimeout: 700 });
  const left = server.seen.map(({ headers }) => Number(headers["x-deadline-ms"]));
  expect(left[0]).toBeGreaterThan(6_000);
  expect(left[0]).toBeLessThanOrEqual(8_000);
  expect(left[1]).toBeLessThan(left[0] ?? 0);
  expect(left[2]).toBe(700);
});
