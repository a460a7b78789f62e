import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, isCliFailure } from "../failures/cli-failure.ts";

/** The text of a settings file; `undefined` when there is none. @throws CliFailure when it is there and can't be read */
export function readSettings(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw unusable(file, "can't be read", error);
  }
}

/**
 * Changes a settings file: one at a time among all processes, as a whole or not at all, whatever happens in between, and for
 * its owner's eyes only. `change` is given what is there now; what it throws leaves everything as it was.
 * @throws CliFailure `settings_unusable` when the folder or the file can't be written
 */
export async function changeSettings(file: string, change: (before: string | undefined) => string): Promise<void> {
  // SQLite, whose lock it is, costs a millisecond: nobody who only reads pays for it.
  const { underLock } = await import("./file-lock.ts");
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    underLock(`${file}.lock`, () => replace(file, change(readSettings(file))));
  } catch (error) {
    if (isCliFailure(error)) throw error;
    throw unusable(file, "can't be written", error);
  }
}

function replace(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, "w", 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function unusable(file: string, what: string, cause: unknown): CliFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CliFailure(
    "settings_unusable",
    exitCodes.failed,
    `${file} ${what}: ${reason}.`,
    "SHOP_CONFIG_DIR names another folder for the settings.",
  );
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
