import { afterAll, beforeAll, expect, test } from "vitest";
import { cliEnvironment, runCli } from "../cli/run-cli.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ServiceProcess } from "../support/service-process.ts";

const [traceId, spanId] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];
const traceparent = `00-${traceId}-${spanId}-01`;

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop({ LOG_LEVEL: "debug" });
});
afterAll(() => shop?.[Symbol.asyncDispose]());

interface Line {
  readonly msg: string;
  readonly operation?: string;
  readonly request_id?: string;
  readonly trace_id?: string;
  readonly span_id?: string;
}

/** The log line of a call, by its request id. */
async function lineOf(service: ServiceProcess, requestId: string): Promise<Line> {
  const find = (): Line | undefined =>
    service.log
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Line)
      .find(({ request_id }) => request_id === requestId);
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  return find() as Line;
}

test.each([
  ["users", "getUser"],
  ["orders", "getOrder"],
] as const)("the log lines of a command's calls have its trace: %s", async (things, operation) => {
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, TRACEPARENT: traceparent };
  const ran = await runCli([things, "show", "999999"], env);
  expect(ran.code).toBe(3);
  const [, request = "", trace] = /\(request (\S+), trace (\S+)\)/.exec(ran.stderr) ?? [];
  expect(trace).toBe(traceId);
  expect(await lineOf(shop[things], request)).toMatchObject({ operation, trace_id: traceId, span_id: spanId });
});

test("as an object, an error has the trace as well", async () => {
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, TRACEPARENT: traceparent };
  const { stderr } = await runCli(["orders", "show", "999999", "--json"], env);
  expect(JSON.parse(stderr)).toMatchObject({ error: { trace_id: traceId, request_id: expect.any(String) } });
});

test("a command that nobody has traced has a trace of its own, and does not talk of it", async () => {
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  const lines: Line[] = [];
  for (const more of [{}, { TRACEPARENT: "00-garbage-01" }]) {
    const ran = await runCli(["orders", "show", "999999"], { ...env, ...more });
    expect(ran.stderr).not.toContain("trace");
    lines.push(await lineOf(shop.orders, /\(request (\S+)\)/.exec(ran.stderr)?.[1] ?? ""));
  }
  const ids = lines.map(({ trace_id }) => trace_id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{32}$/);
});

test.each([
  ["none", undefined],
  ["garbage", "garbage"],
  ["one of zeros", `00-${"0".repeat(32)}-${spanId}-01`],
  ["one of the version that there is not", `ff-${traceId}-${spanId}-01`],
  ["one that is too long", `${traceparent}-more`],
  ["one with something to log in it", `${traceparent}"} {"level":"fatal`],
])("a call with %s is answered as ever, and its line has no trace", async (_what, header) => {
  const requestId = `request-${Math.random().toString(16).slice(2)}`;
  const headers = { "x-request-id": requestId, ...(header !== undefined && { traceparent: header }) };
  const answer = await shop.client().call("orders", "GET", "/api/order/999999", { headers });
  expect(answer.status).toBe(404);
  expect(answer.headers["x-request-id"]).toBe(requestId);
  const line = await lineOf(shop.orders, requestId);
  expect(line).toMatchObject({ msg: "request", operation: "getOrder" });
  expect(line).not.toHaveProperty("trace_id");
});

test("one of a later version is taken as far as it is known", async () => {
  const headers = { "x-request-id": "later-version", traceparent: `cc-${traceId}-${spanId}-01-what-is-to-come` };
  await shop.client().call("orders", "GET", "/api/order/999999", { headers });
  expect(await lineOf(shop.orders, "later-version")).toMatchObject({ trace_id: traceId });
});
