import { join } from "node:path";
import type { Actor } from "../principal.ts";
import { timestamp } from "../timestamp.ts";
import { createToken, hashToken } from "../tokens.ts";
import type { Connection } from "./connection.ts";
import { assertDurable, openWriting } from "./connection.ts";
import { makeFolder, writePrivateFile } from "./durable-file.ts";
import { explained } from "./explained.ts";
import { prepareJournal } from "./journal.ts";
import { retryBusy } from "./retry-busy.ts";
import { Transaction } from "./transaction.ts";

export interface OperatorKeyOptions {
  /** The database file; `openSqlite` was called on it before. */
  readonly file: string;
  /** Where `operator.key` is kept. */
  readonly dataDir: string;
  readonly now: Date;
}

export interface OperatorKey {
  /** Path of the file with the key in it, mode 0600. It may be missing when the key was made long ago. */
  readonly file: string;
  /** Whether this call made it. */
  readonly made: boolean;
}

const lockLimitMs = 30_000;
const keyName = "operator.key of the first start";
const system: Actor = { kind: "system", id: null };

/**
 * Makes the operator key of a new shop: once in the life of a database, whichever process comes first. The key is in
 * the file `operator.key`, its hash in the database. Once there was one, removed or not, none is made again.
 */
export async function ensureOperatorKey(options: OperatorKeyOptions): Promise<OperatorKey> {
  try {
    return await keyOf(options);
  } catch (error) {
    throw explained(options.file, error);
  }
}

async function keyOf({ file, dataDir, now }: OperatorKeyOptions): Promise<OperatorKey> {
  const keyFile = join(dataDir, "operator.key");
  const db = await retryBusy(() => openWriting(file), lockLimitMs);
  try {
    if (await retryBusy(() => hadLocalKey(db), lockLimitMs)) return { file: keyFile, made: false };
    makeFolder(dataDir);
    const transaction = new Transaction(db);
    const made = await retryBusy(() => transaction.run(() => makeKey(db, keyFile, now)), lockLimitMs);
    assertDurable(db);
    return { file: keyFile, made };
  } finally {
    db.close();
  }
}

function hadLocalKey(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM api_keys WHERE origin = 'local'").get() !== undefined;
}

/** Under the write lock. The file comes first: a kill before the commit leaves a file that the next start replaces. */
function makeKey(db: Connection, keyFile: string, now: Date): boolean {
  if (hadLocalKey(db)) return false;
  const token = createToken("key");
  writePrivateFile(keyFile, `${token}\n`);
  const at = timestamp(now.getTime());
  const added = db
    .prepare(
      `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
       VALUES (?, ?, 'local', ?, ?, ?)`,
    )
    .run(keyName, hashToken(token), at, system.kind, system.id);
  const entry = {
    type: "key.added",
    subject_kind: "key",
    subject_id: Number(added.lastInsertRowid),
    before: null,
    after: { name: keyName, created_at: at },
  };
  prepareJournal(db)(entry, at, system, "first-start");
  return true;
}
