import diagnostics from "node:diagnostics_channel";
import { inspect } from "node:util";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { jsonReply, type RawStep, rawServer, reply } from "../../../../tests/support/raw-server.ts";
import { redact } from "../../src/errors/redact.ts";
import type { Shop } from "../../src/index.ts";
import { shopAt } from "../support/scripted-server.ts";

const token = "shop_key_Tr0ub4dor-and-3-more";
const password = 'a "correct" horse \\ battery';
const secrets = [token, password, JSON.stringify(password).slice(1, -1)];

/** Whatever answers gives back all that it was sent. */
const echoes: readonly [string, RawStep][] = [
  ["an echo", (socket, request) => socket.end(request, "latin1")],
  ["an error page", (socket, request) => socket.end(reply("500 X", ["content-type: text/html"], request), "latin1")],
  ["a page", (socket, request) => socket.end(reply("200 OK", ["content-type: text/plain"], request), "latin1")],
  [
    "an error page whose 2048th letter is in the middle of it",
    (socket, request) =>
      socket.end(reply("500 X", [], "x".repeat(2048 - request.indexOf(token) - 9) + request), "latin1"),
  ],
  ["a problem", (socket, request) => socket.write(jsonReply("400 X", { code: "x_y", detail: request, sent: request }))],
  ["a wrong thing", (socket, request) => socket.write(jsonReply("200 OK", { response: 1, request, order: {} }))],
  ["a message of the parser", (socket, request) => socket.end(`HTTP/1.1 200 OK\r\n\x01${request}`, "latin1")],
];

const calls: readonly [string, (shop: Shop) => Promise<unknown>][] = [
  ["a read", (shop) => shop.orders.get(12)],
  ["a change", (shop) => shop.users.update(4, { password })],
  ["a sign-up", (shop) => shop.users.add({ name: "Ana", password, address: "Rua 1" })],
  ["a login", (shop) => shop.login("Ana", password)],
];

const channels = ["shop:call:start", "shop:attempt:start", "shop:attempt:end", "shop:call:end"];

/** Everything that a program can hear of a call. */
class Heard {
  readonly all: unknown[] = [];
  readonly exporter = new InMemorySpanExporter();

  readonly hooks = {
    onCallStart: (...heard: unknown[]) => this.all.push(heard),
    onAttemptStart: (...heard: unknown[]) => this.all.push(heard),
    onAttemptEnd: (...heard: unknown[]) => this.all.push(heard),
    onCallEnd: (...heard: unknown[]) => this.all.push(heard),
  };

  listen(): void {
    const processor = new SimpleSpanProcessor(this.exporter);
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [processor] }));
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    for (const name of channels) diagnostics.subscribe(name, this.#onMessage);
  }

  leave(): void {
    for (const name of channels) diagnostics.unsubscribe(name, this.#onMessage);
    trace.disable();
    context.disable();
  }

  #onMessage = (message: unknown): void => void this.all.push(message);
}

let heard: Heard;
beforeEach(() => {
  heard = new Heard();
  heard.listen();
});
afterEach(() => heard.leave());

function expectNoSecret(...where: readonly unknown[]): void {
  const inspected = inspect(where, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });
  for (const secret of secrets) expect(inspected + JSON.stringify(where)).not.toContain(secret);
}

describe.each(echoes)("%s that gives back what it was sent", (_what, step) => {
  test.each(calls)("shows no secret of %s: in no hook, channel, span or error", async (_name, call) => {
    await using server = await rawServer(step);
    await using shop = shopAt(server, { apiKey: token, attempts: 1, hooks: heard.hooks });
    const error = await call(shop).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ShopError" });
    expect(server.seen[0]).toMatch(/shop_key_|password/); // it had them
    const spans = heard.exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => [name, attributes, events, status]);
    expect([heard.all.length, spans.length]).toEqual([8, 2]);
    expectNoSecret(error, heard.all, spans, (error as Error).cause, String((error as Error).stack));
    expectNoSecret(shop, shop.users, Object.entries(shop));
  });
});

test("what a shop shows of itself has no secret in it", async () => {
  await using shop = shopAt({ url: "http://127.0.0.1:1" }, { apiKey: token });
  expectNoSecret(shop, shop.withToken(token), { ...shop }, Object.getOwnPropertyDescriptors(shop));
  expect(JSON.stringify(shop)).not.toContain("shop_key");
});

test("what is no secret stays in what is redacted", () => {
  const request = {
    method: "POST",
    origin: "http://127.0.0.1:1",
    path: "/",
    headers: { authorization: "Bearer short" },
    body: JSON.stringify({ password: "shop", name: "passwordless" }),
  } as const;
  expect(redact("a shop that is short of what passwordless needs", request)).toBe(
    "a shop that is short of what passwordless needs",
  );
});
