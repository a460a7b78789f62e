import diagnostics from "node:diagnostics_channel";
import { inspect } from "node:util";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterEach, expect, test } from "vitest";
import type { AttemptInfo, CallEnd, CallInfo } from "../src/index.ts";
import { order, user } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { json, problem, scripted, shopAt } from "./support/scripted-server.ts";

const busy = problem(503, "database_busy", { retry_after: 0 }, { "retry-after": "0" });
const login = { response: "", token: "shop_ses_secret", expires_at: "2026-12-24T00:00:00.000Z", user };

afterEach(() => {
  trace.disable();
  context.disable();
});

test("hooks hear of the call and of each attempt, and of no secret", async () => {
  await using server = await scripted(busy, json(200, order, { "x-request-id": "r-2" }), json(200, login));
  const heard: unknown[] = [];
  const hooks = {
    onCallStart: (call: CallInfo) => heard.push(["call", call]),
    onAttemptStart: (_: CallInfo, number: number) => heard.push(["attempt", number]),
    onAttemptEnd: (_: CallInfo, attempt: AttemptInfo) => heard.push(["attempted", attempt]),
    onCallEnd: (_: CallInfo, end: CallEnd) => heard.push(["called", end]),
  };
  await using shop = shopAt(server, { hooks, apiKey: "shop_key_secret" });
  await shop.orders.get(12);
  expect(heard).toMatchObject([
    ["call", { operation: "getOrder", method: "GET", url: `${server.url}/api/order/12`, deadline: 30_000 }],
    ["attempt", 1],
    [
      "attempted",
      { number: 1, status: 503, error: { code: "database_busy" }, retryInMs: expect.any(Number), reused: false },
    ],
    ["attempt", 2],
    [
      "attempted",
      { number: 2, status: 200, requestId: "r-2", error: undefined, retryInMs: undefined, headMs: expect.any(Number) },
    ],
    ["called", { attempts: 2, status: 200, error: undefined }],
  ]);
  await shop.login("newUser", "secret-password");
  expect(heard).toHaveLength(10);
  expect(inspect(heard, { depth: 9, showHidden: true })).not.toMatch(/secret/);
});

test("a failed call ends with its error, also one that was never sent", async () => {
  await using server = await scripted(problem(404, "order_not_found"));
  const ends: CallEnd[] = [];
  await using shop = shopAt(server, { hooks: { onCallEnd: (_, end) => ends.push(end) } });
  await failureOf(shop.orders.get(12));
  await failureOf(shop.orders.get(12, { signal: AbortSignal.abort() }));
  expect(ends).toMatchObject([
    { attempts: 1, status: 404, error: { code: "order_not_found" } },
    { attempts: 0, status: undefined, error: { code: "aborted" } },
  ]);
});

test("the channels carry the same", async () => {
  await using server = await scripted(busy, json(200, order), json(200, order));
  await using shop = shopAt(server);
  const heard: string[] = [];
  const names = ["shop:call:start", "shop:attempt:start", "shop:attempt:end", "shop:call:end"];
  const listen = (message: unknown, name: string | symbol): void => {
    const { call } = message as { readonly call: CallInfo };
    heard.push(`${String(name)} ${call.operation}`);
  };
  for (const name of names) diagnostics.subscribe(name, listen);
  await shop.orders.get(12);
  for (const name of names) diagnostics.unsubscribe(name, listen);
  await shop.orders.get(12);
  expect(heard.map((line) => line.replace(" getOrder", ""))).toEqual([
    "shop:call:start",
    "shop:attempt:start",
    "shop:attempt:end",
    "shop:attempt:start",
    "shop:attempt:end",
    "shop:call:end",
  ]);
});

test("where a tracer of OpenTelemetry is registered, calls and attempts are spans within what the program does", async () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  await using server = await scripted(busy, json(200, order), problem(404, "order_not_found"));
  await using shop = shopAt(server, { apiKey: "shop_key_secret" });
  await trace.getTracer("theirs").startActiveSpan("their work", async (theirs) => {
    await shop.orders.get(12);
    await failureOf(shop.orders.get(13));
    theirs.end();
  });
  const spans = exporter.getFinishedSpans();
  const idOf = (name: string) => spans.find((span) => span.name === name)?.spanContext().spanId;
  expect(spans.map(({ name, parentSpanContext }) => [name, parentSpanContext?.spanId === idOf("their work")])).toEqual([
    ["GET", false],
    ["GET", false],
    ["shop getOrder", true],
    ["GET", false],
    ["shop getOrder", true],
    ["their work", false],
  ]);
  expect(spans[0]?.parentSpanContext?.spanId).toBe(spans[2]?.spanContext().spanId);
  expect(spans[1]?.attributes).toMatchObject({
    "http.request.method": "GET",
    "http.response.status_code": 200,
    "http.request.resend_count": 1,
    "server.port": server.port,
  });
  expect(spans[4]).toMatchObject({ attributes: { "error.type": "order_not_found" }, status: { code: 2 } });
  expect(
    inspect(
      spans.map(({ attributes, events }) => [attributes, events]),
      { depth: 9 },
    ),
  ).not.toMatch(/secret/);
});

test("hooks may be an object of a class, with methods that need it", async () => {
  class Log {
    readonly #lines: string[] = [];
    get lines(): readonly string[] {
      return this.#lines;
    }
    onCallStart(call: CallInfo): void {
      this.#lines.push(`start ${call.operation}`);
    }
    onCallEnd(call: CallInfo, end: CallEnd): void {
      this.#lines.push(`end ${call.operation} ${end.status}`);
    }
  }
  await using server = await scripted(json(200, order));
  const hooks = new Log();
  await using shop = shopAt(server, { hooks });
  await shop.orders.get(12);
  expect(hooks.lines).toEqual(["start getOrder", "end getOrder 200"]);
});

test("without listeners nothing is made for them", async () => {
  await using server = await scripted(json(200, order));
  await using shop = shopAt(server);
  const { listenersTo } = await import("../src/engine/listen/listeners.ts");
  expect(listenersTo({} as never, 1, 1, [undefined])).toBeUndefined();
  await shop.orders.get(12);
});
