import type { JournalEntry } from "../../journal-entry.ts";
import type { Actor } from "../../principal.ts";
import type { Connection } from "../../sqlite/connection.ts";
import { assertDurable, openWriting } from "../../sqlite/connection.ts";
import { writePrivateFile } from "../../sqlite/durable-file.ts";
import { prepareJournal } from "../../sqlite/journal.ts";
import { retryBusy } from "../../sqlite/retry-busy.ts";
import { Transaction } from "../../sqlite/transaction.ts";
import { timestamp } from "../../timestamp.ts";
import { createToken, hashToken } from "../../tokens.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { requireFree } from "../failures-of-files.ts";
import { openSession, type Session } from "../postgres/session.ts";
import { requireCurrentSchema } from "../postgres/shop-schema.ts";
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
  if (file !== undefined) requireFree(file, force);
  const token = createToken("key");
  const wanted: NewKey = { name, token, file, created_at: timestamp(Date.now()) };
  const made = database.engine === "sqlite" ? await madeIn(database.file, wanted) : await madeOn(database.url, wanted);
  const result: KeyMade = file === undefined ? { ...made, token } : { ...made, file };
  return { result, exitCode: exitCodes.ok };
}

interface NewKey {
  readonly name: string;
  readonly token: string;
  readonly file: string | undefined;
  readonly created_at: string;
}

type Made = Pick<KeyMade, "id" | "name" | "created_at">;

async function madeIn(database: string, key: NewKey): Promise<Made> {
  requireFile(database);
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
function insert(db: Connection, key: NewKey): Made {
  const { name, created_at } = key;
  writeInto(key);
  const added = db
    .prepare(
      `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
       VALUES (?, ?, 'made', ?, ?, ?)`,
    )
    .run(name, hashToken(key.token), created_at, system.kind, system.id);
  const id = Number(added.lastInsertRowid);
  prepareJournal(db)(entryOf(id, key), created_at, system, requestId);
  return { id, name, created_at };
}

async function madeOn(url: string, key: NewKey): Promise<Made> {
  const session = await openSession(url);
  try {
    await requireCurrentSchema(session);
    return await session.transaction(() => insertOn(session, key));
  } finally {
    await session.close();
  }
}

async function insertOn(session: Session, key: NewKey): Promise<Made> {
  const { name, created_at } = key;
  writeInto(key);
  const [added] = await session.all<{ id: number }>(
    `INSERT INTO api_keys (name, token_hash, origin, created_at, created_by_kind, created_by_id)
     VALUES (?, ?, 'made', ?, ?, ?) RETURNING id`,
    ...[name, hashToken(key.token), created_at, system.kind, system.id],
  );
  if (added === undefined) throw new Error("an inserted API key was not returned");
  const { type, subject_kind, subject_id, after } = entryOf(added.id, key);
  await session.all(
    `INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?::jsonb)`,
    ...[created_at, type, system.kind, system.id, requestId, subject_kind, subject_id, JSON.stringify(after)],
  );
  return { id: added.id, name, created_at };
}

function writeInto({ file, token }: NewKey): void {
  if (file !== undefined) writePrivateFile(file, `${token}\n`);
}

function entryOf(id: number, { name, created_at }: NewKey): JournalEntry {
  return { type: "key.added", subject_kind: "key", subject_id: id, before: null, after: { name, created_at } };
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
