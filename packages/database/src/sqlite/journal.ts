import type { Actor } from "../principal.ts";
import type { Connection } from "./connection.ts";

/** An entry of the journal. `before` is null when the subject came into being, `after` when it is gone. No secrets. */
export interface JournalEntry {
  /** Such as `order.placed`. */
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: number;
  readonly before: object | null;
  readonly after: object | null;
}

export type AppendEntry = (entry: JournalEntry, now: string, actor: Actor, requestId: string) => number;

/** Prepares the one statement that writes to the journal. What it returns gives back the id of the new entry. */
export function prepareJournal(db: Connection): AppendEntry {
  const insert = db.prepare(
    `INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (entry, now, actor, requestId) => {
    const { type, subject_kind, subject_id } = entry;
    const before = entry.before === null ? null : JSON.stringify(entry.before);
    const after = entry.after === null ? null : JSON.stringify(entry.after);
    const added = insert.run(now, type, actor.kind, actor.id, requestId, subject_kind, subject_id, before, after);
    return Number(added.lastInsertRowid);
  };
}
