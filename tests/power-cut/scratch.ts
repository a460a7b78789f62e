import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Random } from "./random.ts";

/** A new folder, in memory where there is one: thousands of small databases are written and thrown away. */
export function makeFolder(prefix: string): string {
  const memory = "/dev/shm";
  return realpathSync(mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), prefix)));
}

/** Writes what a cut has left. */
export function writeScratch(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
  database: string,
  random: Random,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  // Shared memory of a dead system: whatever is in it must not matter.
  if (random.chance(0.2)) writeFileSync(join(folder, `${database}-shm`), random.bytes(4096));
}
