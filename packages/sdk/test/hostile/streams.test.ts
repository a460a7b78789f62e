import { describe, expect, test } from "vitest";
import { dripEndlessly, pour, type RawStep, rawServer, reply } from "../../../../tests/support/raw-server.ts";
import { EventParser } from "../../src/events/event-parser.ts";
import type { JournalEvent, StreamChange } from "../../src/index.ts";
import { event, order } from "../support/examples.ts";
import { failureOf } from "../support/failure-of.ts";
import { always, json, problem, type Step, scripted, shopAt } from "../support/scripted-server.ts";

async function firstOf(events: AsyncIterable<JournalEvent>): Promise<number | undefined> {
  for await (const { id } of events) return id;
  return undefined;
}

const head = reply("200 OK", ["content-type: text/event-stream", "transfer-encoding: chunked"]);
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const data = (value: unknown): string => chunk(`data: ${JSON.stringify(value)}\n\n`);
const once =
  (text: string): RawStep =>
  (socket) =>
    void socket.write(head + text);

const endless =
  (text: string, times = 1): RawStep =>
  (socket) => {
    socket.write(head);
    pour(socket, chunk(text).repeat(times));
  };

const open: Step = (response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(`data: ${JSON.stringify(event(41))}\n\n`);
};

describe("a stream with something that is no event of the journal fails:", () => {
  test.each<[string, RawStep]>([
    ["no JSON", once(chunk("data: <h1>\n\n"))],
    ["null", once(data(null))],
    ["an array", once(data([event(1)]))],
    ["an id alone", once(data({ id: 5 }))],
    ["an id as text", once(data({ ...event(1), id: "1" }))],
    ["an id beyond counting", once(data({ ...event(1), id: 2 ** 60 }))],
    ["an actor that is none", once(data({ ...event(1), actor: "Ana" }))],
    ["a subject without a kind", once(data({ ...event(1), subject: { id: 1 } }))],
    ["NUL bytes", once(chunk(`data: ${"\0".repeat(20)}\n\n`))],
    ["a line without an end", endless(`data: ${"x".repeat(60_000)}`)],
    ["lines of data without an end", endless("data: x\n".repeat(8_000))],
    ["a line without an end, byte by byte", endless("x", 10_000)],
  ])("%s", async (_what, step) => {
    await using server = await rawServer(step);
    await using shop = shopAt(server);
    const error = await failureOf(firstOf(shop.events.stream({ after: 0 })), "unexpected_reply");
    expect(error.message).toContain("none of the journal's");
    expect(error.body.length).toBeLessThanOrEqual(2048);
    await expect.poll(() => server.sockets.size, { timeout: 10_000 }).toBe(0);
  });
});

test("a refusal that never ends is left when the reply should have been there", async () => {
  await using server = await rawServer((socket) => {
    socket.write(reply("403 Forbidden", ["content-type: application/problem+json", "content-length: 1000"]));
    dripEndlessly(socket, " ", 20);
  });
  await using shop = shopAt(server, { deadline: 500 });
  const error = await failureOf(firstOf(shop.events.stream({ after: 0, tries: 1 })), "connection_failed");
  expect(error.message).toContain("did not begin in time");
  await expect.poll(() => server.sockets.size, { timeout: 10_000 }).toBe(0);
});

test("a line without an end is not looked through again and again", () => {
  const parser = new EventParser();
  const letter = Buffer.from("x");
  // Looked through from its beginning with each letter, this would be 5e11 letters: a quarter of an hour.
  for (let count = 0; count < 1e6; count += 1) parser.push(letter);
  expect(parser.waiting).toBe(1e6);
});

describe("rest that a service asks for", () => {
  const later = (seconds: string): Step => problem(503, "overloaded", { retry_after: 1 }, { "retry-after": seconds });

  test("by refusing a stream is kept by the stream, and by every other call", async () => {
    await using server = await always((response, request) => {
      const usual = request.url.startsWith("/api/events") ? open : json(200, order);
      (server.seen.length === 1 ? later("1") : usual)(response, request);
    });
    await using shop = shopAt(server);
    const streaming = firstOf(shop.events.stream({ after: 40 }));
    await expect.poll(() => server.seen.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50)); // until the refusal has come
    expect(await Promise.all([shop.orders.get(12), streaming])).toEqual([order, 41]);
    const [refused, ...others] = server.seen.map(({ at }) => at);
    expect(others).toHaveLength(2);
    for (const at of others) expect(at - (refused ?? 0)).toBeGreaterThanOrEqual(998);
  });

  test("of another call is kept by a stream that begins", async () => {
    await using server = await scripted(later("1"), open);
    await using shop = shopAt(server, { attempts: 1 });
    await failureOf(shop.orders.get(12), "overloaded");
    expect(await firstOf(shop.events.stream({ after: 40 }))).toBe(41);
    const [refused, next] = server.seen.map(({ at }) => at);
    expect((next ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(998);
  });

  test.each(["7200", "2592000", "9".repeat(400)])(
    "of %s s, more than an hour, ends the stream at once, and says until when",
    async (seconds) => {
      await using server = await scripted(later(seconds));
      await using shop = shopAt(server);
      const changes: StreamChange[] = [];
      const stream = shop.events.stream({ after: 40, onConnection: (change) => changes.push(change) });
      const error = await failureOf(firstOf(stream), "overloaded");
      expect(error.retryAt?.getTime()).toBeGreaterThan(Date.now() + 7_000_000);
      expect(server.seen).toHaveLength(1);
      expect(changes).toEqual([]);
    },
  );

  test("of days, in a stream's own words, ends it as well", async () => {
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).end("retry: 999999999\n\n");
    });
    await using shop = shopAt(server);
    await failureOf(firstOf(shop.events.stream({ after: 40 })), "connection_failed");
    expect(server.seen).toHaveLength(1);
  });
});
