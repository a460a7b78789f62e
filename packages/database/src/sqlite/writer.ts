import type { Units } from "./unit.ts";

/** Makes the calling module the writer thread of `openSqlite`. Does nothing on the main thread. */
export function runWriter(_units: Units): void {
  throw new Error("not built yet");
}
