import { setImmediate as nextTurn } from "node:timers/promises";
import type { JournalEvent } from "@shop/openapi";
import { contract } from "@shop/openapi/order-service";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventTypes } from "../../src/domain/journal.ts";
import type { EventFilter } from "../../src/stores/event-store.ts";
import { addProduct, placeOrder, target } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

const none: EventFilter = {
  actor: undefined,
  type: undefined,
  subject_kind: undefined,
  subject_id: undefined,
  request_id: undefined,
  above: 0,
};

/** What every adapter of the journal must find, and in which order. Run once per engine. */
export function eventStoreContract(engine: TestEngine): void {
  describe(`the journal in ${engine.name}`, () => {
    let shop: TestDatabase;
    let all: JournalEvent[];
    beforeAll(async () => {
      shop = await engine.open();
      const user_id = await shop.addUser("newUser");
      const by = (id: number, requestId: string) => writeContext({ actor: { kind: "session", id }, requestId });
      for (let n = 0; n < 4; n += 1) {
        const { id: product_id } = await addProduct(shop);
        const { id } = await placeOrder(shop, { user_id, product_id });
        await shop.stores.orders.change(target(id), { quantity: 2 + n }, by(user_id, `request-${n}`));
        await shop.stores.products.update(target(product_id), { name: "Chang" }, by(user_id, `request-${n}`));
        if (n % 2 === 0) await shop.stores.orders.cancel(target(id), by(user_id, "request-1"));
        // Ids of different kinds are the same numbers.
        await shop.addEvent("user.logged_in", { kind: "user", id: product_id }, { kind: "session", id: product_id });
      }
      await shop.addEvent("key.added", { kind: "key", id: 1 }, { kind: "system", id: null });
      all = await walk(none, false, 1000);
    });
    afterAll(() => shop.close());

    async function walk(filter: EventFilter, descending: boolean, limit: number): Promise<JournalEvent[]> {
      const found: JournalEvent[] = [];
      let after: { id: number } | undefined;
      do {
        const page = await shop.stores.events.list(filter, { after, descending, limit });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        expect(page.next).not.toEqual(after ?? null);
        found.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return found;
    }

    test("tells each change as the contract has it, in the order of the commits", async () => {
      expect(all).toHaveLength(await shop.countEvents());
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((a, b) => a - b));
      const validate = contract.validators.listEvents?.responses["200"];
      const untouched = structuredClone(all);
      expect(validate?.({ events: all, next_cursor: null })).toBe(true);
      expect(all).toEqual(untouched);
      const changed = all.find(({ type }) => type === "order.changed");
      expect(changed).toEqual({
        id: expect.any(Number),
        at: "2026-11-24T09:30:00.000Z",
        type: "order.changed",
        actor: { kind: "session", id: expect.any(Number), name: "newUser" },
        request_id: "request-0",
        subject: { kind: "order", id: expect.any(Number) },
        before: { quantity: 1, version: 1 },
        after: { quantity: 2, version: 2 },
      });
    });

    const actors: readonly EventFilter["actor"][] = [
      undefined,
      { kind: "session", id: 1 },
      { kind: "session", id: 3 },
      { kind: "system", id: null },
    ];
    // Most of them are left out: of all six together nearly nothing is found, and no page is ever followed by another.
    const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 1, nil: undefined });
    const filters = fc.record({
      actor: maybe(...actors),
      type: maybe("order.placed", "product.updated", "user.logged_in", "key.removed"),
      subject_kind: maybe("user", "key", "product", "order"),
      subject_id: maybe(1, 2, 3),
      request_id: maybe("request-1", "request-of-a-test", "unknown"),
      above: fc.constantFrom(0, 0, 3, 10, 1_000_000),
    });
    const limits = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }));

    test("finds exactly what fits, in pages of any size and both directions", async () => {
      await fc.assert(
        fc.asyncProperty(filters, fc.boolean(), limits, async (drawn, descending, limit) => {
          const filter = { ...drawn, subject_id: drawn.subject_kind && drawn.subject_id } as EventFilter;
          const expected = all.filter(
            (event) =>
              event.id > filter.above &&
              (filter.actor === undefined ||
                (event.actor.kind === filter.actor.kind && event.actor.id === filter.actor.id)) &&
              (filter.type === undefined || event.type === filter.type) &&
              (filter.subject_kind === undefined || event.subject.kind === filter.subject_kind) &&
              (filter.subject_id === undefined || event.subject.id === filter.subject_id) &&
              (filter.request_id === undefined || event.request_id === filter.request_id),
          );
          expect(await walk(filter, descending, limit)).toEqual(descending ? expected.toReversed() : expected);
        }),
        { numRuns: 200 },
      );
    });

    test("names the actors of now: a user or key by their name, who is gone and who has none by null", async () => {
      const gone = await shop.addUser("gone");
      const subject = { kind: "key", id: 999_999 } as const;
      const key = await shop.addKey("nightly report");
      const actors = [
        { kind: "session", id: gone },
        { kind: "key", id: key },
        { kind: "environment_key", id: null },
        { kind: "anonymous", id: null },
      ] as const;
      for (const actor of actors) await shop.addEvent("key.added", subject, actor);
      const names = async () => {
        // Written behind the service's back, so that it is seen in the next turn of the loop.
        await nextTurn();
        const events = await walk({ ...none, subject_kind: subject.kind, subject_id: subject.id }, false, 9);
        return events.map(({ actor }) => actor.name);
      };
      expect(await names()).toEqual(["gone", "nightly report", null, null]);
      await shop.removeUser(gone);
      expect(await names()).toEqual([null, "nightly report", null, null]);
    });
  });

  test("the kinds and types of the journal are those of the contract", () => {
    const { schemas } = (contract.document as { components: { schemas: Record<string, { enum: string[] }> } })
      .components;
    expect(Object.values(eventTypes).flat()).toEqual(schemas.EventType?.enum);
    expect(Object.keys(eventTypes)).toEqual(schemas.SubjectKind?.enum);
  });
}
