import { describe, expect, test } from "vitest";
import type { GroupUnit } from "../../src/postgres/index.ts";
import { context, keyed, note, openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

class Refused extends Error {
  readonly code = "refused";
  readonly fields = {};
}

const failure = (code: string): unknown => expect.objectContaining({ code });
const countNotes = "SELECT count(*)::integer AS notes FROM events";

/** Adds notes; refuses "no", and makes PostgreSQL fail for "bad". */
const notes: GroupUnit<string, number, null> = {
  look: async () => null,
  make: (db, jobs) =>
    Promise.all(
      jobs.map(async ({ input, now }) => {
        if (input === "no") return new Refused("no");
        const type = input === "bad" ? null : "shop.noted";
        const insert = `INSERT INTO events (at, type, actor_kind, request_id, subject_kind, subject_id, after)
          VALUES ($1, $2, 'system', 'test', 'shop', 1, $3) RETURNING id`;
        const row = await db.get<{ id: number }>(insert, now, type, JSON.stringify({ text: input }));
        return row?.id ?? 0;
      }),
    ),
};

describe("a change", () => {
  test("is made once for one key, also when it is called fifty times at once", async () => {
    const { db, query } = await openTestDatabase();
    const all = await Promise.all(Array.from({ length: 50 }, () => note(db, "one", keyed("the same"))));
    expect(new Set(all).size).toBe(1);
    expect(await query(countNotes)).toEqual([{ notes: 1 }]);
  });

  test("is made once by two processes that get it at once", async () => {
    const { db, url, query } = await openTestDatabase();
    const other = await openTestDatabase({ url });
    for (let round = 0; round < 20; round += 1) {
      const ids = await Promise.all([db, other.db, db, other.db].map((one) => note(one, "one", keyed(`key ${round}`))));
      expect(new Set(ids).size).toBe(1);
    }
    expect(await query(countNotes)).toEqual([{ notes: 20 }]);
  });

  test("with a used key and another body is refused", async () => {
    const { db } = await openTestDatabase();
    await note(db, "one", keyed("a key"));
    await expect(note(db, "two", keyed("a key", "another body"))).rejects.toEqual(failure("idempotency_key_reused"));
  });

  test("keeps no refusal, and an expired reply is gone", async () => {
    const { db, query } = await openTestDatabase();
    const refused = db.write(async () => {
      throw new Refused("no");
    }, keyed("a key"));
    await expect(refused).rejects.toThrow("no");
    const first = await note(db, "one", keyed("a key"));
    await query("UPDATE idempotency_keys SET expires_at = now() - interval '1 second'");
    expect(await note(db, "one", keyed("a key"))).toBeGreaterThan(first);
  });

  test("that fails takes back all of it", async () => {
    const { db, query } = await openTestDatabase();
    const failing = db.write(async (_db, unit) => {
      await unit.journal({ type: "shop.noted", subject_kind: "shop", subject_id: 1, before: null, after: {} });
      throw new Refused("no");
    }, context());
    await expect(failing).rejects.toThrow("no");
    expect(await query(countNotes)).toEqual([{ notes: 0 }]);
  });

  test("a statement that nobody waited for fails the change", async () => {
    const { db, query } = await openTestDatabase();
    const careless = db.write(async (tx, unit) => {
      await unit.journal({ type: "shop.noted", subject_kind: "shop", subject_id: 1, before: null, after: {} });
      void tx.run("SELECT 1 / 0").catch(() => undefined);
      return "made";
    }, keyed("a key"));
    await expect(careless).rejects.toThrow(/division by zero/);
    expect(await query(countNotes)).toEqual([{ notes: 0 }]);
  });

  test("that meets another one in a deadlock is tried again", async () => {
    const { db, query } = await openTestDatabase();
    await query("INSERT INTO totals VALUES ('a', 0, 0), ('b', 0, 0)");
    const add = "UPDATE totals SET value = value + 1 WHERE name = $1";
    const both = (names: readonly [string, string]) =>
      db.write(async (tx) => {
        await tx.run(add, names[0]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.run(add, names[1]);
      }, context());
    await Promise.all([both(["a", "b"]), both(["b", "a"])]);
    expect(await query("SELECT value::integer FROM totals ORDER BY name")).toEqual([{ value: 2 }, { value: 2 }]);
    expect(db.stats().busyRetries).toBeGreaterThan(0);
  });

  test("that nobody waits for is not made", async () => {
    const { db, query } = await openTestDatabase();
    const caller = { deadline: Number.POSITIVE_INFINITY, gone: true };
    await expect(note(db, "one", context({ caller }))).rejects.toEqual(failure("deadline_passed"));
    expect(await query(countNotes)).toEqual([{ notes: 0 }]);
  });

  test("past the queue's limit is refused, and a lock that is held too long too", async () => {
    const { db, url } = await openTestDatabase({ queueLimit: 8, writeDeadlineMs: 400 });
    const other = await openTestDatabase({ url });
    await other.db.write((tx) => tx.run("INSERT INTO totals VALUES ('a', 0, 0)"), context());
    const holding = other.db.write(async (tx) => {
      await tx.run("UPDATE totals SET value = 1");
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }, context());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const codes = await Promise.all(
      Array.from({ length: 12 }, () =>
        db
          .write((tx) => tx.run("UPDATE totals SET value = value + 1"), keyed(`key ${Math.random()}`))
          .then(
            () => "made",
            ({ code }) => code,
          ),
      ),
    );
    expect(codes.filter((code) => code === "overloaded")).toHaveLength(4);
    expect(codes.filter((code) => code === "database_busy")).toHaveLength(8);
    await holding;
  });
});

describe("changes in groups", () => {
  test("go together, and each is made or refused by itself", async () => {
    const { db, query } = await openTestDatabase();
    const add = db.group(notes);
    const all = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => add(n % 10 === 3 ? "no" : `note ${n}`, keyed(`key ${n}`))),
    );
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(20);
    expect(await query(countNotes)).toEqual([{ notes: 180 }]);
    const { groups, jobs } = db.stats();
    expect(jobs).toBe(180);
    expect(groups).toBeLessThan(20);
  });

  test("one that PostgreSQL refuses does not spoil the others", async () => {
    const { db, query } = await openTestDatabase();
    const add = db.group(notes);
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => add(n === 7 ? "bad" : `note ${n}`, keyed(`key ${n}`))),
    );
    expect(all.flatMap(({ status }, n) => (status === "rejected" ? [n] : []))).toEqual([7]);
    expect(await query(countNotes)).toEqual([{ notes: 39 }]);
  });

  test("calls with one key are made once, whichever process gets them", async () => {
    const { db, url, query } = await openTestDatabase();
    const other = await openTestDatabase({ url });
    const adds = [db.group(notes), other.db.group(notes)];
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, n) => adds[n % 2]?.(`note ${n % 5}`, keyed(`key ${n % 5}`))),
    );
    expect(new Set(all.map((written) => written?.value)).size).toBe(5);
    expect(all.filter((written) => written?.replayed === false)).toHaveLength(5);
    expect(await query(countNotes)).toEqual([{ notes: 5 }]);
  });
});
