import type { Entry } from "./recording.ts";

/**
 * The processes that found the database's log there and wrote into it: true for those that began when all that others had written
 * into it was on the disk. What was not, left by somebody who died, would be acknowledged with the first reply. An empty log, and
 * one whose writers have synced what they wrote, leave nothing to be synced.
 */
export function syncedBeforeWriting(entries: readonly Entry[], database: string): Map<number, boolean> {
  const logs = new Map<bigint, UnsyncedWrites>();
  const found = new Set<number>();
  const writers = new Map<number, boolean>();
  for (const entry of entries) {
    if (entry.kind === "open" && entry.name === `${database}-wal`) {
      if (!logs.has(entry.file)) logs.set(entry.file, new UnsyncedWrites());
      if (!entry.created) found.add(entry.process);
    }
    const log = "file" in entry ? logs.get(entry.file) : undefined;
    if (log === undefined) continue;
    if (entry.kind === "sync_end") log.synced(entry.start);
    if (entry.kind !== "write") continue;
    if (found.has(entry.process) && !writers.has(entry.process))
      writers.set(entry.process, !log.hasSomeOfOthers(entry.process));
    log.written(entry.process, entry.position);
  }
  return writers;
}

/** What may not be on the disk yet of a file. */
class UnsyncedWrites {
  /** By process the position of its last write. */
  readonly #last = new Map<number, number>();

  written(process: number, position: number): void {
    this.#last.set(process, position);
  }

  /** A sync puts on the disk what was written before it began, by whomever. */
  synced(start: number): void {
    for (const [process, position] of this.#last) if (position < start) this.#last.delete(process);
  }

  hasSomeOfOthers(process: number): boolean {
    return [...this.#last.keys()].some((other) => other !== process);
  }
}
