import { existsSync, realpathSync, statSync } from "node:fs";
import { exitCodes, ProgramFailure, usage } from "../failure.ts";
import { requireFree } from "../failures-of-files.ts";
import { copyPages } from "../sqlite/copy-pages.ts";
import { putInPlace } from "../sqlite/put-in-place.ts";
import { type SettledCopy, settleCopy } from "../sqlite/settle-copy.ts";
import { newestEvent, requireShopSchema } from "../sqlite/shop-schema.ts";
import { openSnapshot } from "../sqlite/snapshot.ts";
import { removeWithSidecars, temporaryBeside, withSidecars } from "../sqlite/temporary-file.ts";
import type { Outcome, TaskOf, Teller } from "../task.ts";
import { secondsSince } from "../words.ts";

/** What a backup is, as it is printed. */
export interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly schema_version: number;
  /** Up to here the journal is in it, and with it every order that was acknowledged before the backup began. */
  readonly newest_event_id: number;
  /** The moment that it holds, RFC 3339 in UTC. */
  readonly taken_at: string;
  readonly seconds: number;
}

/** Copies the database of a shop, running or not, into one file of mode 0600 that is whole, checked and on the disk, or not there. */
export async function backup(task: TaskOf<"backup">, teller: Teller): Promise<Outcome> {
  const started = performance.now();
  const { database, file, force } = task;
  if (database.engine !== "sqlite") throw notOfPostgres();
  if (isSame(file, database.file))
    throw usage("The backup can't take the place of the database itself.", "Name another file.");
  requireFree(file, force);
  const temporary = temporaryBeside(file);
  teller.temporary(withSidecars(temporary));
  try {
    const taken_at = new Date().toISOString();
    const copy = await copied(database.file, temporary, teller);
    putInPlace(temporary, file, { replace: force });
    const bytes = statSync(file).size;
    const { schemaVersion: schema_version, newestEvent: newest_event_id } = copy;
    const result: BackupMade = {
      file,
      bytes,
      schema_version,
      newest_event_id,
      taken_at,
      seconds: secondsSince(started),
    };
    return { result, exitCode: exitCodes.ok };
  } finally {
    removeWithSidecars(temporary);
    teller.temporary([]);
  }
}

async function copied(source: string, temporary: string, teller: Teller): Promise<SettledCopy> {
  const snapshot = await openSnapshot(source);
  let newest: number;
  try {
    requireShopSchema(snapshot, `The database ${source}`);
    newest = newestEvent(snapshot);
    await copyPages(snapshot, temporary, teller.progress);
  } finally {
    snapshot.close();
  }
  teller.progress("Checking the copy …");
  const copy = settleCopy(temporary, "The copy that was made");
  if (copy.newestEvent !== newest)
    throw new Error(`The copy ends at event ${copy.newestEvent}, and the database had ${newest} when it was taken`);
  return copy;
}

export function isSame(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

function notOfPostgres(): ProgramFailure {
  return new ProgramFailure(
    exitCodes.usage,
    "usage",
    "`shop db backup` is for SQLite; a PostgreSQL server has its own backups (pg_dump, pg_basebackup, or its host's).",
    "`shop db copy --from postgres://… --to sqlite:FILE` makes a file of it that any shop can start from.",
  );
}
