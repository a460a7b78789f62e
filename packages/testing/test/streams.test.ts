import { type JournalEvent, Shop, type StreamChange } from "@shop/sdk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createTestShop, fault, type TestShop } from "../src/index.ts";

let testShop: TestShop;

beforeAll(async () => {
  testShop = await createTestShop({ products: [{ sku: "NW-001", name: "Chai" }] });
});
afterAll(() => testShop.close());
afterEach(() => testShop.reset());

async function note(text: string): Promise<void> {
  await testShop.shop.events.note({ text });
}

const textsOf = (events: readonly JournalEvent[]): unknown[] => events.map(({ after }) => after?.["text"]);

test("a stream that breaks is taken up again where it broke, each event once", async () => {
  const { id: last } = (await testShop.shop.events.list({ sort: "-id", limit: 1 }).toArray({ max: 1 }))[0] ?? { id: 0 };
  testShop.reset();
  testShop.faults.on(
    "listEvents",
    fault.breakStream({ afterEvents: 2 }),
    fault.refused(),
    fault.breakStream({ afterEvents: 0 }),
  );
  for (const text of ["one", "two", "three"]) await note(text);
  const seen: JournalEvent[] = [];
  const changes: StreamChange[] = [];
  for await (const event of testShop.shop.events.stream({
    after: last,
    type: "shop.noted",
    onConnection: (change) => void changes.push(change),
  })) {
    seen.push(event);
    if (seen.length === 3) await note("four");
    if (seen.length === 4) break;
  }
  expect(textsOf(seen)).toEqual(["one", "two", "three", "four"]);
  expect(changes.map(({ state }) => state)).toEqual(["lost", "lost", "back", "lost", "back"]);
  const asked = testShop
    .callsOf("listEvents")
    .map(({ headers, attempts }) => [headers["last-event-id"], attempts[0]?.fault]);
  expect(asked).toEqual([
    [String(last), "stream broken after 2 events"],
    [String(seen[1]?.id ?? 0), "connection refused"],
    [String(seen[1]?.id ?? 0), "stream broken after 0 events"],
    [String(seen[1]?.id ?? 0), undefined],
  ]);
  testShop.faults.expectAllMet();
});

test("an outage breaks a stream, and it is back when the service is", async () => {
  await using shop = new Shop(testShop.options({ firstPause: 10 }));
  const changes: string[] = [];
  const controller = new AbortController();
  const seen: JournalEvent[] = [];
  const following = (async () => {
    const options = {
      after: 0,
      tries: 1_000,
      signal: controller.signal,
      onConnection: ({ state }: StreamChange) => void changes.push(state),
    };
    for await (const event of shop.events.stream(options)) seen.push(event);
  })();
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  const outage = testShop.faults.away("order-service");
  await expect.poll(() => changes[0]).toBe("lost");
  outage.end();
  await note("back again");
  await expect.poll(() => textsOf(seen).at(-1)).toBe("back again");
  expect(changes.at(-1)).toBe("back");
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  controller.abort();
  await following;
});

test("a stream that breaks need not be waited for", async () => {
  const { transport, apiKey, orderServiceUrl } = testShop.options();
  const headers = { authorization: `Bearer ${apiKey}`, accept: "text/event-stream" };
  const request = { method: "GET", origin: String(orderServiceUrl), path: "/api/events", headers, body: null } as const;
  const stream = await transport?.open(request, new AbortController().signal);
  for await (const chunk of stream?.body ?? []) {
    expect(Buffer.from(chunk).toString()).toBe("retry: 0\n\n");
    break;
  }
  await transport?.close();
});

test("a stream ends quietly with its shop, and with the test shop", async () => {
  const other = await createTestShop();
  const following = (async () => {
    for await (const _event of other.shop.events.stream({ after: 0 }));
  })();
  await expect.poll(() => other.callsOf("listEvents")[0]?.attempts[0]?.status).toBe(200);
  await other.close();
  await following;
});
