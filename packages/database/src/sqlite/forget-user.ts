import type { Connection } from "./connection.ts";

/**
 * Takes a removed user's name and address out of the journal, and the replies that hold them out of the kept idempotent
 * replies. The facts stay. Call it in the unit that removes the user, after its journal entry.
 */
export function forgetUser(db: Connection, userId: number): void {
  // json_replace sets only what is there, so an entry without an address does not get one.
  db.prepare<[number]>(
    `UPDATE events SET before = json_replace(before, '$.name', NULL, '$.address', NULL),
       after = json_replace(after, '$.name', NULL, '$.address', NULL)
     WHERE subject_kind = 'user' AND subject_id = ?`,
  ).run(userId);
  db.prepare<[number]>("UPDATE idempotency_keys SET value = NULL WHERE subject_user_id = ?").run(userId);
}
