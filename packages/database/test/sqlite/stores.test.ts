import { setImmediate as nextTurn } from "node:timers/promises";
import { credentialStoreContract } from "../contract/credential-store.contract.ts";
import { journalFeedContract } from "../contract/journal-feed.contract.ts";
import { rateLimitStoreContract } from "../contract/rate-limit-store.contract.ts";
import { run } from "./fixtures/processes.ts";
import { context, inspect, openTestDatabase } from "./fixtures/test-database.ts";

credentialStoreContract("sqlite", async () => {
  const { db, file } = await openTestDatabase();
  const insert = async (sql: string, ...params: unknown[]) => {
    inspect(file, (other) => other.prepare(sql).run(...params));
    // Reads of one turn share one state; what another connection wrote is seen in the next.
    await nextTurn();
  };
  return {
    store: db.credentials,
    addUser: async ({ id, name, role }) =>
      insert(
        "INSERT INTO users (id, name, password_hash, address, role, created_at, updated_at) VALUES (?, ?, '', '', ?, '', '')",
        id,
        name,
        role,
      ),
    setRole: async (id, role) => insert("UPDATE users SET role = ? WHERE id = ?", role, id),
    removeUser: async (id) => insert("DELETE FROM users WHERE id = ?", id),
    addSession: async ({ hash, userId, expiresAt }) =>
      insert(
        "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (?, ?, '', ?)",
        hash,
        userId,
        expiresAt,
      ),
    addKey: async ({ hash, name }) =>
      insert(
        "INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind) VALUES (?, ?, 'made', '', 'system')",
        name,
        hash,
      ),
    removeKey: async (name) =>
      insert("UPDATE api_keys SET removed_at = '2026-01-01T00:00:00.000Z' WHERE name = ?", name),
  };
});

rateLimitStoreContract("sqlite", async () => {
  const first = await openTestDatabase();
  const second = await openTestDatabase({ file: first.file });
  return [first.db.rateLimits, second.db.rateLimits];
});

journalFeedContract("sqlite", async () => {
  const { db, file, write } = await openTestDatabase();
  return {
    feed: db.feed,
    addEntry: async () => {
      await write("note", { text: "own" }, context());
    },
    addEntryElsewhere: async () => {
      await run("write-notes.ts", [file, "1", `other-${performance.now()}`]).ended;
    },
    changeSomethingElse: async () => {
      await db.rateLimits.hit("x", 1_000);
    },
  };
});
