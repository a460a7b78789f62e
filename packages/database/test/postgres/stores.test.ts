import { credentialStoreContract } from "../contract/credential-store.contract.ts";
import { journalFeedContract } from "../contract/journal-feed.contract.ts";
import { rateLimitStoreContract } from "../contract/rate-limit-store.contract.ts";
import { note, openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

credentialStoreContract("postgres", async () => {
  const { db, query } = await openTestDatabase();
  const bytes = (hash: Buffer): string => `'\\x${hash.toString("hex")}'`;
  const run = async (sql: string): Promise<void> => void (await query(sql));
  return {
    store: db.credentials,
    addUser: ({ id, name, role }) =>
      run(
        `INSERT INTO users (id, name, password_hash, address, role, created_at, updated_at) VALUES (${id}, '${name}', '', '', '${role}', now(), now())`,
      ),
    setRole: (id, role) => run(`UPDATE users SET role = '${role}' WHERE id = ${id}`),
    removeUser: (id) => run(`DELETE FROM users WHERE id = ${id}`),
    addSession: ({ hash, userId, expiresAt }) =>
      run(
        `INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (${bytes(hash)}, ${userId}, now(), '${expiresAt}')`,
      ),
    addKey: ({ hash, name }) =>
      run(
        `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind) VALUES ('${name}', ${bytes(hash)}, 'made', now(), 'system')`,
      ),
    removeKey: (name) => run(`UPDATE api_keys SET removed_at = now() WHERE name = '${name}'`),
  };
});

rateLimitStoreContract("postgres", async () => {
  const first = await openTestDatabase();
  const second = await openTestDatabase({ url: first.url });
  return [first.db.rateLimits, second.db.rateLimits];
});

journalFeedContract("postgres", async () => {
  const { db, url } = await openTestDatabase();
  return {
    feed: db.feed,
    addEntry: async () => void (await note(db, "own")),
    addEntryElsewhere: async () => {
      const other = await openTestDatabase({ url });
      await note(other.db, "other");
    },
    changeSomethingElse: async () => void (await db.rateLimits.hit("x", 1_000)),
  };
});
