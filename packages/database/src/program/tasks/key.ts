import type { Actor } from "../../principal.ts";
import type { Connection } from "../../sqlite/connection.ts";
import { assertDurable, openWriting } from "../../sqlite/connection.ts";
import { writePrivateFile } from "../../sqlite/durable-file.ts";
import { prepareJournal } from "../../sqlite/journal.ts";
import { retryBusy } from "../../sqlite/retry-busy.ts";
import { timestamp } from "../../sqlite/timestamp.ts";
import { Transaction } from "../../sqlite/transaction.ts";
import { createToken, hashToken } from "../../tokens.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { requireFree } from "../failures-of-files.ts";
import { knownVersion, requireShopSchema } from "../sqlite/shop-schema.ts";
import { requireFile } from "../sqlite/snapshot.ts";
import type { Outcome, TaskOf } from "../task.ts";

/** A new operator key, as it is printed: this once. With a file the key is in that and nowhere else. */
export interface KeyMade {
  readonly id: number;
  readonly name: string;
  readonly created_at: string;
  readonly token?: string;
  readonly file?: string;
}

const lockLimitMs = 30_000;
const system: Actor = { kind: "system", id: null };
/** What the journal has in the place of a request. */
const requestId = "shop-db-key";

/** Makes an operator key in the database itself: for a shop that nobody has a key of. A running shop accepts it at once. */
export async function key(task: TaskOf<"key">): Promise<Outcome> {
  const { database, name, file, force } = task;
  if (database.engine !== "sqlite") throw new ProgramFailure(exitCodes.usage, "usage", "PostgreSQL is not there yet.");
  if (file !== undefined) requireFree(file, force);
  requireFile(database.file);
  const token = createToken("key");
  const made = await madeIn(database.file, { name, token, file });
  const result: KeyMade = file === undefined ? { ...made, token } : { ...made, file };
  return { result, exitCode: exitCodes.ok };
}

interface NewKey {
  readonly name: string;
  readonly token: string;
  readonly file: string | undefined;
}

async function madeIn(database: string, key: NewKey): Promise<Pick<KeyMade, "id" | "name" | "created_at">> {
  const db = await retryBusy(() => openWriting(database), lockLimitMs);
  try {
    requireCurrent(requireShopSchema(db, `The database ${database}`));
    const transaction = new Transaction(db);
    const made = await retryBusy(() => transaction.run(() => insert(db, key)), lockLimitMs);
    assertDurable(db);
    return made;
  } finally {
    db.close();
  }
}

/** Under the write lock. The file comes first: a kill before the commit leaves a key that opens nothing, never one that is lost. */
function insert(db: Connection, { name, token, file }: NewKey): Pick<KeyMade, "id" | "name" | "created_at"> {
  if (file !== undefined) writePrivateFile(file, `${token}\n`);
  const created_at = timestamp(Date.now());
  const added = db
    .prepare(
      `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
       VALUES (?, ?, 'made', ?, ?, ?)`,
    )
    .run(name, hashToken(token), created_at, system.kind, system.id);
  const id = Number(added.lastInsertRowid);
  const entry = { type: "key.added", subject_kind: "key", subject_id: id, before: null, after: { name, created_at } };
  prepareJournal(db)(entry, created_at, system, requestId);
  return { id, name, created_at };
}

function requireCurrent(version: number): void {
  if (version === knownVersion()) return;
  throw new ProgramFailure(
    exitCodes.conflict,
    "schema_older",
    `The schema has version ${version}, and this program writes version ${knownVersion()}.`,
    "Run `shop db migrate` first.",
  );
}
