import { readMigrations } from "../../migrations.ts";
import type { Connection } from "../../sqlite/connection.ts";
import { schemaVersion } from "../../sqlite/migrate.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";

/** The newest schema that this program knows. */
export function knownVersion(): number {
  return readMigrations("sqlite").length;
}

/**
 * The version of a file's schema. Throws when it is no shop's, or newer than this program.
 * @param what the file, as the beginning of a sentence
 */
export function requireShopSchema(db: Connection, what: string): number {
  const version = schemaVersion(db);
  if (version === undefined || version === 0)
    throw new ProgramFailure(
      exitCodes.failed,
      "not_a_shop",
      `${what} is ${version === 0 ? "empty" : "a database of something else"}.`,
    );
  const known = knownVersion();
  if (version > known)
    throw new ProgramFailure(
      exitCodes.failed,
      "schema_newer",
      `${what} has schema version ${version}, and this program knows versions up to ${known}.`,
      "Use the release of the shop that it was made by, or a newer one.",
      { schema_version: version, known_version: known },
    );
  return version;
}

/** Up to where the journal goes; 0 when it is empty. */
export function newestEvent(db: Connection): number {
  return db.prepare<[], number>("SELECT coalesce(max(id), 0) FROM events").pluck().get() ?? 0;
}
