import { expect, test } from "vitest";
import { context, inspect, keyed, openTestDatabase } from "./fixtures/test-database.ts";

const old = "2020-01-01T00:00:00.000Z";
const later = "2999-01-01T00:00:00.000Z";

function fillWithExpired(file: string, rows: number): void {
  inspect(file, (db) => {
    db.exec("BEGIN");
    db.prepare(
      "INSERT INTO users (id, name, password_hash, address, role, created_at, updated_at) VALUES (1, 'a', '', '', 'customer', '', '')",
    ).run();
    const session = db.prepare(
      "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (randomblob(32), 1, '', ?)",
    );
    const limit = db.prepare("INSERT INTO rate_limits VALUES (hex(randomblob(8)), 1, ?)");
    const reply = db.prepare(
      "INSERT INTO idempotency_keys (key_hash, fingerprint, value, created_at, expires_at) VALUES (randomblob(32), '', '1', '', ?)",
    );
    for (let row = 0; row < rows; row += 1) for (const insert of [session, limit, reply]) insert.run(old);
    for (const insert of [session, limit]) insert.run(later);
    // Written while a clock was wrong by years: it would be in the way of the others for as long.
    reply.run(later);
    db.exec("COMMIT");
  });
}

const counts = (file: string) =>
  inspect(file, (db) =>
    ["sessions", "rate_limits", "idempotency_keys"].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ),
  );

async function until(condition: () => boolean): Promise<void> {
  const limit = performance.now() + 10_000;
  while (!condition() && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(condition()).toBe(true);
}

test("what has expired is removed in batches, what has not stays", async () => {
  const { file, write } = await openTestDatabase({ cleanEveryMs: 100 });
  fillWithExpired(file, 1_200);
  const now = new Date();
  await write("note", { text: "kept" }, { ...keyed("alive"), now });
  await until(() => String(counts(file)) === "1,1,1");
  expect(await write("note", { text: "kept" }, { ...keyed("alive"), now })).toMatchObject({ replayed: true });
});

test("a writer that is never idle is cleaned as well", async () => {
  const { file, write } = await openTestDatabase({ cleanEveryMs: 10, groupLimit: 1 });
  fillWithExpired(file, 10);
  let done = false;
  const keepBusy = async () => {
    while (!done) await write("block", { ms: 5 }, context());
  };
  const busy = Promise.all(Array.from({ length: 8 }, keepBusy));
  try {
    await until(() => String(counts(file)) === "1,1,0");
  } finally {
    done = true;
    await busy;
  }
}, 30_000);
