import { readMigrations } from "../../migrations.ts";
import { readEncoding, wrongEncoding } from "../../postgres/encoding.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import type { Session } from "./session.ts";

/** The newest schema that this program knows. */
export function knownVersion(): number {
  return readMigrations("postgres").length;
}

/** @throws ProgramFailure `not_utf8` */
async function refuseOtherEncoding(session: Session): Promise<void> {
  const [found] = await session.all<{ encoding: string }>(readEncoding);
  const wrong = wrongEncoding(found?.encoding);
  if (wrong === undefined) return;
  throw new ProgramFailure(exitCodes.failed, "not_utf8", wrong.message, wrong.hint, { ...found });
}

/** The version of the schema; 0: an empty database. Throws for what is no shop's and for what is newer. */
export async function schemaVersion(session: Session): Promise<number> {
  await refuseOtherEncoding(session);
  const [found] = await session.all<{ ledger: boolean; tables: number }>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS ledger, count(*) AS tables FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')`,
  );
  if (found?.ledger !== true) {
    if (found?.tables === 0) return 0;
    throw new ProgramFailure(
      exitCodes.failed,
      "not_a_shop",
      "The database has tables of something else.",
      "Make one for the shop (CREATE DATABASE shop), or give it a schema of its own: ?options=-c%20search_path%3Dshop.",
    );
  }
  const [row] = await session.all<{ version: number }>(
    "SELECT coalesce(max(version), 0) AS version FROM schema_migrations",
  );
  const [version, known] = [row?.version ?? 0, knownVersion()];
  if (version > known)
    throw new ProgramFailure(
      exitCodes.failed,
      "schema_newer",
      `The database has schema version ${version}, and this program knows versions up to ${known}.`,
      "Use the release of the shop that it was made by, or a newer one.",
      { schema_version: version, known_version: known },
    );
  return version;
}

/** The table that is there for as long as `shop db copy` is under way. */
export const markTable = "copy_under_way";

/** @throws ProgramFailure `half_copied` */
export async function refuseHalfCopied(session: Session): Promise<void> {
  const [found] = await session.all<{ there: boolean }>(`SELECT to_regclass('${markTable}') IS NOT NULL AS there`);
  if (found?.there !== true) return;
  throw new ProgramFailure(
    exitCodes.conflict,
    "half_copied",
    "The database is half copied: `shop db copy` is under way, or was broken off.",
    "Run it again, with the same --from and --to, to its end.",
  );
}

/** @throws ProgramFailure unless the schema is there and up to date */
export async function requireCurrentSchema(session: Session): Promise<void> {
  await refuseHalfCopied(session);
  const [version, known] = [await schemaVersion(session), knownVersion()];
  if (version === known) return;
  if (version === 0)
    throw new ProgramFailure(exitCodes.notFound, "not_found", "The database is empty: there is no shop in it.");
  throw new ProgramFailure(
    exitCodes.conflict,
    "schema_older",
    `The database has schema version ${version}, and this program works with version ${known}.`,
    "Run `shop db migrate` first.",
  );
}
