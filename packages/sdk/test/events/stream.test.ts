import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { HttpClient } from "../../src/call/http-client.ts";
import { eventStream } from "../../src/events/event-stream.ts";
import type { JournalEvent, StreamChange, StreamOptions } from "../../src/index.ts";
import { readOptions } from "../../src/options.ts";
import { event } from "../support/examples.ts";
import { failureOf } from "../support/failure-of.ts";
import { hang, json, problem, reset, type Step, scripted, shopAt, text } from "../support/scripted-server.ts";

/** Begins a stream with these events and leaves it open. */
function stream(...ids: readonly number[]): Step {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`: connected\n\n${ids.map(sent).join("")}`);
  };
}

function sent(id: number): string {
  return `id: ${id}\nevent: order.placed\ndata: ${JSON.stringify(event(id))}\n\n`;
}

/** The same, then the end: clean, or by a reset. */
function brokenOff(how: "end" | "reset", ...ids: readonly number[]): Step {
  return (response, request) => {
    stream(...ids)(response, request);
    setTimeout(() => (how === "end" ? response.end() : response.socket?.resetAndDestroy()), 30);
  };
}

/** Reads events until there are `count`; leaves the loop then. */
async function take(events: AsyncIterable<JournalEvent>, count: number): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of events) if (ids.push(id) >= count) break;
  return ids;
}

describe("the stream of events", () => {
  test("begins after the id it is given, filtered, and ends with the loop", async () => {
    await using server = await scripted(stream(8, 9));
    await using shop = shopAt(server, { apiKey: "shop_key_x" });
    expect(await take(shop.events.stream({ after: 7, type: "order.placed" }), 2)).toEqual([8, 9]);
    expect(server.seen[0]).toMatchObject({
      url: "/api/events?type=order.placed",
      headers: { accept: "text/event-stream", "last-event-id": "7", authorization: "Bearer shop_key_x" },
    });
    await expect.poll(() => server.sockets.size, { timeout: 5_000 }).toBe(0);
  });

  test("without an id begins after the newest event, so that nothing is lost if the first connection breaks", async () => {
    const newest = json(200, { events: [event(41)], next_cursor: "x" });
    await using server = await scripted(newest, reset, stream(42));
    await using shop = shopAt(server);
    expect(await take(shop.events.stream(), 1)).toEqual([42]);
    expect(server.seen[0]?.url).toBe("/api/events?sort=-id&limit=1");
    expect(server.seen.slice(1).map(({ headers }) => headers["last-event-id"])).toEqual(["41", "41"]);
  });

  test("of an empty journal begins at its beginning", async () => {
    await using server = await scripted(json(200, { events: [], next_cursor: null }), stream(1));
    await using shop = shopAt(server);
    expect(await take(shop.events.stream(), 1)).toEqual([1]);
    expect(server.seen[1]?.headers["last-event-id"]).toBe("0");
  });

  test("goes on where it broke, each event once, in order", async () => {
    await using server = await scripted(
      brokenOff("end", 1, 2),
      brokenOff("reset", 3),
      problem(503, "shutting_down", { retry_after: 0 }, { "retry-after": "0" }),
      brokenOff("end"),
      stream(4, 5),
    );
    await using shop = shopAt(server);
    expect(await take(shop.events.stream({ after: 0 }), 5)).toEqual([1, 2, 3, 4, 5]);
    expect(server.seen.map(({ headers }) => headers["last-event-id"])).toEqual(["0", "2", "3", "3", "3"]);
  });

  test("tells when it is lost, when it is back, and when the journal is another one", async () => {
    await using server = await scripted(brokenOff("reset", 7, 8), reset, stream(3, 4));
    await using shop = shopAt(server);
    const changes: StreamChange[] = [];
    const onConnection = (change: StreamChange): void => void changes.push(change);
    expect(await take(shop.events.stream({ after: 6, onConnection }), 4)).toEqual([7, 8, 3, 4]);
    expect(changes).toEqual([
      { state: "lost", attempt: 0, tries: 8, error: expect.objectContaining({ code: "connection_failed" }) },
      { state: "lost", attempt: 1, tries: 8, error: expect.objectContaining({ code: "connection_failed" }) },
      { state: "back", ms: expect.any(Number) },
      { state: "gap", after: 8, event: 3 },
    ]);
  });

  test("fails after as many tries as it was given", async () => {
    await using server = await scripted(brokenOff("reset", 7), reset, reset);
    await using shop = shopAt(server);
    const reading = take(shop.events.stream({ after: 6, tries: 2 }), 2);
    expect(await failureOf(reading)).toMatchObject({ code: "connection_failed", attempts: 2 });
    expect(server.seen).toHaveLength(3);
    expect(() => shop.events.stream({ tries: 0 })).toThrow("tries must be");
  });

  test("comes again no sooner than the service asks for", async () => {
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end("retry: 400\n\n");
    }, stream(1));
    await using shop = shopAt(server);
    expect(await take(shop.events.stream({ after: 0 }), 1)).toEqual([1]);
    const [first, second] = server.seen;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(398);
  });

  test("loses nothing of an event that comes in pieces", async () => {
    await using server = await scripted(async (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const piece of sent(1).match(/.{1,7}/gs) ?? []) {
        response.write(piece);
        await wait(1);
      }
    });
    await using shop = shopAt(server);
    const events = shop.events.stream({ after: 0 })[Symbol.asyncIterator]();
    expect((await events.next()).value).toEqual(event(1));
    await events.return?.();
  });

  test("makes a fast service wait for a slow reader, and loses nothing by it", async () => {
    const mostBytes = 50e6;
    let bytes = 0;
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      let id = 0;
      const pour = (): void => {
        let more = true;
        while (more && bytes < mostBytes) {
          id += 1;
          const next = sent(id);
          bytes += next.length;
          more = response.write(next);
        }
      };
      response.on("drain", pour);
      pour();
    });
    await using shop = shopAt(server);
    const events = shop.events.stream({ after: 0 })[Symbol.asyncIterator]();
    await events.next();
    let before: number;
    do {
      before = bytes;
      await wait(300);
    } while (bytes > before);
    expect(bytes).toBeLessThan(mostBytes); // what the buffers of the two sockets take
    for (let id = 2; id <= 5_000; id += 1) expect((await events.next()).value?.id).toBe(id);
    await events.return?.();
  });
});

describe("the end of a stream", () => {
  test.each([
    ["while it waits", stream()],
    ["before its reply", hang],
  ])("comes with its signal %s", async (_when, step) => {
    await using server = await scripted(step);
    await using shop = shopAt(server);
    const controller = new AbortController();
    const reading = take(shop.events.stream({ after: 0, signal: controller.signal }), 1);
    await expect.poll(() => server.seen.length, { timeout: 5_000 }).toBe(1);
    await wait(30);
    controller.abort();
    expect(await reading).toEqual([]);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await expect.poll(() => server.sockets.size, { timeout: 5_000 }).toBe(0);
  });

  test("comes at once with a signal that has fired, or while it looks for the newest event", async () => {
    await using server = await scripted(hang);
    await using shop = shopAt(server);
    expect(await take(shop.events.stream({ signal: AbortSignal.abort() }), 1)).toEqual([]);
    expect(server.seen).toEqual([]);
    expect(await take(shop.events.stream({ signal: AbortSignal.timeout(100) }), 1)).toEqual([]);
  });

  test("comes when the shop is closed", async () => {
    await using server = await scripted(stream(1));
    const shop = shopAt(server);
    const events = shop.events.stream({ after: 0 })[Symbol.asyncIterator]();
    expect((await events.next()).value?.id).toBe(1);
    const next = events.next();
    await shop.close();
    expect((await next).done).toBe(true);
  });

  test.each([
    ["a refusal", problem(403, "not_allowed"), "not_allowed"],
    ["a page instead of a stream", json(200, { events: [], next_cursor: null }), "unexpected_reply"],
    ["HTML", text(200, "<h1>"), "unexpected_reply"],
    [
      "an event that is none",
      ((response) => response.writeHead(200, { "content-type": "text/event-stream" }).write("data: {}\n\n")) as Step,
      "unexpected_reply",
    ],
    [
      "an event without an end",
      ((response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(`data: ${"x".repeat(2 * 1024 * 1024)}`);
      }) as Step,
      "unexpected_reply",
    ],
  ])("comes with %s, as an error", async (_what, step, code) => {
    await using server = await scripted(step);
    await using shop = shopAt(server);
    const error = await failureOf(take(shop.events.stream({ after: 0 }), 1));
    expect(error).toMatchObject({ code, operation: "listEvents" });
    expect(server.seen).toHaveLength(1);
  });

  test("comes after so many tries in a row without a sign of life", async () => {
    await using server = await scripted(brokenOff("end", 1), reset, reset, reset);
    const client = new HttpClient(readOptions({ orderServiceUrl: server.url }, {}));
    const events = eventStream(client, { after: 0, tries: 3 }, 45_000);
    expect(await failureOf(take(events, 2), "connection_failed")).toMatchObject({ attempts: 3 });
    expect(server.seen).toHaveLength(4);
    await client.close();
  });

  test("does not come with a connection that falls silent: it is taken for dead, and another one is made", async () => {
    await using server = await scripted(stream(1), stream(2));
    const client = new HttpClient(readOptions({ orderServiceUrl: server.url }, {}));
    const events = eventStream(client, { after: 0, tries: 3 }, 200);
    expect(await take(events, 2)).toEqual([1, 2]);
    expect(server.seen[1]?.headers["last-event-id"]).toBe("1");
    await client.close();
  });

  test.each<[StreamOptions, string]>([
    [{ after: -1 }, "after"],
    [{ after: 1.5 }, "after"],
    [{ signal: "x" as unknown as AbortSignal }, "signal"],
  ])("%j is a TypeError at once", async (options, name) => {
    await using shop = shopAt({ url: "http://127.0.0.1:1" });
    expect(() => shop.events.stream(options)).toThrow(TypeError);
    expect(() => shop.events.stream(options)).toThrow(name);
  });
});
