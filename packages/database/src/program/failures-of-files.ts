import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes, ProgramFailure, usage } from "./failure.ts";

export function fileExists(file: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.conflict,
    "file_exists",
    `${file} is there already.`,
    "Name another file, or replace it with --force.",
  );
}

/** @throws ProgramFailure `file_exists`, `not_found`, `usage` unless a file can be made there. */
export function requireFree(file: string, force: boolean): void {
  if (!existsSync(dirname(file)))
    throw new ProgramFailure(exitCodes.notFound, "not_found", `There is no folder ${dirname(file)}.`, "Make it first.");
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw usage(`${file} is no file.`);
  if (!force) throw fileExists(file);
}
