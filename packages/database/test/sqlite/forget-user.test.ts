import { expect, test } from "vitest";
import { context, inspect, keyed, openTestDatabase } from "./fixtures/test-database.ts";

test("a removed user's name and address go from the journal and from the kept replies, the facts stay", async () => {
  const { db, file, write } = await openTestDatabase();
  const ada = { name: "Ada Lovelace", address: "12 St James's Square" };
  const other = { name: "Grace Hopper", address: "Arlington" };
  const { value: user } = await write("addUser", ada, keyed("add ada"));
  await write("addUser", other, keyed("add grace"));
  await write("removeUser", { id: user.id }, keyed("remove ada"));

  const events = await db.read((reader) =>
    reader.all("SELECT type, subject_id, before, after FROM events ORDER BY id"),
  );
  expect(events).toEqual([
    {
      type: "user.added",
      subject_id: 1,
      before: null,
      after: '{"name":null,"address":null,"role":"customer","version":1}',
    },
    {
      type: "user.added",
      subject_id: 2,
      before: null,
      after: JSON.stringify({ ...other, role: "customer", version: 1 }),
    },
    { type: "user.removed", subject_id: 1, before: '{"name":null,"address":null,"role":"customer"}', after: null },
  ]);
  await db.close();
  const everything = inspect(file, (closed) => closed.serialize().toString("latin1"));
  expect(everything).toContain("Grace Hopper");
  expect(everything).not.toContain("Ada Lovelace");
  expect(everything).not.toContain("James's Square");
});

test("a replay of a reply that went with its user says why there is none", async () => {
  const { write } = await openTestDatabase();
  const ada = { name: "Ada", address: "London" };
  const { value: user } = await write("addUser", ada, keyed("add"));
  expect(await write("addUser", ada, keyed("add"))).toMatchObject({ replayed: true });
  await write("removeUser", { id: user.id }, context());
  const replay = write("addUser", ada, keyed("add"));
  await expect(replay).rejects.toMatchObject({
    code: "idempotency_key_reused",
    message: expect.stringMatching(/removed/),
  });
});
