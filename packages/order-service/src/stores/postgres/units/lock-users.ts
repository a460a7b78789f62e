import type { Connection } from "@shop/database/postgres";

const lock = "SELECT id FROM users WHERE id = ANY($1::bigint[]) ORDER BY id FOR KEY SHARE";

/** Which of these users there are. They stay until the commit: who removes one waits for it. */
export async function lockUsers(db: Connection, ids: Iterable<number>): Promise<Set<number>> {
  const users = await db.all<{ id: number }>(lock, [...new Set(ids)]);
  return new Set(users.map(({ id }) => id));
}
