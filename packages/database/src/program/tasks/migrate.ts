import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder, makePrivateFile } from "../../sqlite/durable-file.ts";
import { migrate as migrateFile, schemaVersion } from "../../sqlite/migrate.ts";
import { readMigrations } from "../../sqlite/migrations.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { knownVersion, requireShopSchema } from "../sqlite/shop-schema.ts";
import { openSnapshot } from "../sqlite/snapshot.ts";
import type { Outcome, TaskOf } from "../task.ts";

/** What was done to the schema, as it is printed. */
export interface Migrated {
  readonly engine: "sqlite" | "postgres";
  /** The version that was found; 0: an empty database. */
  readonly from: number;
  /** The version that it has now. */
  readonly to: number;
  readonly known: number;
  readonly up_to_date: boolean;
}

/** Brings the schema up to date, as a service does at its start; with `check` it only says, by its exit code, whether there is something to do. */
export async function migrate({ database, check }: TaskOf<"migrate">): Promise<Outcome> {
  if (database.engine !== "sqlite") throw new ProgramFailure(exitCodes.usage, "usage", "PostgreSQL is not there yet.");
  const { file } = database;
  const [from, known] = [await versionOf(file), knownVersion()];
  if (!check && from < known) {
    makeFolder(dirname(file));
    makePrivateFile(file);
    await migrateFile(file, readMigrations());
  }
  const to = check ? from : await versionOf(file);
  const result: Migrated = { engine: "sqlite", from, to, known, up_to_date: to === known };
  return { result, exitCode: to === known ? exitCodes.ok : exitCodes.conflict };
}

/** 0 where there is nothing yet. Throws for what is no shop's, and for what is newer. */
async function versionOf(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const db = await openSnapshot(file);
  try {
    return schemaVersion(db) === 0 ? 0 : requireShopSchema(db, `The database ${file}`);
  } finally {
    db.close();
  }
}
