import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makePrivateFile } from "../../sqlite/durable-file.ts";

const sidecars = ["", "-journal", "-wal", "-shm"];

/** A file and what SQLite keeps beside it. */
export const withSidecars = (file: string): string[] => sidecars.map((suffix) => `${file}${suffix}`);

export function removeWithSidecars(file: string): void {
  for (const one of withSidecars(file)) rmSync(one, { force: true });
}

/**
 * Makes an empty file beside the target, for its owner only, that becomes the target when it is whole. What a killed process has
 * left of an earlier try is removed.
 */
export function temporaryBeside(target: string): string {
  const folder = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? /^(\d+)\.partial/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
  const temporary = join(folder, `${prefix}${process.pid}.partial`);
  removeWithSidecars(temporary);
  makePrivateFile(temporary);
  return temporary;
}

/** One with this process's own id is of an earlier life: in a container every program has the same one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
