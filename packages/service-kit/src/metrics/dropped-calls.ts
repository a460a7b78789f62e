import type { Metrics } from "./metrics.ts";

/** Why nobody waits for a call any more. */
export type DropReason = "deadline_passed" | "caller_gone";

/** Counts calls that were not carried out because nobody waited for them any more. Returns what counts one. */
export function countDroppedCalls(metrics: Metrics): (reason: DropReason) => void {
  const counts = { deadline_passed: 0, caller_gone: 0 };
  const help = "Calls that were not carried out because nobody waited for them any more.";
  metrics.counters("shop_calls_dropped_total", help, "reason", () => counts);
  return (reason) => {
    counts[reason] += 1;
  };
}
