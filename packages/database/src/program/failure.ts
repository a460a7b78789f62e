import { isBusy, sqliteCode } from "../sqlite/sqlite-error.ts";

/** How the program ends; the numbers are those of every `shop` command (docs/exit-codes.md). */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  notAllowed: 4,
  conflict: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure as plain data, so that it crosses threads and processes. */
export interface ToldFailure {
  readonly code: string;
  readonly exit_code: ExitCode;
  readonly message: string;
  readonly hint?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Only where the failure is a defect. */
  readonly stack?: string;
}

/** Something that was to be expected: the message says what happened, the hint what to do next. No secret is in either. */
export class ProgramFailure extends Error {
  override readonly name = "ProgramFailure";
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly hint: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    exitCode: ExitCode,
    code: string,
    message: string,
    hint?: string,
    fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
    this.hint = hint;
    this.fields = fields;
  }
}

export const usage = (message: string, hint?: string): ProgramFailure =>
  new ProgramFailure(exitCodes.usage, "usage", message, hint);

const codesOfSystem: Readonly<Record<string, readonly [ExitCode, string, string]>> = {
  EACCES: [exitCodes.notAllowed, "no_rights", "this user may not do that there"],
  EPERM: [exitCodes.notAllowed, "no_rights", "this user may not do that there"],
  EROFS: [exitCodes.notAllowed, "no_rights", "the file system is read-only"],
  ENOSPC: [exitCodes.failed, "storage_full", "the disk is full"],
  EDQUOT: [exitCodes.failed, "storage_full", "the quota of this user is used up"],
  ENOENT: [exitCodes.notFound, "not_found", "there is no such file or folder"],
  ENOTDIR: [exitCodes.notFound, "not_found", "a part of the path is a file"],
  EISDIR: [exitCodes.usage, "usage", "it is a folder"],
};

const codesOfSqlite: readonly (readonly [RegExp, ExitCode, string, string])[] = [
  [/^SQLITE_FULL/, exitCodes.failed, "storage_full", "the disk is full"],
  [
    /^SQLITE_(CANTOPEN|READONLY|PERM)/,
    exitCodes.notAllowed,
    "no_rights",
    "this user may not open it, or not its folder",
  ],
  [/^SQLITE_NOTADB/, exitCodes.failed, "not_a_database", "it is not a SQLite database"],
  [/^SQLITE_CORRUPT/, exitCodes.failed, "damaged", "it is damaged"],
  [/^SQLITE_IOERR/, exitCodes.failed, "io_error", "the disk reports an error"],
];

/** Makes plain data of whatever was thrown. `about` is the file that an error of the system is about when it names none. */
export function toldFailure(error: unknown, about?: string): ToldFailure {
  if (error instanceof ProgramFailure) {
    const { code, exitCode: exit_code, message, hint, fields } = error;
    return { code, exit_code, message, fields, ...(hint !== undefined && { hint }) };
  }
  const known = ofSqlite(error, about) ?? ofSystem(error, about);
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && "code" in error && "fields" in error)
    return { code: String(error.code), exit_code: exitCodes.failed, message, fields: {} };
  const stack = error instanceof Error ? error.stack : undefined;
  return { code: "failed", exit_code: exitCodes.failed, message, fields: {}, ...(stack !== undefined && { stack }) };
}

function ofSqlite(error: unknown, about = "the database"): ToldFailure | undefined {
  const code = sqliteCode(error);
  if (code === undefined) return undefined;
  if (isBusy(error)) {
    const message = `${about} is in use by another process.`;
    return {
      code: "database_busy",
      exit_code: exitCodes.conflict,
      message,
      hint: "Try again when it is done.",
      fields: {},
    };
  }
  const found = codesOfSqlite.find(([pattern]) => pattern.test(code));
  if (found === undefined) return undefined;
  const [, exit_code, name, why] = found;
  return { code: name, exit_code, message: `${about} can't be used: ${why}. (${code})`, fields: {} };
}

function ofSystem(error: unknown, about = "a file"): ToldFailure | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return undefined;
  const found = codesOfSystem[String(error.code)];
  if (found === undefined) return undefined;
  const path = "path" in error && typeof error.path === "string" ? error.path : about;
  const [exit_code, code, why] = found;
  return { code, exit_code, message: `${path} can't be used: ${why}. (${String(error.code)})`, fields: {} };
}
