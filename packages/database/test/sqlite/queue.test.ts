import { expect, test } from "vitest";
import { context, inspect, notes, openTestDatabase } from "./fixtures/test-database.ts";

test("the queue is bounded: what is past it is refused at once, the rest is done", async () => {
  const { db, write } = await openTestDatabase({ queueLimit: 100 });
  const all = Array.from({ length: 150 }, (_, n) => write("note", { text: `${n}` }, context()));
  expect(db.stats().queued).toBe(100);
  const results = await Promise.allSettled(all);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(100);
  expect(results[149]).toMatchObject({ reason: { code: "overloaded", fields: { retry_after: 1 } } });
  expect(db.stats()).toMatchObject({ queued: 0, queueLimit: 100, refused: { overloaded: 50 } });
  await write("note", { text: "room again" }, context());
  expect(await notes(db)).toHaveLength(101);
});

test("a unit that does not exist is a defect, and named", async () => {
  const { db } = await openTestDatabase();
  await expect(db.write("nothing", null, context())).rejects.toThrow(/no unit "nothing"/);
});

test("closing finishes what was accepted and takes nothing more", async () => {
  const { db, file, write } = await openTestDatabase();
  const accepted = Array.from({ length: 100 }, (_, n) => write("note", { text: `${n}` }, context()));
  const closed = db.close();
  await expect(write("note", { text: "late" }, context())).rejects.toMatchObject({ code: "shutting_down" });
  await closed;
  expect((await Promise.allSettled(accepted)).every(({ status }) => status === "fulfilled")).toBe(true);
  expect(inspect(file, (other) => other.prepare("SELECT count(*) FROM events").pluck().get())).toBe(100);
  await db.close();
});

test("when the writer thread dies nothing is acknowledged any more, and that is told", async () => {
  const { db, write } = await openTestDatabase();
  await write("note", { text: "kept" }, context());
  const caught = [write("note", { text: "lost" }, context()), write("endThread", null, context())];
  const fatal = await db.onFatal;
  expect(fatal.message).toMatch(/writer thread ended/);
  for (const { status } of await Promise.allSettled(caught)) expect(status).toBe("rejected");
  await expect(write("note", { text: "refused" }, context())).rejects.toMatchObject({ code: "shutting_down" });
  expect(await db.ready()).toMatchObject({ ready: false, checks: { reads: "ok", writes: "stopped" } });
  expect(await notes(db)).toEqual(["kept"]);
});

test.each(["SQLITE_IOERR_FSYNC", "SQLITE_IOERR_WRITE", "SQLITE_CORRUPT"])(
  "%s ends all trust in the database",
  async (code) => {
    const { db, write } = await openTestDatabase();
    const caught = [
      write("note", { text: "in the same commit" }, context()),
      write("failWithCode", { code }, context()),
    ];
    for (const result of await Promise.allSettled(caught)) {
      expect(result).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(/did not say/) } });
    }
    expect(await db.onFatal).toMatchObject({ code });
    await expect(write("note", { text: "refused" }, context())).rejects.toMatchObject({ code: "shutting_down" });
    expect(await notes(db)).toEqual([]);
  },
);

test("closing does not wait for a disk that has stopped answering", async () => {
  const { db, write } = await openTestDatabase({ writeDeadlineMs: 100 });
  const stuck = write("block", { ms: 60_000 }, context()).catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = performance.now();
  await db.close();
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await stuck).toMatchObject({ message: expect.stringMatching(/did not say/) });
});
