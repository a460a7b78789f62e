import { accessSync, constants, existsSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CommandTree } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, usage } from "../failures/cli-failure.ts";
import type { Recorded } from "./recorded.ts";
import { readSession } from "./session.ts";

export type Language = "sh" | "ts";

/** By the file's name. @throws exit 2 for any other */
export function languageOf(file: string): Language {
  const language = /\.(sh|ts)$/.exec(file)?.[1];
  if (language !== undefined) return language as Language;
  throw usage(
    `${JSON.stringify(file)} says by its end what it is to be, and ends with neither.`,
    "FILE.sh becomes a shell script, FILE.ts a TypeScript program on the SDK.",
  );
}

/** @throws exit 5 when the file is there, exit 2 where none can be written, before anything is recorded for nothing */
export function checkFree(file: string, force: boolean): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw usage(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (force || !existsSync(file)) return;
  throw new CliFailure("file_exists", exitCodes.conflict, `${file} is there already.`, "--force writes over it.");
}

/** Writes the commands of a session as a script. The file is replaced as a whole. */
export async function writeScript(file: string, records: readonly Recorded[], tree: CommandTree): Promise<void> {
  const session = await readSession(records, tree);
  const language = languageOf(file);
  const text =
    language === "sh"
      ? (await import("./shell-script.ts")).shellScript(session)
      : (await import("./typescript-script.ts")).typescriptScript(session);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode: language === "sh" ? 0o755 : 0o644 });
  renameSync(temporary, file);
}
