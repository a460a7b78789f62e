import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { order } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { always, drip, hang, json, problem, type Step, scripted, shopAt } from "./support/scripted-server.ts";

// Much more than a settled call takes, much less than the 30 s that a call has by default.
const soon = 5_000;

/** Milliseconds that something took. */
async function timed(what: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await what;
  return performance.now() - startedAt;
}

const busy = problem(503, "database_busy", { retry_after: 0 });

describe("the deadline", () => {
  const slow: readonly [string, Step][] = [
    ["a server that never answers", hang],
    ["a body that comes letter by letter", drip(order, 50)],
    [
      "headers without a body",
      (response) =>
        response.writeHead(200, { "content-type": "application/json", "content-length": "10" }).flushHeaders(),
    ],
  ];

  test.each(slow)("ends %s", async (_what, step) => {
    await using server = await scripted(step);
    await using shop = shopAt(server);
    const calling = failureOf(shop.orders.get(12, { deadline: 300 }), "deadline_exceeded");
    expect(await timed(calling)).toBeLessThan(soon);
    expect(await calling).toMatchObject({ deadline: 300, attempts: 1, operation: "getOrder", status: undefined });
    expect((await calling).message).toContain("300 ms");
  });

  test("is one for all attempts, and the failure before is the cause", async () => {
    await using server = await scripted(busy, hang);
    await using shop = shopAt(server, { deadline: 700 });
    const calling = failureOf(shop.orders.get(12), "deadline_exceeded");
    expect(await timed(calling)).toBeLessThan(soon);
    expect(await calling).toMatchObject({ attempts: 2, deadline: 700 });
    expect((await calling).cause).toMatchObject({ code: "database_busy" });
  });

  test("of a call goes before that of the shop", async () => {
    await using server = await scripted(drip(order, 1), drip(order, 1));
    await using shop = shopAt(server, { deadline: 100 });
    await failureOf(shop.orders.get(12), "deadline_exceeded");
    expect(await shop.orders.get(12, { deadline: 20_000 })).toEqual(order);
  });

  test("closes the connection of the attempt that it ends", async () => {
    await using server = await scripted(hang);
    await using shop = shopAt(server);
    await failureOf(shop.orders.get(12, { deadline: 100 }), "deadline_exceeded");
    await expect.poll(() => server.sockets.size, { timeout: soon }).toBe(0);
  });

  test("also ends the wait for a free connection", async () => {
    await using server = await always(hang);
    await using shop = shopAt(server, { deadline: 1_000 });
    const calls = Array.from({ length: 40 }, () => failureOf(shop.orders.get(12), "deadline_exceeded"));
    await expect.poll(() => server.seen.length, { timeout: soon }).toBe(16);
    expect(await timed(Promise.all(calls))).toBeLessThan(soon);
    const certain = (await Promise.all(calls)).map(({ certainty }) => certainty);
    expect(certain.filter((certainty) => certainty === "unknown")).toHaveLength(server.seen.length);
    expect(certain).toContain("notSent");
  });
});

describe("the signal", () => {
  test("ends a call that waits for its reply, with its reason as cause", async () => {
    await using server = await scripted(hang);
    await using shop = shopAt(server);
    const controller = new AbortController();
    const calling = failureOf(shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, controller), "aborted");
    await expect.poll(() => server.seen.length, { timeout: soon }).toBe(1);
    const reason = new Error("the user pressed Ctrl-C");
    controller.abort(reason);
    expect(await timed(calling)).toBeLessThan(100); // 5 ms when nothing else runs
    expect(await calling).toMatchObject({ certainty: "unknown", attempts: 1 });
    expect((await calling).cause).toBe(reason);
    await expect.poll(() => server.sockets.size, { timeout: soon }).toBe(0);
  });

  test("ends a call that waits for its next attempt", async () => {
    await using server = await always(problem(503, "overloaded", { retry_after: 20 }, { "retry-after": "20" }));
    await using shop = shopAt(server);
    const controller = new AbortController();
    const calling = failureOf(shop.orders.get(12, controller), "aborted");
    await expect.poll(() => server.seen.length, { timeout: soon }).toBe(1);
    await wait(50);
    controller.abort();
    expect(await timed(calling)).toBeLessThan(100);
    expect(server.seen).toHaveLength(1);
  });

  test("that has fired already sends nothing", async () => {
    await using server = await scripted();
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.get(12, { signal: AbortSignal.abort("no") }), "aborted");
    expect(error).toMatchObject({ attempts: 0, certainty: "notSent", cause: "no" });
    expect(server.seen).toEqual([]);
  });

  test("may be shared by any number of calls: nobody is warned, each ends, and nothing of them is left", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    await using server = await always(hang);
    await using shop = shopAt(server);
    const controller = new AbortController();
    const calls = Array.from({ length: 300 }, () => failureOf(shop.orders.get(12, controller), "aborted"));
    await expect.poll(() => server.seen.length, { timeout: soon }).toBe(16);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(300);
    controller.abort();
    expect(new Set((await Promise.all(calls)).map(({ certainty }) => certainty))).toEqual(
      new Set(["unknown", "notSent"]),
    );
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });

  test("keeps no listener of a call that is over", async () => {
    await using server = await scripted(json(200, order), busy, json(200, order), problem(404, "order_not_found"));
    await using shop = shopAt(server);
    const { signal } = new AbortController();
    await shop.orders.get(12, { signal });
    await shop.orders.get(12, { signal });
    await failureOf(shop.orders.get(12, { signal }), "order_not_found");
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
