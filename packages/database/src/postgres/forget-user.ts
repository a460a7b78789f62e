import type { Connection } from "./connection.ts";

// The last argument leaves out what is not there, so an entry without an address does not get one. Entries that hold
// neither, such as those of logins, are not written anew.
const journal = `UPDATE events SET
    before = jsonb_set(jsonb_set(before, '{name}', 'null', false), '{address}', 'null', false),
    after = jsonb_set(jsonb_set(after, '{name}', 'null', false), '{address}', 'null', false)
  WHERE subject_kind = 'user' AND subject_id = $1
    AND (before ?| ARRAY['name', 'address'] OR after ?| ARRAY['name', 'address'])`;
const replies = "UPDATE idempotency_keys SET value = NULL WHERE subject_user_id = $1";

/**
 * Takes a removed user's name and address out of the journal, and the replies that hold them out of the kept idempotent
 * replies. The facts stay. Call it in the unit that removes the user, after its journal entry, with the user locked:
 * what others have written about them is there by then.
 */
export async function forgetUser(db: Connection, userId: number): Promise<void> {
  await Promise.all([db.run(journal, userId), db.run(replies, userId)]);
}
