import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivateFile } from "./private-file.ts";

/** What `demo.json` in the data folder remembers of a filling, so that an interrupted one can go on. */
export interface Filling {
  readonly version: 1;
  /** Begins every idempotency key of it. Another one for every filling: a shop that was emptied is filled anew. */
  readonly run: string;
  /** The date of the last order, YYYY-MM-DD: today when it was begun, and the same when it goes on tomorrow. */
  readonly last_date: string;
  /** RFC 3339; null until all is there. */
  readonly completed_at: string | null;
}

/** Begins a new filling, in place of whatever was known of another one. */
export function beginFilling(dataDir: string, now: Date): Filling {
  const run = randomBytes(6).toString("hex");
  return keep(dataDir, { version: 1, run, last_date: now.toISOString().slice(0, 10), completed_at: null });
}

export function completeFilling(dataDir: string, filling: Filling, now: Date): Filling {
  return keep(dataDir, { ...filling, completed_at: now.toISOString() });
}

/** `undefined` when there was none, or the file can't be understood. */
export function lastFilling(dataDir: string): Filling | undefined {
  try {
    const found = JSON.parse(readFileSync(fillingFile(dataDir), "utf8")) as Partial<Filling> | null;
    const usable = found?.version === 1 && typeof found.run === "string" && typeof found.last_date === "string";
    return usable ? (found as Filling) : undefined;
  } catch {
    return undefined;
  }
}

function keep(dataDir: string, filling: Filling): Filling {
  writePrivateFile(fillingFile(dataDir), `${JSON.stringify(filling, undefined, 2)}\n`);
  return filling;
}

function fillingFile(dataDir: string): string {
  return join(dataDir, "demo.json");
}
