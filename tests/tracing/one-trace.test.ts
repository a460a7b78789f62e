import { afterAll, beforeAll, expect, test } from "vitest";
import { cliEnvironment, runCli } from "../cli/run-cli.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { Collector } from "./collector.ts";
import type { ReceivedSpan } from "./received-span.ts";

const waitMs = 30_000;
/** Spans are sent soon, not after the usual five seconds. */
const soon = { OTEL_BSP_SCHEDULE_DELAY: "100" };

let collector: Collector;
let shop: RunningShop;
let ids: { readonly user: number; readonly product: number };
beforeAll(async () => {
  collector = await Collector.start();
  shop = await startShop({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...soon });
  const client = shop.client();
  ids = { user: (await client.addUser("buyer")).id, product: (await client.addProduct("SKU-1", 20)).id };
});
afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
  await collector?.[Symbol.asyncDispose]();
});

const place = (env: Readonly<Record<string, string>>) => {
  const order = ["--user", String(ids.user), "--product", String(ids.product), "--quantity", "1"];
  return runCli(["orders", "place", ...order, "--json"], {
    ...cliEnvironment(shop),
    SHOP_API_KEY: shop.operatorKey,
    ...env,
  });
};

/** The span of this name in the trace, once it is there. */
async function spanOf(name: string, traceId?: string): Promise<ReceivedSpan> {
  await expect.poll(() => collector.named(name, traceId)?.name, { timeout: waitMs }).toBe(name);
  return collector.named(name, traceId) as ReceivedSpan;
}

test.each([
  ["in protobuf, as by default", {}, "application/x-protobuf"],
  [
    "in JSON, packed",
    { OTEL_EXPORTER_OTLP_PROTOCOL: "http/json", OTEL_EXPORTER_OTLP_COMPRESSION: "gzip" },
    "application/json",
  ],
])("`shop orders place` is one trace, from the command to the commit; %s", async (_how, env, type) => {
  const before = collector.requests.length;
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  expect((await place({ ...endpoint, ...env })).code).toBe(0);
  const command = collector.spans.findLast(({ name }) => name === "shop orders place") as ReceivedSpan;
  const call = await spanOf("shop placeOrder", command.traceId);
  const attempt = await spanOf("POST", command.traceId);
  const server = await spanOf("POST /api/orders", command.traceId);
  const [wait, commit] = [
    await spanOf("wait for the commit", command.traceId),
    await spanOf("commit", command.traceId),
  ];
  expect(command).toMatchObject({ service: "shop-cli", parentId: "", attributes: { "process.exit.code": 0 } });
  expect(call.parentId).toBe(command.spanId);
  expect(attempt).toMatchObject({ service: "shop-cli", kind: 3, parentId: call.spanId });
  expect(server).toMatchObject({ service: "order-service", kind: 2, parentId: attempt.spanId });
  expect([wait.parentId, commit.parentId]).toEqual([server.spanId, server.spanId]);
  expect(server.attributes).toMatchObject({
    "http.request.method": "POST",
    "http.route": "/api/orders",
    "http.response.status_code": 200,
    "url.path": "/api/orders",
    "shop.operation": "placeOrder",
    "server.port": Number(new URL(shop.orders.url).port),
  });
  expect(commit.attributes).toEqual({ "shop.group_size": 1 });
  expectInside(wait, server);
  expectInside(commit, server);
  expect(commit.start).toBe(wait.end);
  expect(collector.requests.slice(before).map((headers) => headers["content-type"])).toContain(type);
  expect(collector.faults).toEqual([]);
});

function expectInside(inner: ReceivedSpan, outer: ReceivedSpan): void {
  expect(inner.end).toBeGreaterThan(inner.start);
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

test("a command within a script's trace is part of it, and so are refusals, of whichever service", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const TRACEPARENT = `00-${traceId}-b7ad6b7169203331-01`;
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, TRACEPARENT };
  const traced = { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  expect((await runCli(["orders", "show", "999999"], traced)).code).toBe(3);
  expect((await spanOf("shop orders show", traceId)).parentId).toBe("b7ad6b7169203331");
  const refused = await spanOf("GET /api/order/{order_id}", traceId);
  expect(refused.attributes).toMatchObject({ "http.response.status_code": 404, "shop.operation": "getOrder" });
  // A refusal is an answer: it has no error of the service's.
  expect(refused.attributes).not.toHaveProperty("error.type");
  // Without spans of its own the command passes on what it was given.
  expect((await runCli(["users", "show", "999999"], env)).code).toBe(3);
  expect(await spanOf("GET /api/user/{id}", traceId)).toMatchObject({
    service: "user-service",
    parentId: "b7ad6b7169203331",
  });
});

test("what watches the services is no call, and nothing secret is told", async () => {
  for (const { url } of [shop.users, shop.orders])
    for (const page of ["livez", "readyz", "metrics"]) await fetch(`${url}/${page}?secret=in-the-query`);
  await fetch(`${shop.orders.url}/api/order/1?secret=in-the-query`, {
    headers: { authorization: "Bearer shop_key_secret" },
  });
  await expect
    .poll(() => collector.spans.some(({ attributes }) => attributes["http.response.status_code"] === 401), {
      timeout: waitMs,
    })
    .toBe(true);
  const paths = collector.spans.map(({ attributes }) => attributes["url.path"]);
  expect(paths.filter((path) => ["/livez", "/readyz", "/metrics"].includes(String(path)))).toEqual([]);
  const told = JSON.stringify(collector.spans.map(({ name, attributes }) => [name, attributes]));
  expect(told).not.toMatch(/in-the-query|shop_key_/);
});

test("the variables of OpenTelemetry's libraries are theirs: name, headers, sampler", async () => {
  await using other = await Collector.start();
  const env = { OTEL_SERVICE_NAME: "orders-of-berlin", OTEL_EXPORTER_OTLP_HEADERS: "x-tenant=berlin", ...soon };
  await using berlin = await startShop({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${other.url}/v1/traces`, ...env });
  await berlin.client().call("orders", "GET", "/api/products");
  await expect.poll(() => other.spans.map(({ service }) => service), { timeout: waitMs }).toContain("orders-of-berlin");
  expect(other.requests[0]?.["x-tenant"]).toBe("berlin");
  // Of what a caller does not keep nothing is sent; a sampler that keeps nothing keeps nothing.
  const seen = other.spans.length;
  const headers = { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00" };
  await berlin.client().call("orders", "GET", "/api/products", { headers });
  await berlin.orders.end("SIGTERM");
  await berlin.orders.start({ OTEL_TRACES_SAMPLER: "always_off" });
  await berlin.client().call("orders", "GET", "/api/products");
  await berlin.orders.end("SIGTERM");
  expect(other.spans.slice(seen)).toEqual([]);
});

test("the last spans are sent when a service ends", async () => {
  await using other = await Collector.start();
  await using late = await startShop({ OTEL_EXPORTER_OTLP_ENDPOINT: other.url, OTEL_BSP_SCHEDULE_DELAY: "600000" });
  await late.client().call("orders", "GET", "/api/products");
  expect(other.spans).toEqual([]);
  expect(await late.orders.end("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(other.named("GET /api/products")?.service).toBe("order-service");
});
