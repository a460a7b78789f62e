import { describe, expect, test } from "vitest";
import { order, placed } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { json, problem, type Step, scripted, shopAt, text } from "./support/scripted-server.ts";

const page = { orders: [order], next_cursor: null };

function raw(status: number, type: string | undefined, body: string): Step {
  return (response) => {
    if (type !== undefined) response.setHeader("content-type", type);
    response.writeHead(status).end(body);
  };
}

describe("a reply that is not the contract's is an unexpected_reply", () => {
  const replies: readonly [string, Step, RegExp][] = [
    ["HTML", text(200, "<h1>Welcome to nginx</h1>"), /text\/html/],
    ["no media type", raw(200, undefined, JSON.stringify(order)), /without a media type/],
    ["nothing", raw(200, "application/json", ""), /an empty body/],
    ["truncated JSON", raw(200, "application/json", JSON.stringify(order).slice(0, 50)), /broken JSON/],
    ["204", (response) => response.writeHead(204).end(), /media type/],
    ["null", json(200, null), /wrong value/],
    ["an array", json(200, [order]), /wrong value/],
    ["a string", json(200, "order"), /wrong value/],
    ["a thing without its id", json(200, { ...order, id: undefined }), /wrong id/],
    ["a thing with a wrong field", json(200, { ...order, quantity: "2" }), /wrong quantity/],
    ["an error page", text(404, "<h1>Not found</h1>"), /404 with text\/html/],
    ["JSON that is no problem", raw(400, "application/json", "{}"), /application\/json/],
    ["a problem without a code", json(400, { title: "x" }), /no problem/],
    ["a problem that is null", json(400, null), /no problem/],
    ["an informal success", raw(299, "text/plain", "ok"), /text\/plain/],
  ];

  test.each(replies)("%s", async (_what, step, message) => {
    await using server = await scripted(step);
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.get(12), "unexpected_reply");
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ attempts: 1, operation: "getOrder", service: "order-service" });
  });

  test.each([
    ["the thing", { response: "x" }],
    ["the thing as null", { response: "x", order: null }],
    ["the text", { order }],
  ])("so is a change without %s", async (_what, value) => {
    await using server = await scripted(json(200, value));
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.cancel(12), "unexpected_reply");
    expect(error.certainty).toBe("unknown");
  });

  test.each([
    ["no list", { next_cursor: null }],
    ["no cursor", { orders: [] }],
    ["a list that is none", { orders: { 0: order }, next_cursor: null }],
  ])("so is a page with %s", async (_what, value) => {
    await using server = await scripted(json(200, value));
    await using shop = shopAt(server);
    await failureOf(shop.orders.list().toArray({ max: 5 }), "unexpected_reply");
  });

  test("it tells the status, the media type, the request id and the beginning of the body", async () => {
    const headers = { "content-type": "text/html; charset=utf-8", "x-request-id": "r-7" };
    await using server = await scripted(text(200, `<p>${"ü".repeat(5_000)}`, headers));
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.get(12), "unexpected_reply");
    expect(error).toMatchObject({ status: 200, mediaType: "text/html", requestId: "r-7" });
    expect(error.body).toBe(`<p>${"ü".repeat(2_045)}`);
  });
});

test("new fields, new values and other spellings of the media type do no harm", async () => {
  const newer = { ...order, colour: "red", status: "shipped" };
  await using server = await scripted(raw(200, "Application/JSON ; charset=UTF-8", JSON.stringify(newer)));
  await using shop = shopAt(server);
  expect(await shop.orders.get(12)).toEqual(newer);
});

describe("a server that lies", () => {
  test("with a body without an end is cut off, and little of it is read", async () => {
    let sent = 0;
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(64 * 1024, " ");
      const pour = (): void => {
        do sent += chunk.length;
        while (response.write(chunk) && sent < 1e9);
      };
      response.on("drain", pour);
      pour();
    });
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.get(12), "unexpected_reply");
    expect(error.message).toContain("too large");
    expect(error.body).toHaveLength(2048);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    await expect.poll(() => server.sockets.size, { timeout: 5_000 }).toBe(0);
  });

  test.each([301, 302, 303, 307, 308])("with a %i is not followed, and the other host gets nothing", async (status) => {
    await using other = await scripted();
    await using server = await scripted((response) =>
      response.writeHead(status, { location: `${other.url}/api/orders` }).end(),
    );
    await using shop = shopAt(server, { apiKey: "shop_key_secret" });
    const error = await failureOf(shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }), "unexpected_reply");
    expect(error.message).toContain("redirect");
    expect(error.status).toBe(status);
    expect(other.seen).toEqual([]);
  });

  test("with a problem that has hostile fields sets none of them", async () => {
    const body = `{"code":"order_not_found","detail":"d","stack":"evil","attempts":99,"operation":"x","message":"m","name":"n",
      "__proto__":{"polluted":true},"constructor":1,"cause":"c","certainty":"sure","extra":"kept"}`;
    await using server = await scripted(raw(404, "application/problem+json", body));
    await using shop = shopAt(server);
    const error = await failureOf(shop.orders.get(12), "order_not_found");
    expect(error).toMatchObject({ attempts: 1, operation: "getOrder", message: "d", name: "ShopError", extra: "kept" });
    expect(error.stack).not.toBe("evil");
    expect(error.certainty).toBe("rejected");
    expect(error.constructor).not.toBe(1);
    expect("polluted" in error).toBe(false);
  });

  test("with an informational reply before the real one is understood", async () => {
    await using server = await scripted((response) => {
      response.writeEarlyHints({ link: "</a.css>; rel=preload" });
      json(200, placed)(response, undefined as never);
    });
    await using shop = shopAt(server);
    expect(await shop.orders.cancel(12)).toEqual(order);
  });
});

test("a problem of a code that this version does not know is an error with that code", async () => {
  await using server = await scripted(problem(451, "embargoed", { country: "XX" }));
  await using shop = shopAt(server);
  const error = await failureOf(shop.orders.get(12));
  expect(error).toMatchObject({ code: "embargoed", status: 451, country: "XX", detail: "detail of embargoed" });
});

test("the page of the largest size is read", async () => {
  const large = { ...page, orders: Array.from({ length: 1000 }, (_, index) => ({ ...order, id: index + 1 })) };
  await using server = await scripted(json(200, large));
  await using shop = shopAt(server);
  expect(await shop.orders.list({ limit: 1000 }).toArray({ max: 5_000 })).toEqual(large.orders);
});
