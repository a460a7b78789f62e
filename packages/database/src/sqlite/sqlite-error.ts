/** What an error of SQLite means for the one who wrote:
 * `busy`: somebody else holds the lock, try again; `full`: no space is left, nothing was changed;
 * `fatal`: the file, the disk or the mapping can't be relied on; `other`: the statement's own fault. */
export type SqliteErrorKind = "busy" | "full" | "fatal" | "other";

const fatalCodes = /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|MISUSE|NOLFS|AUTH)/;

/** The code of SQLite, such as `SQLITE_BUSY_RECOVERY`, or `undefined` for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code.startsWith("SQLITE_") ? error.code : undefined;
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqliteCode(error) ?? "");
}

/**
 * Sorts an error. `noSpaceLeft` is asked only after an I/O error: a full disk shows as one where SQLite extends its
 * shared memory, and a quota always does. A failed fsync is fatal even then, because the kernel may have dropped the
 * pages that it could not write, and says so only once.
 */
export function sqliteErrorKind(error: unknown, noSpaceLeft: () => boolean): SqliteErrorKind {
  const code = sqliteCode(error);
  if (code === undefined) return "other";
  if (isBusy(error)) return "busy";
  if (code === "SQLITE_FULL") return "full";
  if (!fatalCodes.test(code)) return "other";
  const syncFailed = code === "SQLITE_IOERR_FSYNC" || code === "SQLITE_IOERR_DIR_FSYNC";
  return code.startsWith("SQLITE_IOERR") && !syncFailed && noSpaceLeft() ? "full" : "fatal";
}
