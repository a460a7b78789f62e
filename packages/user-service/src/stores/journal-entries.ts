import type { JournalEntry } from "@shop/database";
import type { ApiKey, User } from "@shop/openapi";
import { keyFacts, userFacts } from "../domain/facts.ts";
import type { UserChange } from "../domain/user-change.ts";

// What the journal tells of each change, whatever the engine.

export function userAdded(user: User): JournalEntry {
  return { type: "user.added", subject_kind: "user", subject_id: user.id, before: null, after: userFacts(user) };
}

export function userUpdated(user: User, updated: User, { before, after }: UserChange): JournalEntry {
  return {
    type: "user.updated",
    subject_kind: "user",
    subject_id: user.id,
    before: { ...before, version: user.version },
    after: { ...after, version: updated.version },
  };
}

export function userRemoved(user: User): JournalEntry {
  return { type: "user.removed", subject_kind: "user", subject_id: user.id, before: userFacts(user), after: null };
}

export const userLoggedIn = (userId: number): JournalEntry => ofSession("user.logged_in", userId);
export const userLoggedOut = (userId: number): JournalEntry => ofSession("user.logged_out", userId);

export function keyAdded(key: ApiKey): JournalEntry {
  return { type: "key.added", subject_kind: "key", subject_id: key.id, before: null, after: keyFacts(key) };
}

export function keyRemoved(key: ApiKey): JournalEntry {
  return { type: "key.removed", subject_kind: "key", subject_id: key.id, before: keyFacts(key), after: null };
}

/** A login touches no facts of the user, and the user neither comes nor goes with it: both sides are there and empty. */
function ofSession(type: string, userId: number): JournalEntry {
  return { type, subject_kind: "user", subject_id: userId, before: {}, after: {} };
}
