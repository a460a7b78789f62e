import type { Database } from "@shop/database";
import type { Metrics } from "./metrics.ts";

const COMMIT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** What tells whether the writer keeps up: how many changes wait, how large the groups are, how long a commit takes. */
export function observeDatabase(metrics: Metrics, database: Database): void {
  const stats = () => database.stats();
  metrics.gauge("shop_writer_queued", "Changes that wait for their commit", () => stats().queued);
  metrics.gauge("shop_writer_queue_limit", "Changes at which further ones are refused", () => stats().queueLimit);
  metrics.gauge("shop_writer_last_group_size", "Changes in the last commit", () => stats().lastGroupSize);
  metrics.counter("shop_writer_commits_total", "Commits", () => stats().groups);
  metrics.counter("shop_writer_changes_total", "Changes answered, whatever the answer", () => stats().jobs);
  metrics.counter(
    "shop_writer_busy_retries_total",
    "Times that another process held the lock",
    () => stats().busyRetries,
  );
  for (const reason of ["database_busy", "storage_full", "overloaded"] as const) {
    metrics.counter(`shop_writer_refused_${reason}_total`, `Changes refused: ${reason}`, () => stats().refused[reason]);
  }
  observeCommits(metrics, database);
}

/** The database keeps its last commit times; each is counted once, when the metrics are read. */
function observeCommits(metrics: Metrics, database: Database): void {
  const observe = metrics.histogram(
    "shop_writer_commit_seconds",
    "Time of a commit, from its begin to its end",
    COMMIT_SECONDS,
  );
  let seen = 0;
  metrics.gauge("shop_writer_last_commit_seconds", "Time of the last commit", () => {
    const { groups, commitMs } = database.stats();
    const fresh = Math.min(groups - seen, commitMs.length);
    for (const ms of fresh > 0 ? commitMs.slice(-fresh) : []) observe(ms / 1000);
    seen = groups;
    return (commitMs.at(-1) ?? 0) / 1000;
  });
}
