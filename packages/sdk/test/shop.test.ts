import { describe, expect, test } from "vitest";
import { order } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { always, drip, hang, json, problem, scripted, shopAt, text } from "./support/scripted-server.ts";

describe("the status of the shop", () => {
  test("is ok when both services are ready", async () => {
    await using users = await scripted(json(200, { status: "ready" }));
    await using orders = await scripted(json(200, {}));
    await using shop = shopAt(users, { orderServiceUrl: orders.url });
    const status = await shop.status();
    expect(status).toMatchObject({
      ok: true,
      services: [
        { service: "user-service", url: users.url, ok: true, error: undefined },
        { service: "order-service", url: orders.url, ok: true, error: undefined },
      ],
    });
    expect(status.services[0].ms).toBeGreaterThanOrEqual(0);
    expect([...users.seen, ...orders.seen].map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /readyz",
      "GET /readyz",
    ]);
  });

  test("tells which service is not, and why, and asks once", async () => {
    await using users = await scripted(problem(503, "database_busy", { retry_after: 1 }));
    await using shop = shopAt(users, { orderServiceUrl: "http://127.0.0.1:1" });
    const { ok, services } = await shop.status();
    expect(ok).toBe(false);
    expect(services[0]).toMatchObject({ ok: false, error: { code: "database_busy", status: 503, attempts: 1 } });
    expect(services[1]).toMatchObject({ ok: false, url: "http://127.0.0.1:1", error: { code: "connection_failed" } });
    expect(users.seen).toHaveLength(1);
  });

  test("gives a service's own reasons for not being ready", async () => {
    const report = {
      status: "not_ready",
      service: "x",
      reasons: ["the service is going down", "database: locked"],
      checks: {},
    };
    await using server = await always((response) => {
      response.writeHead(503, { "content-type": "application/json" }).end(JSON.stringify(report, undefined, 2));
    });
    await using shop = shopAt(server);
    const { error } = (await shop.status()).services[0];
    expect(error).toMatchObject({ code: "not_ready", status: 503, reasons: report.reasons, operation: "readyz" });
    expect(error?.message).toBe("the service is going down; database: locked");
  });

  test("comes within its deadline", async () => {
    await using server = await scripted(hang, text(200, "<h1>"));
    await using shop = shopAt(server);
    const { services } = await shop.status({ deadline: 200 });
    expect(services.map(({ error }) => error?.code)).toContain("deadline_exceeded");
  });
});

describe("closing a shop", () => {
  test("lets the calls under way finish, and closes the connections", async () => {
    await using server = await scripted(drip(order, 1));
    const shop = shopAt(server);
    const calling = shop.orders.get(12);
    await expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(1);
    await shop.close();
    expect(await calling).toEqual(order);
    await expect.poll(() => server.sockets.size, { timeout: 5_000 }).toBe(0);
  });

  test("lets one that waits for its next attempt finish, too", async () => {
    const busy = problem(503, "overloaded", { retry_after: 1 }, { "retry-after": "1" });
    await using server = await scripted(busy, json(200, order));
    const shop = shopAt(server);
    const calling = shop.orders.get(12);
    await expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await shop.close();
    expect(await calling).toEqual(order);
    expect(server.seen).toHaveLength(2);
  });

  test("makes later calls a TypeError, those of another caller too, and may be done twice", async () => {
    await using server = await scripted();
    const shop = shopAt(server);
    const customer = shop.withToken("shop_ses_x");
    await shop.close();
    await shop.close();
    await expect(shop.orders.get(12)).rejects.toThrow(TypeError);
    await expect(customer.orders.get(12)).rejects.toThrow("closed");
    await expect(shop.status()).rejects.toThrow(TypeError);
    expect(server.seen).toEqual([]);
  });

  test("is done by `await using`", async () => {
    await using server = await scripted(json(200, order));
    let kept: ReturnType<typeof shopAt> | undefined;
    {
      await using shop = shopAt(server);
      kept = shop;
      await shop.orders.get(12);
    }
    await expect(kept.orders.get(12)).rejects.toThrow("closed");
  });
});

test("a second service's failure says which one it was", async () => {
  await using users = await scripted(text(200, "<h1>"));
  await using shop = shopAt(users, { orderServiceUrl: "http://127.0.0.1:1", attempts: 1 });
  expect(await failureOf(shop.users.get(1))).toMatchObject({ service: "user-service", code: "unexpected_reply" });
  expect(await failureOf(shop.orders.get(1))).toMatchObject({ service: "order-service", code: "connection_failed" });
});
