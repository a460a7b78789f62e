import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "vitest";
import { run } from "./fixtures/processes.ts";
import { context, keyed, notes, openTestDatabase } from "./fixtures/test-database.ts";

const heldMs = process.env.SHOP_SOAK === "1" ? 10_000 : 2_000;

test("while another process holds the lock: reads go on, the loop runs, each change ends by its deadline or after it", async () => {
  const { db, file, write } = await openTestDatabase({ writeDeadlineMs: 60_000 });
  const holder = run("hold-lock.ts", [file, `${heldMs}`]);
  await holder.said("held");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();

  const start = performance.now();
  const patient = write("note", { text: "patient" }, context());
  const hasty = await write("note", { text: "hasty" }, context({ deadline: start + 200 })).catch(
    (error: unknown) => error,
  );
  const hastyMs = performance.now() - start;
  const released = holder.said("released");
  expect(hasty).toMatchObject({ code: "database_busy", fields: { retry_after: 1 } });
  expect(hastyMs).toBeGreaterThanOrEqual(199);
  expect(hastyMs).toBeLessThan(heldMs - 500);

  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await notes(db)).toEqual([]);
  expect(await db.ready()).toEqual({ ready: true, checks: { reads: "ok", writes: "waiting for the lock" } });

  expect(await patient).toMatchObject({ replayed: false });
  delay.disable();
  await released;
  expect(performance.now() - start).toBeGreaterThan(heldMs - 500);
  // A busy timeout of SQLite would have slept here as long as the lock was held.
  expect(delay.max / 1e6).toBeLessThan(500);
  expect(db.stats().busyRetries).toBeGreaterThan(10);
  expect(db.stats().refused.database_busy).toBe(1);
  expect(await notes(db)).toEqual(["patient"]);
  expect(await db.ready()).toEqual({ ready: true, checks: { reads: "ok", writes: "ok" } });
});

test("no change waits longer than the database allows, whatever its own deadline", async () => {
  const { db, file, write } = await openTestDatabase({ writeDeadlineMs: 100 });
  await run("hold-lock.ts", [file, "1500"]).said("held");
  const caller = { deadline: performance.now() + 60_000, gone: false };
  await expect(write("note", { text: "x" }, context({ caller }))).rejects.toMatchObject({ code: "database_busy" });
  await expect(db.rateLimits.hit("login", 1_000)).rejects.toMatchObject({ code: "database_busy" });
});

test("a call whose twin outlasts its deadline hears that the twin is still under way", async () => {
  const { db, file, write } = await openTestDatabase();
  await run("hold-lock.ts", [file, "1000"]).said("held");
  const twin = write("note", { text: "one" }, keyed("k"));
  const call = write("note", { text: "one" }, { ...keyed("k"), deadline: performance.now() + 100 });
  await expect(call).rejects.toMatchObject({ code: "idempotency_in_flight" });
  expect(await twin).toMatchObject({ replayed: false });
  expect(await notes(db)).toEqual(["one"]);
});

test("a change that has not begun by its deadline is not made, though the lock is free", async () => {
  const { db, write } = await openTestDatabase({ groupLimit: 1 });
  const blocker = write("block", { ms: 300 }, context());
  const late = write("note", { text: "late" }, context({ deadline: performance.now() + 100 }));
  await expect(late).rejects.toMatchObject({ code: "database_busy" });
  await blocker;
  expect(await notes(db)).toEqual([]);
});

test("a change that the disk holds up in its commit is given up, and nobody waits for ever", async () => {
  const { write } = await openTestDatabase({ writeDeadlineMs: 100 });
  const claim = { scope: "a test", key: "stuck", fingerprint: "f" };
  const keyed = write("block", { ms: 4_000 }, context({ idempotency: claim }));
  const keyless = write("note", { text: "behind it" }, context());
  // Neither may say that nothing was changed: nobody knows. A key can ask again.
  await expect(keyed).rejects.toMatchObject({
    code: "idempotency_in_flight",
    message: expect.stringMatching(/may still be made/),
  });
  const failure: unknown = await keyless.catch((error: unknown) => error);
  expect(failure).toMatchObject({ message: expect.stringMatching(/did not say whether a change was made/) });
  expect(failure).not.toHaveProperty("code");
});

test("a change that its caller does not wait for is not made, and that is no fault of the database", async () => {
  const { db, file, write } = await openTestDatabase({ writeDeadlineMs: 60_000 });
  const holder = run("hold-lock.ts", [file, "60000"]);
  await holder.said("held");
  const start = performance.now();
  const hasty = write("note", { text: "hasty" }, context({ caller: { deadline: start + 200, gone: false } }));
  await expect(hasty).rejects.toMatchObject({ code: "deadline_passed", fields: {} });
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
  holder.child.kill("SIGKILL");
  await write("note", { text: "later" }, context({ caller: { deadline: performance.now() + 60_000, gone: false } }));
  expect(await notes(db)).toEqual(["later"]);
  expect(db.stats().refused).toMatchObject({ database_busy: 0, deadline_passed: 1 });
});

test("a change that waits is dropped when its caller gives up, the others are made", async () => {
  const { db, file, write } = await openTestDatabase({ writeDeadlineMs: 60_000 });
  const holder = run("hold-lock.ts", [file, "60000"]);
  await holder.said("held");
  const callers = Array.from({ length: 3 }, () => ({ deadline: Number.POSITIVE_INFINITY, gone: false }));
  const changes = callers.map((caller, n) => write("note", { text: `${n}` }, context({ caller })));
  if (callers[1]) callers[1].gone = true;
  await expect(changes[1]).rejects.toMatchObject({ code: "deadline_passed" });
  expect(db.stats()).toMatchObject({ queued: 2, refused: { deadline_passed: 1 } });
  holder.child.kill("SIGKILL");
  await Promise.all([changes[0], changes[2]]);
  expect(await notes(db)).toEqual(["0", "2"]);
  expect(db.stats().queued).toBe(0);
});

test("a change that has begun is made, though its caller gives up meanwhile", async () => {
  const { db, write } = await openTestDatabase({ groupLimit: 2 });
  const caller = { deadline: Number.POSITIVE_INFINITY, gone: false };
  const begun = [write("block", { ms: 500 }, context()), write("note", { text: "begun" }, context({ caller }))];
  const behind = write("note", { text: "behind" }, context({ caller }));
  const refused = expect(behind).rejects.toMatchObject({ code: "deadline_passed" });
  await new Promise((resolve) => setTimeout(resolve, 100));
  caller.gone = true;
  await Promise.all(begun);
  await refused;
  expect(await notes(db)).toEqual(["begun"]);
});

test("what nobody waits for is not even handed to the writer", async () => {
  const { db, write } = await openTestDatabase();
  const caller = { deadline: Number.POSITIVE_INFINITY, gone: true };
  const refused = write("note", { text: "gone" }, context({ caller }));
  expect(db.stats().queued).toBe(0);
  await expect(refused).rejects.toMatchObject({ code: "deadline_passed" });
});
