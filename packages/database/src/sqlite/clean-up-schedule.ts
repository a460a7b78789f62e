import type { CleanUp } from "./clean-up.ts";
import { noSpaceLeft } from "./free-space.ts";
import { sqliteErrorKind } from "./sqlite-error.ts";
import type { WriterLoop } from "./writer-loop.ts";

/** A clean-up that finds changes waiting tries again after this time, … */
const postponeMs = 100;
/** … and this often. A writer that is never idle has to be cleaned as well. */
const postponements = 20;
/** Between two batches, changes get their turn. */
const breathMs = 5;

export interface CleanUpSchedule {
  readonly cleanUp: CleanUp;
  readonly loop: WriterLoop;
  readonly everyMs: number;
  readonly file: string;
}

/** Removes what has expired every `everyMs`, preferably while no change waits. Returns the way to stop. */
export function scheduleCleanUp({ cleanUp, loop, everyMs, file }: CleanUpSchedule): () => void {
  let timer: NodeJS.Timeout;
  const arm = (afterMs: number, postponed = 0) => {
    timer = setTimeout(turn, afterMs, postponed).unref();
  };
  const turn = (postponed: number) => {
    if (!loop.idle && postponed < postponements) return arm(postponeMs, postponed + 1);
    try {
      arm(cleanUp.run(Date.now()) ? breathMs : everyMs);
    } catch (error) {
      const kind = sqliteErrorKind(error, () => noSpaceLeft(file));
      if (kind === "busy") arm(postponeMs);
      else if (kind === "full") arm(everyMs);
      else loop.fail(error);
    }
  };
  arm(everyMs);
  return () => clearTimeout(timer);
}
