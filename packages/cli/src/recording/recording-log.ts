import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CommandTree } from "../commands/command.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { exitCodeOf } from "../failures/exit-code-of.ts";
import { readLog } from "./read-log.ts";
import { writeScript } from "./write-script.ts";

/** Keeps the commands of a session until their script is written, in a folder of its own that goes then. */
export class RecordingLog implements Disposable {
  /** Made for this session; other things of it may be put here. */
  readonly folder = mkdtempSync(join(tmpdir(), "shop-record-"));
  /** A line for each command. */
  readonly file: string;
  readonly #ownFile: boolean;
  #keep = false;

  /** @param given a file of the user's, which is gone on with and stays */
  constructor(given: string | undefined, cwd: string) {
    this.#ownFile = given === undefined;
    this.file = given === undefined ? join(this.folder, "log.ndjson") : resolve(cwd, given);
    if (!existsSync(this.file)) writeFileSync(this.file, "", { mode: 0o600 });
  }

  /**
   * Writes the script. Resolves to how many commands are in it; 0 writes nothing.
   * @throws what prevents it; the log stays where it is then, and the failure says where
   */
  async writeScript(script: string, tree: CommandTree): Promise<number> {
    try {
      const records = readLog(this.file);
      if (records.length > 0) await writeScript(script, records, tree);
      return records.length;
    } catch (error) {
      this.#keep = this.#ownFile;
      const what = error instanceof Error ? error.message : String(error);
      const hint = `The log of the session is kept. To write the script elsewhere: shop record FILE --from ${this.file}`;
      throw new CliFailure("script_not_written", exitCodeOf(error), `${script} can't be written: ${what}`, hint);
    }
  }

  [Symbol.dispose](): void {
    if (!this.#keep) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `2 commands recorded in session.sh`. */
export function recordedText(count: number, file: string): string {
  return `${count === 1 ? "1 command" : `${count} commands`} recorded in ${file}`;
}
