import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { readMigrations } from "../../migrations.ts";
import { parsePostgresUrl } from "../../postgres/connection-url.ts";
import { migrate as migrateServer } from "../../postgres/migrate.ts";
import { Pool } from "../../postgres/pool.ts";
import { makeFolder, makePrivateFile } from "../../sqlite/durable-file.ts";
import { migrate as migrateFile, schemaVersion } from "../../sqlite/migrate.ts";
import { exitCodes } from "../failure.ts";
import { failureOf, openSession } from "../postgres/session.ts";
import * as postgres from "../postgres/shop-schema.ts";
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
  const { version, bring, known } =
    database.engine === "sqlite" ? fileSchema(database.file) : serverSchema(database.url);
  const from = await version();
  if (!check && from < known) await bring();
  const to = check ? from : await version();
  const result: Migrated = { engine: database.engine, from, to, known, up_to_date: to === known };
  return { result, exitCode: to === known ? exitCodes.ok : exitCodes.conflict };
}

interface Schema {
  readonly known: number;
  /** 0 where there is nothing yet. Throws for what is no shop's, and for what is newer. */
  version(): Promise<number>;
  bring(): Promise<void>;
}

function fileSchema(file: string): Schema {
  return {
    known: knownVersion(),
    version: async () => {
      if (!existsSync(file)) return 0;
      const db = await openSnapshot(file);
      try {
        return schemaVersion(db) === 0 ? 0 : requireShopSchema(db, `The database ${file}`);
      } finally {
        db.close();
      }
    },
    bring: async () => {
      makeFolder(dirname(file));
      makePrivateFile(file);
      await migrateFile(file, readMigrations("sqlite"));
    },
  };
}

/** A job that is started together with its database waits for it as long as a service does. */
const waitMs = 30_000;

function serverSchema(url: string): Schema {
  return {
    known: postgres.knownVersion(),
    version: async () => {
      const session = await openSession(url, waitMs);
      try {
        await postgres.refuseHalfCopied(session);
        return await postgres.schemaVersion(session);
      } finally {
        await session.close();
      }
    },
    bring: () => migrateDatabase(url),
  };
}

export async function migrateDatabase(url: string): Promise<void> {
  const pool = new Pool(parsePostgresUrl(url), 1);
  try {
    await migrateServer(pool, readMigrations("postgres"), waitMs);
  } catch (error) {
    throw failureOf(error instanceof Error ? (error.cause ?? error) : error);
  } finally {
    await pool.end();
  }
}
