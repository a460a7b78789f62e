import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../../sqlite/durable-file.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { hashToken } from "../../tokens.ts";
import { exitCodes, ProgramFailure, usage } from "../failure.ts";
import { copyPages } from "../sqlite/copy-pages.ts";
import { type Place, takePlace } from "../sqlite/place.ts";
import { type SettledCopy, settleCopy } from "../sqlite/settle-copy.ts";
import { knownVersion } from "../sqlite/shop-schema.ts";
import { openSnapshot } from "../sqlite/snapshot.ts";
import { removeWithSidecars, temporaryBeside, withSidecars } from "../sqlite/temporary-file.ts";
import type { Outcome, TaskOf, Teller } from "../task.ts";
import { secondsSince } from "../words.ts";
import { isSame } from "./backup.ts";

/** What was restored, as it is printed. */
export interface Restored {
  readonly database: string;
  readonly bytes: number;
  readonly schema_version: number;
  readonly newest_event_id: number;
  /** Where the database is that was there; null when there was none, or an empty one. */
  readonly kept_aside: string | null;
  /** Whether `operator.key` of the data folder is a key of the restored shop. */
  readonly operator_key: KeyFit;
  readonly seconds: number;
}

export type KeyFit = "fits" | "does_not_fit" | "missing";

/** Puts a backup into the shop's place. Nothing is touched before the backup has been copied there and proved whole. */
export async function restore(task: TaskOf<"restore">, teller: Teller): Promise<Outcome> {
  const started = performance.now();
  const { database, file, force, dataDir } = task;
  if (database.engine !== "sqlite") throw notToPostgres();
  requireBackup(file);
  if (isSame(file, database.file)) throw usage("This file is the shop's database itself.", "Name a backup of it.");
  makeFolder(dirname(database.file));
  const place = takePlace(database.file);
  try {
    if (!place.empty && !force) throw notEmpty(database.file);
    const { copy, keptAside, operatorKey } = await carryOver(task, database.file, place, teller);
    tellWhatFollows({ copy, keptAside, operatorKey, dataDir }, teller);
    const result: Restored = {
      database: database.file,
      bytes: statSync(database.file).size,
      schema_version: copy.schemaVersion,
      newest_event_id: copy.newestEvent,
      kept_aside: keptAside ?? null,
      operator_key: operatorKey,
      seconds: secondsSince(started),
    };
    return { result, exitCode: exitCodes.ok };
  } finally {
    place.release();
  }
}

interface CarriedOver {
  readonly copy: SettledCopy;
  readonly keptAside: string | undefined;
  readonly operatorKey: KeyFit;
}

async function carryOver(
  { file, dataDir }: TaskOf<"restore">,
  target: string,
  place: Place,
  teller: Teller,
): Promise<CarriedOver> {
  const temporary = temporaryBeside(target);
  teller.temporary(withSidecars(temporary));
  try {
    const copy = await copied(file, temporary, teller);
    const operatorKey = await fitOf(join(dataDir, "operator.key"), temporary);
    const keptAside = await place.give(temporary);
    return { copy, keptAside, operatorKey };
  } finally {
    removeWithSidecars(temporary);
    teller.temporary([]);
  }
}

/** Page by page as well, so that a copy of a data folder, with the WAL beside its file, can be restored too. */
async function copied(file: string, temporary: string, teller: Teller): Promise<SettledCopy> {
  const what = `The backup ${file}`;
  try {
    const snapshot = await openSnapshot(file);
    try {
      await copyPages(snapshot, temporary, teller.progress);
    } finally {
      snapshot.close();
    }
    teller.progress("Checking the backup …");
    return settleCopy(temporary, what);
  } catch (error) {
    const code = sqliteCode(error) ?? "";
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw error;
    const how = code === "SQLITE_NOTADB" ? "is not a SQLite database" : "is damaged";
    throw new ProgramFailure(
      exitCodes.failed,
      code === "SQLITE_NOTADB" ? "not_a_database" : "damaged",
      `${what} ${how}. (${code})`,
    );
  }
}

/** The database has the hash of the key only, so that what is in the folder may be of another shop or another time. */
async function fitOf(keyFile: string, database: string): Promise<KeyFit> {
  const token = contentOf(keyFile);
  if (token === undefined) return "missing";
  const db = await openSnapshot(database);
  try {
    const find = db.prepare("SELECT 1 FROM api_keys WHERE token_hash = ? AND removed_at IS NULL");
    return find.get(hashToken(token)) === undefined ? "does_not_fit" : "fits";
  } finally {
    db.close();
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

function tellWhatFollows(
  { copy, keptAside, operatorKey, dataDir }: CarriedOver & { readonly dataDir: string },
  { notice }: Teller,
): void {
  if (keptAside !== undefined) notice(`The database that was there is kept as ${keptAside}.`);
  if (copy.schemaVersion < knownVersion())
    notice(
      "The backup is of an older release; its schema is brought up to date at the next start, or by `shop db migrate`.",
    );
  if (operatorKey === "fits") return;
  const file = join(dataDir, "operator.key");
  const how =
    operatorKey === "missing"
      ? `There is no ${file}, and a restored shop makes none`
      : `${file} is no key of the restored shop`;
  notice(`${how}. \`shop db key --file ${file}${operatorKey === "missing" ? "" : " --force"}\` makes one.`);
}

function requireBackup(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new ProgramFailure(exitCodes.notFound, "not_found", `There is no file ${file}.`);
  if (!found.isFile()) throw usage(`${file} is no file.`);
}

function notEmpty(file: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "target_not_empty",
    `There is a shop in ${file} already.`,
    "With --force the backup takes its place, and what is there is kept under another name.",
    { database: file },
  );
}

function notToPostgres(): ProgramFailure {
  return new ProgramFailure(
    exitCodes.usage,
    "usage",
    "`shop db restore` is for SQLite.",
    "`shop db copy --from sqlite:FILE --to postgres://…` puts a backup into an empty PostgreSQL database.",
  );
}
