import type { Database } from "@shop/database";
import type { Metrics } from "./metrics.ts";

const commitSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** What tells whether the writer keeps up: how many changes wait, how large the groups are, how long a commit takes. */
export function observeDatabase(metrics: Metrics, database: Pick<Database, "stats">): void {
  const stats = () => database.stats();
  metrics.gauge("shop_writer_queued", "Changes that wait for their commit.", () => stats().queued);
  metrics.gauge("shop_writer_queue_limit", "Changes at which further ones are refused.", () => stats().queueLimit);
  metrics.gauge("shop_writer_last_group_size", "Changes in the last commit.", () => stats().lastGroupSize);
  metrics.counter("shop_writer_commits_total", "Commits.", () => stats().groups);
  metrics.counter("shop_writer_changes_total", "Changes answered, whatever the answer.", () => stats().jobs);
  const busy = "Times that another process held the lock.";
  metrics.counter("shop_writer_busy_retries_total", busy, () => stats().busyRetries);
  metrics.counters("shop_writer_refused_total", "Changes that were not made.", "reason", () => ({
    ...stats().refused,
  }));
  observeCommits(metrics, database);
}

/** The database keeps its last commit times; each is counted once, when the metrics are read. */
function observeCommits(metrics: Metrics, database: Pick<Database, "stats">): void {
  const help = "Time of a commit, from its begin to its end. Of many commits between two readings, the last ones.";
  let seen = 0;
  const observe = metrics.histogram("shop_writer_commit_seconds", help, commitSeconds, () => {
    const { groups, commitMs } = database.stats();
    const fresh = Math.min(groups - seen, commitMs.length);
    seen = groups;
    for (const ms of fresh > 0 ? commitMs.slice(-fresh) : []) observe(ms / 1000);
  });
}
