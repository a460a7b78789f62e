import type { Entry } from "./recording.ts";

/**
 * The processes that found the database's log there and wrote into it: true for those that had synced it before. What
 * somebody else has written into it may not be on the disk, and would be acknowledged with the first reply.
 */
export function syncedBeforeWriting(entries: readonly Entry[], database: string): Map<number, boolean> {
  const logs = new Set<bigint>();
  const found = new Set<number>();
  const synced = new Set<number>();
  const writers = new Map<number, boolean>();
  for (const entry of entries) {
    if (entry.kind === "open" && entry.name === `${database}-wal`) {
      logs.add(entry.file);
      if (!entry.created) found.add(entry.process);
    }
    if (!("file" in entry) || !logs.has(entry.file) || !found.has(entry.process)) continue;
    if (entry.kind === "sync_end") synced.add(entry.process);
    if (entry.kind === "write" && !writers.has(entry.process)) writers.set(entry.process, synced.has(entry.process));
  }
  return writers;
}
