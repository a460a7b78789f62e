import { noSpaceLeft } from "./free-space.ts";
import { sqliteCode, sqliteErrorKind } from "./sqlite-error.ts";

const explanations: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_NOTADB/, "it is not a SQLite database. Point DATABASE_URL to another file"],
  [/^SQLITE_CORRUPT/, "it is damaged. Restore a backup, or save what `sqlite3 FILE .recover` still finds"],
  [/^ENOSPC|^EDQUOT/, "the disk is full"],
  [/^SQLITE_IOERR|^EIO/, "the disk reports an error"],
  [/^SQLITE_(CANTOPEN|READONLY|PERM)|^(EACCES|EPERM|EROFS)/, "this process may not write it, or not its folder"],
  [/^(ENOTDIR|EEXIST)/, "part of its path is a file and not a folder"],
];

/**
 * What keeps a database from being opened, with the file and what to do in it. An error that it does not know stays as
 * it is. A full disk has several codes: see `sqliteErrorKind`.
 */
export function explained(file: string, error: unknown): unknown {
  const code = sqliteCode(error) ?? (error instanceof Error && "code" in error ? String(error.code) : "");
  const full = sqliteErrorKind(error, () => noSpaceLeft(file)) === "full";
  const explanation = full ? "the disk is full" : explanations.find(([pattern]) => pattern.test(code))?.[1];
  if (explanation === undefined) return error;
  return new Error(`The database ${file} can't be opened: ${explanation}. (${code})`, { cause: error });
}
