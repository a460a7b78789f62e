import type { JournalEntry } from "../journal-entry.ts";
import type { Actor } from "../principal.ts";
import { rememberingTimestamp } from "../timestamp.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { type AppendEntry, prepareJournal } from "./journal.ts";
import type { UnitContext } from "./unit.ts";

/** The context of the unit that runs now. There is one for all jobs, since only one runs at a time. */
export class UnitRun implements UnitContext {
  now = "";
  actor: Actor = { kind: "system", id: null };
  requestId = "";
  /** What the unit said by `holdsUser`. */
  heldUser: number | null = null;
  /** The newest entry that the unit has added to the journal, 0 for none. */
  lastEventId = 0;
  readonly #append: AppendEntry;
  readonly #timestamp = rememberingTimestamp();

  constructor(db: Connection) {
    this.#append = prepareJournal(db);
  }

  start(job: Job): void {
    this.now = this.#timestamp(job.now);
    this.actor = job.actor;
    this.requestId = job.requestId;
    this.heldUser = null;
    this.lastEventId = 0;
  }

  journal(entry: JournalEntry): number {
    this.lastEventId = this.#append(entry, this.now, this.actor, this.requestId);
    return this.lastEventId;
  }

  holdsUser(userId: number): void {
    this.heldUser = userId;
  }
}
