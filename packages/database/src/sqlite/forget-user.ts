import type { Connection } from "./unit.ts";

/**
 * Takes a removed user's name and address out of the journal, and the replies that hold them out of the kept idempotent
 * replies. The facts stay. Call it in the unit that removes the user, after its journal entry.
 */
export function forgetUser(_db: Connection, _userId: number): void {
  throw new Error("not built yet");
}
