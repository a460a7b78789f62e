import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

/** What every adapter of the API keys must do. Run once per engine. */
export function keyStoreContract(engine: TestEngine): void {
  describe(`the API keys in ${engine.name}`, () => {
    let shop: TestDatabase;
    beforeAll(async () => {
      shop = await engine.open();
    });
    beforeEach(() => shop.clear());
    afterAll(() => shop.close());

    const add = async (name: string, byte = 1) =>
      (await shop.stores.keys.add({ name, token_hash: Buffer.alloc(32, byte) }, writeContext())).value;
    const list = (after: { id: number } | undefined, descending: boolean, limit: number) =>
      shop.stores.keys.list({ after, descending, limit });

    test("add lets the token in", async () => {
      const key = await add("nightly report");
      expect(key).toEqual({ id: key.id, name: "nightly report", created_at: "2026-11-24T09:30:00.000Z" });
      expect(await shop.database.credentials.findKey(Buffer.alloc(32, 1))).toEqual({
        kind: "key",
        keyId: key.id,
        name: "nightly report",
      });
    });

    test("remove shuts the token out, once", async () => {
      const key = await add("nightly report");
      expect((await shop.stores.keys.remove(key.id, writeContext())).value).toEqual(key);
      expect(await shop.database.credentials.findKey(Buffer.alloc(32, 1))).toBeUndefined();
      await expect(shop.stores.keys.remove(key.id, writeContext())).rejects.toEqual(failure("key_not_found"));
      await expect(shop.stores.keys.remove(999_999, writeContext())).rejects.toEqual(failure("key_not_found"));
    });

    test("both tell the journal, and nothing of the token", async () => {
      const key = await add("nightly report");
      await shop.stores.keys.remove(key.id, writeContext());
      const facts = { name: "nightly report", created_at: "2026-11-24T09:30:00.000Z" };
      expect(await shop.events("key", key.id)).toMatchObject([
        { type: "key.added", actor_kind: "key", actor_id: 1, before: null, after: facts },
        { type: "key.removed", actor_kind: "key", actor_id: 1, before: facts, after: null },
      ]);
    });

    test("list has those that work, in pages, in both directions", async () => {
      const keys = [];
      for (const byte of [1, 2, 3, 4, 5]) keys.push(await add("same name", byte));
      const removed = keys.splice(2, 1)[0];
      await shop.stores.keys.remove(removed?.id ?? 0, writeContext());
      expect(await list(undefined, false, 3)).toEqual(keys.slice(0, 3));
      expect(await list(keys[2], false, 3)).toEqual(keys.slice(3));
      expect(await list(undefined, true, 2)).toEqual(keys.toReversed().slice(0, 2));
      expect(await list(keys[2], true, 9)).toEqual(keys.slice(0, 2).toReversed());
      expect(await list(removed, false, 9)).toEqual(keys.slice(2));
    });
  });
}
