import type { JournalEntry } from "../journal-entry.ts";
import type { Actor } from "../principal.ts";
import type { Connection } from "./connection.ts";

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
