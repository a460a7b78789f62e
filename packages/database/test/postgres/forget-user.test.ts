import { expect, test } from "vitest";
import { forgetUser, type PostgresDatabase } from "../../src/postgres/index.ts";
import { context, keyed, openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

const ada = { name: "Ada Lovelace", address: "12 St James's Square" };

/** Journal entries and a kept reply about a user, as user-service leaves them. */
async function tell(db: PostgresDatabase, id: number, parts: { before: object | null; after: object | null }) {
  await db.write(
    async (_db, unit) => {
      unit.holdsUser(id);
      await unit.journal({ type: "user.told", subject_kind: "user", subject_id: id, ...parts });
      return { id, ...parts };
    },
    keyed(`user ${id} ${JSON.stringify(parts)}`),
  );
}

test("a removed user's name and address go from the journal and from the kept replies, the facts stay", async () => {
  const { db, query } = await openTestDatabase();
  await tell(db, 1, { before: null, after: { ...ada, role: "customer", version: 1 } });
  await tell(db, 1, { before: { address: ada.address, version: 1 }, after: { address: "London", version: 2 } });
  await tell(db, 1, { before: {}, after: {} });
  await tell(db, 2, { before: null, after: { name: "Grace Hopper", address: "Arlington" } });
  await db.write((connection) => forgetUser(connection, 1), context());

  const events = await query("SELECT subject_id::int, before, after FROM events ORDER BY id");
  expect(events).toEqual([
    { subject_id: 1, before: null, after: { name: null, address: null, role: "customer", version: 1 } },
    { subject_id: 1, before: { address: null, version: 1 }, after: { address: null, version: 2 } },
    { subject_id: 1, before: {}, after: {} },
    { subject_id: 2, before: null, after: { name: "Grace Hopper", address: "Arlington" } },
  ]);
  const replies = await query("SELECT subject_user_id::int, value IS NULL AS gone FROM idempotency_keys ORDER BY 1");
  expect(replies).toEqual([...Array(3).fill({ subject_user_id: 1, gone: true }), { subject_user_id: 2, gone: false }]);
});

test("entries that hold neither are not written anew", async () => {
  const { db, query } = await openTestDatabase();
  await tell(db, 1, { before: {}, after: {} });
  const places = () => query("SELECT ctid::text FROM events");
  const before = await places();
  await db.write((connection) => forgetUser(connection, 1), context());
  expect(await places()).toEqual(before);
});

test("a replay of a reply that went with its user says why there is none", async () => {
  const { db } = await openTestDatabase();
  const parts = { before: null, after: ada };
  await tell(db, 1, parts);
  await tell(db, 1, parts);
  await db.write((connection) => forgetUser(connection, 1), context());
  await expect(tell(db, 1, parts)).rejects.toMatchObject({
    code: "idempotency_key_reused",
    message: expect.stringMatching(/removed/),
  });
});
