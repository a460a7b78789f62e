import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection } from "../../sqlite/connection.ts";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { megabytes } from "../words.ts";

/** 8 MB at a step, between which progress is told. */
const pagesPerStep = 2_000;

/**
 * Copies the database page by page into an empty file, by SQLite's online backup. The connection must hold a read transaction: the
 * copy is then of its state, to the page. Without one the copy begins anew whenever another process writes, and under load never
 * ends (decision 27).
 */
export async function copyPages(db: Connection, target: string, progress: (text: string) => void): Promise<void> {
  if (!db.inTransaction) throw new Error("The state to copy is not held");
  const size = db.pragma("page_size", { simple: true }) as number;
  requireSpace(target, size * (db.pragma("page_count", { simple: true }) as number));
  await db.backup(target, {
    progress({ totalPages, remainingPages }) {
      progress(`Copying … ${megabytes((totalPages - remainingPages) * size)} of ${megabytes(totalPages * size)}`);
      return pagesPerStep;
    },
  });
}

/** Said before anything is written. What else fills the disk meanwhile shows as an error of SQLite. */
function requireSpace(target: string, needed: number): void {
  const { bavail, bsize } = statfsSync(dirname(target));
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new ProgramFailure(
    exitCodes.failed,
    "storage_full",
    `There is no space for it in ${dirname(target)}: ${megabytes(needed)} are needed, and ${megabytes(free)} are free.`,
    "Make room, or name a file on another disk.",
    { needed_bytes: needed, free_bytes: free },
  );
}
