import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  type Sampler,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterEach, expect, test } from "vitest";
import { order } from "./support/examples.ts";
import { json, problem, type ScriptedServer, scripted, shopAt } from "./support/scripted-server.ts";

const busy = problem(503, "database_busy", { retry_after: 0 }, { "retry-after": "0" });
const [one, other] = [
  "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
];

afterEach(() => {
  trace.disable();
  context.disable();
});

function registerTracer(sampler?: Sampler): InMemorySpanExporter {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors, ...(sampler && { sampler }) }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return exporter;
}

const sentBy = ({ seen }: ScriptedServer) => seen.map(({ headers }) => headers["traceparent"]);

test("without a tracer and without the option no trace is told of", async () => {
  await using server = await scripted(json(200, order));
  await using shop = shopAt(server);
  await shop.orders.get(12);
  expect(server.seen[0]?.headers).not.toHaveProperty("traceparent");
  expect(server.seen[0]?.headers).not.toHaveProperty("tracestate");
});

test("calls are part of the shop's trace, or of their own, in every attempt", async () => {
  await using server = await scripted(busy, json(200, order), json(200, order));
  await using shop = shopAt(server, { traceparent: one });
  await shop.orders.get(12);
  await shop.orders.get(12, { traceparent: other });
  expect(sentBy(server)).toEqual([one, one, other]);
});

test("where a tracer is registered, each attempt goes out as its own span, within what the program does", async () => {
  const exporter = registerTracer();
  await using server = await scripted(busy, json(200, order));
  await using shop = shopAt(server);
  await trace.getTracer("theirs").startActiveSpan("their work", async (theirs) => {
    await shop.orders.get(12);
    theirs.end();
  });
  const spans = exporter.getFinishedSpans();
  const attempts = spans.filter(({ name }) => name === "GET").map((span) => span.spanContext());
  const theirs = spans.find(({ name }) => name === "their work")?.spanContext();
  expect(attempts).toHaveLength(2);
  expect(new Set(attempts.map(({ traceId }) => traceId))).toEqual(new Set([theirs?.traceId]));
  expect(sentBy(server)).toEqual(attempts.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`));
});

test("of a trace that nobody keeps, the service is told so", async () => {
  registerTracer(new AlwaysOffSampler());
  await using server = await scripted(json(200, order));
  await using shop = shopAt(server);
  await shop.orders.get(12);
  expect(sentBy(server)[0]).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-00$/);
});

test("what the program says itself comes first", async () => {
  registerTracer();
  await using server = await scripted(json(200, order), json(200, order));
  await using shop = shopAt(server, { traceparent: one });
  await shop.orders.get(12);
  await shop.orders.get(12, { traceparent: other });
  expect(sentBy(server)).toEqual([one, other]);
});

test.each([
  "",
  "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
  "00-00000000000000000000000000000000-b7ad6b7169203331-01",
  "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
  "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
  `${one}\r\nx-evil: 1`,
])("%j is none, and nothing is sent with it", async (wrong) => {
  await using server = await scripted();
  const message = /^traceparent must be 00-<trace>-<span>-<flags>, not/;
  await using careless = shopAt(server, { traceparent: wrong });
  await expect(careless.orders.get(12)).rejects.toThrow(message);
  await using shop = shopAt(server);
  await expect(shop.orders.get(12, { traceparent: wrong })).rejects.toThrow(message);
  expect(server.seen).toEqual([]);
});
