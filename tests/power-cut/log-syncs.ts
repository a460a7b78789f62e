import type { Entry } from "./recording.ts";

/**
 * The processes that found the database's log there and wrote into it: true for those that began when all that they built on was
 * on the disk. What lies before a process's first write is what it took for committed: had somebody who died left that unsynced,
 * it would be acknowledged with the first reply. What the process writes over, it never took: a connected one does so with what
 * another that died in its commit has left.
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
      writers.set(entry.process, !log.hasSomeBefore(entry.offset, entry.process));
    log.written(entry);
  }
  return writers;
}

type Write = Entry & { readonly kind: "write" };

/** What may not be on the disk yet of a file. */
class UnsyncedWrites {
  #writes: Write[] = [];

  written(write: Write): void {
    this.#writes.push(write);
  }

  /** A sync puts on the disk what was written before it began, by whomever. */
  synced(start: number): void {
    this.#writes = this.#writes.filter(({ position }) => position > start);
  }

  /** Whether others than this process have written something before this offset. */
  hasSomeBefore(offset: number, process: number): boolean {
    return this.#writes.some((write) => write.process !== process && write.offset < offset);
  }
}
