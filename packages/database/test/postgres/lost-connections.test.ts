import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../../../../tests/support/postgres/index.ts";
import { openPostgres } from "../../src/postgres/index.ts";
import { context, keyed, note, openTestDatabase, withServer } from "./fixtures/test-database.ts";

const server = withServer();

test("changes with a key outlive the end of their connections: none is lost, none is made twice", async () => {
  const { db, url, query } = await openTestDatabase();
  let running = true;
  let acknowledged = 0;
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; running; n += 1) {
      await note(db, `${writer} ${n}`, keyed(`${writer} ${n}`));
      acknowledged += 1;
    }
  });
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  for (let round = 0; round < 10; round += 1) {
    await sleep(50);
    await server().query(end, url);
  }
  running = false;
  await Promise.all(writers);
  expect(acknowledged).toBeGreaterThan(20);
  const [kept] = await query(
    "SELECT count(*)::integer AS n, count(DISTINCT after ->> 'text')::integer AS texts FROM events",
  );
  expect(kept).toEqual({ n: acknowledged, texts: acknowledged });
});

test("the server is killed and comes back: reads and changes wait for it", async () => {
  const { db, query } = await openTestDatabase();
  await note(db, "before");
  await server().kill();
  const [written, read] = [note(db, "meanwhile", keyed("a key")), db.credentials.findKey(Buffer.alloc(32))];
  await sleep(300);
  expect(await db.ready()).toMatchObject({ ready: false, checks: { reads: expect.stringContaining("ECONNREFUSED") } });
  await server().start();
  await written;
  expect(await read).toBeUndefined();
  expect(await query("SELECT count(*)::integer AS n FROM events")).toEqual([{ n: 2 }]);
  expect(await db.ready()).toEqual({ ready: true, checks: { reads: "ok", writes: "ok" } });
});

test("past the deadline a change and a read say that the database can't be reached", async () => {
  const { db } = await openTestDatabase({ writeDeadlineMs: 500, readDeadlineMs: 500 });
  await server().kill();
  const busy = expect.objectContaining({ code: "database_busy", message: expect.stringContaining("can't be reached") });
  await Promise.all([
    expect(note(db, "lost")).rejects.toEqual(busy),
    expect(db.credentials.findKey(Buffer.alloc(32))).rejects.toEqual(busy),
  ]);
  await server().start();
  await note(db, "back");
});

test("of several hosts the one that answers is used", async () => {
  const url = (await server().createDatabase()).replace("@", `@127.0.0.1:${await freePort()},`);
  const { db } = await openTestDatabase({ url });
  await note(db, "made");
});

test("a server that only reads is not used", async () => {
  const url = await server().createDatabase();
  const name = url.slice(url.lastIndexOf("/") + 1);
  await server().query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  const waited = openPostgres({ url });
  await sleep(600);
  await server().query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  const db = await waited;
  await note(db, "made");
  await db.close();
});

test.each(["off", "local", "remote_write"])(
  "synchronous_commit = %s is not what the shop writes with",
  async (level) => {
    const url = await server().createDatabase();
    const name = url.slice(url.lastIndexOf("/") + 1);
    await server().query(`ALTER DATABASE ${name} SET synchronous_commit = ${level}`);
    const { db } = await openTestDatabase({ url });
    const ask = "SELECT current_setting('synchronous_commit') AS level";
    expect(await db.read((reader) => reader.get(ask))).toEqual({ level: "on" });
    const { value } = await db.write((tx) => tx.get(ask), context());
    expect(value).toEqual({ level: "on" });
  },
);
