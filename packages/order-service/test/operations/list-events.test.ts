import type { JournalEvent } from "@shop/openapi";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { EventStream } from "../support/event-stream.ts";
import { addProduct, placeOrder, target } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";
import { writeContext } from "../support/write-context.ts";

describe("listEvents", () => {
  let service: TestService;
  let order: { user_id: number; product_id: number };
  const streams: EventStream[] = [];
  beforeAll(async () => {
    service = await startTestService();
    order = {
      user_id: await service.shop.addUser("newUser"),
      product_id: (await addProduct(service.shop, { stock: 1_000_000 })).id,
    };
    for (let n = 0; n < 5; n += 1) await placeOrder(service.shop, order);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => service.close());

  const list = (query = "") => service.call("GET", `/api/events${query}`);
  const all = async (): Promise<JournalEvent[]> => (await list("?limit=1000")).body.events ?? [];
  const follow = async (query = "", headers: Record<string, string> = {}): Promise<EventStream> => {
    const authorization = `Bearer ${service.operator}`;
    const stream = await EventStream.open(`${service.url}/api/events${query}`, { authorization, ...headers });
    streams.push(stream);
    return stream;
  };
  const place = async (count: number): Promise<void> => {
    await Promise.all(Array.from({ length: count }, () => placeOrder(service.shop, order)));
  };

  test("shows nothing that the contract does not name, whatever is in the journal", async () => {
    const stream = await follow();
    const after = { address: "new address", password_hash: "$argon2id$secret" };
    const actor = { kind: "system", id: null } as const;
    const id = await service.shop.addEvent("user.updated", { kind: "user", id: order.user_id }, actor, after);
    const told = [...(await stream.take(1)).map(({ data }) => data), (await all()).at(-1)];
    for (const event of told) expect(event).toMatchObject({ id, after: { address: "new address" } });
    expect(JSON.stringify(told)).not.toContain("argon2");
  });

  describe("as a page", () => {
    test("tells with mine=true what the caller did, and nobody else", async () => {
      const user_id = await service.shop.addUser("operator of their own", "operator");
      const token = await service.shop.logIn(user_id);
      const body = { ...order, quantity: 1 };
      for (const by of [token, service.operator]) await service.call("POST", "/api/orders", { token: by, body });
      const mine = await service.call("GET", "/api/events?mine=true&sort=-id", { token });
      expect(mine.body.events).toMatchObject([{ type: "order.placed", actor: { kind: "session", id: user_id } }]);
      expect((await service.call("GET", "/api/events?mine=false&sort=-id", { token })).body.events?.[0]).not.toEqual(
        mine.body.events?.[0],
      );
    });

    test("tells what was called by whom, as it was done", async () => {
      const { token } = { token: await service.shop.logIn(order.user_id) };
      const headers = { "x-request-id": "request-of-newUser" };
      await service.call("POST", "/api/orders", {
        token,
        headers,
        body: { ...order, quantity: 2, date: "2023-11-28" },
      });
      const { status, body } = await list("?request_id=request-of-newUser");
      expect(status).toBe(200);
      expect(body).toEqual({
        events: [
          {
            id: expect.any(Number),
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
            type: "order.placed",
            actor: { kind: "session", id: order.user_id, name: "newUser" },
            request_id: "request-of-newUser",
            subject: { kind: "order", id: expect.any(Number) },
            before: null,
            after: { ...order, quantity: 2, date: "2023-11-28", unit_price: 1800, currency: "USD" },
          },
        ],
        next_cursor: null,
      });
    });

    test("goes on by its cursor, behind an id, newest first on demand", async () => {
      const events = await all();
      const first = (await list("?limit=2")).body;
      const second = (await list(`?limit=2&cursor=${first.next_cursor}`)).body;
      expect([first.events, second.events]).toEqual([events.slice(0, 2), events.slice(2, 4)]);
      expect((await list(`?after=${events[2]?.id}&limit=1000`)).body.events).toEqual(events.slice(3));
      expect((await list(`?after=${events[2]?.id}&limit=2&sort=-id`)).body.events).toEqual(
        events.toReversed().slice(0, 2),
      );
      expect((await list("?type=product.added")).body.events).toEqual(
        events.filter(({ type }) => type === "product.added"),
      );
      expect((await list(`?subject_kind=product&subject_id=${order.product_id}`)).body.events).toEqual(
        events.slice(0, 1),
      );
    });

    test.each([
      ["/subject_id", "?subject_id=1"],
      ["/type", "?type=order.lost"],
      ["/subject_kind", "?subject_kind=ledger"],
      ["/cursor", "?cursor=garbage"],
      ["/after", "?after=-1"],
    ])("refuses at %s: %s, and so does the stream", async (pointer, query) => {
      for (const headers of [{}, { accept: "text/event-stream" }]) {
        const reply = await service.call("GET", `/api/events${query}`, { headers });
        expect(reply.status).toBe(400);
        expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ in: "query", pointer }] });
      }
    });

    test("is for operators, as the stream is", async () => {
      const { token } = await service.customer("customer");
      for (const headers of [{}, { accept: "text/event-stream" }]) {
        expect((await service.call("GET", "/api/events", { token, headers })).status).toBe(403);
        expect((await service.call("GET", "/api/events", { token: null, headers })).status).toBe(401);
      }
    });
  });

  describe("as a stream", () => {
    test("begins with what is new, and tells it as the page does", async () => {
      const stream = await follow();
      expect([stream.status, stream.contentType]).toEqual([200, "text/event-stream"]);
      await place(3);
      const received = await stream.take(3);
      const events = (await all()).slice(-3);
      expect(received).toEqual(events.map((event) => ({ id: String(event.id), event: event.type, data: event })));
    });

    test("goes on behind Last-Event-ID, which counts more than `after`, and behind `after`", async () => {
      const events = await all();
      const [first, second] = [events[0]?.id, events[1]?.id];
      const resumed = await follow(`?after=${second}`, { "last-event-id": String(first) });
      expect((await resumed.take(events.length - 1)).map(({ data }) => data)).toEqual(events.slice(1));
      const behind = await follow(`?after=${second}`);
      expect((await behind.take(events.length - 2)).map(({ data }) => data)).toEqual(events.slice(2));
    });

    test("from an id that the journal has not reached begins with what is new", async () => {
      const stream = await follow("", { "last-event-id": "99999999999999999999" });
      await place(1);
      expect((await stream.take(1)).map(({ data }) => data)).toEqual((await all()).slice(-1));
    });

    test("gives only what the filters let through, old and new", async () => {
      const stream = await follow("?after=0&subject_kind=product");
      const added = await addProduct(service.shop);
      await place(2);
      await service.shop.stores.products.remove(target(added.id), writeContext());
      const received = await stream.take(3);
      expect(received.map(({ event }) => event)).toEqual(["product.added", "product.added", "product.removed"]);
    });

    test("learns of what another process writes", async () => {
      const stream = await follow();
      const actor = { kind: "system", id: null } as const;
      const id = await service.shop.addEvent("user.logged_in", { kind: "user", id: order.user_id }, actor);
      expect((await stream.take(1)).map(({ data }) => data.id)).toEqual([id]);
    });

    test("of a client that comes back again and again has every event once, while others write", async () => {
      const before = (await all()).at(-1)?.id ?? 0;
      const writing = (async () => {
        for (let n = 0; n < 30; n += 1) await place(20);
      })();
      const received: number[] = [];
      let last = before;
      for (let n = 1; received.length < 600; n += 1) {
        const stream = await follow("", { "last-event-id": String(last) });
        const events = await stream.take(Math.min(1 + ((n * 37) % 90), 600 - received.length));
        stream.close();
        received.push(...events.map(({ data }) => data.id));
        last = received.at(-1) ?? last;
      }
      await writing;
      const rows = service.shop.direct.prepare("SELECT id FROM events WHERE id > ? ORDER BY id").pluck().all(before);
      expect(received).toEqual(rows);
    });

    test("ends when the service goes down", async () => {
      const other = await startTestService();
      try {
        const headers = { authorization: `Bearer ${other.operator}` };
        const stream = await EventStream.open(`${other.url}/api/events`, headers);
        const rest = stream.take(1);
        await other.stop();
        expect(await rest).toEqual([]);
      } finally {
        await other.close();
      }
    });
  });
});
