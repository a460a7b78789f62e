import type { JournalEntry } from "../journal-entry.ts";
import type { Actor } from "../principal.ts";
import { timestamp } from "../timestamp.ts";
import type { WriteContext } from "../write.ts";
import type { Connection } from "./connection.ts";
import type { UnitContext } from "./database.ts";

const insert = `
  INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`;

/** The context of one run of a unit. */
export class UnitRun implements UnitContext {
  readonly now: string;
  readonly actor: Actor;
  readonly requestId: string;
  /** What the unit said by `holdsUser`. */
  heldUser: number | null = null;
  readonly #db: Connection;

  constructor(db: Connection, { now, actor, requestId }: WriteContext) {
    this.#db = db;
    this.now = timestamp(now.getTime());
    this.actor = actor;
    this.requestId = requestId;
  }

  async journal({ type, subject_kind, subject_id, before, after }: JournalEntry): Promise<number> {
    const { actor, requestId, now } = this;
    const subject = [subject_kind, subject_id] as const;
    const row = [now, type, actor.kind, actor.id, requestId, ...subject, jsonOf(before), jsonOf(after)];
    const added = await this.#db.get<{ id: number }>(insert, ...row);
    if (added === undefined) throw new Error("a journal entry was not returned");
    return added.id;
  }

  holdsUser(userId: number): void {
    this.heldUser = userId;
  }
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
