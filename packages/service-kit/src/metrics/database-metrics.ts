import type { Database, DatabaseStats, PoolFigures } from "@shop/database";
import { runCheck } from "../health/check.ts";
import type { Metrics } from "./metrics.ts";

/** As long as `/readyz` waits for the database. */
const readyMs = 1000;

/** What tells whether the database can be used, and whether it keeps up. */
export function observeDatabase(metrics: Metrics, database: Pick<Database, "engine" | "stats" | "ready">): void {
  const { engine } = database;
  metrics.gauges("shop_database_info", "Always 1; the label says which engine it is.", "engine", () => ({
    [engine]: 1,
  }));
  const ready = "1 while the database can be used, 0 while it can't, as /readyz has it.";
  metrics.gauge("shop_database_ready", ready, async () => {
    const found = await runCheck(() => database.ready(), readyMs);
    return found.ready ? 1 : 0;
  });
  const stats = () => database.stats();
  observeQueue(metrics, stats);
  observeCommits(metrics, stats);
  if (stats().pool !== undefined) observePool(metrics, () => stats().pool ?? none);
}

function observeQueue(metrics: Metrics, stats: () => DatabaseStats): void {
  metrics.gauge("shop_writer_queued", "Changes that wait for their commit.", () => stats().queued);
  metrics.gauge("shop_writer_queue_limit", "Changes at which further ones are refused.", () => stats().queueLimit);
  metrics.counter("shop_writer_changes_total", "Changes answered, whatever the answer.", () => stats().jobs);
  const busy = "Times that the writer had to try again: another process held the lock, or the server was not reached.";
  metrics.counter("shop_writer_busy_retries_total", busy, () => stats().busyRetries);
  metrics.counters("shop_writer_refused_total", "Changes that were not made.", "reason", () => ({
    ...stats().refused,
  }));
}

/** How large the groups are that are committed together, and how long that takes. */
function observeCommits(metrics: Metrics, stats: () => DatabaseStats): void {
  metrics.counter("shop_writer_commits_total", "Commits.", () => stats().groups);
  metrics.gauge("shop_writer_last_group_size", "Changes in the last commit.", () => stats().lastGroupSize);
  metrics.gauge("shop_writer_group_limit", "The most changes in one commit.", () => stats().groupLimit);
  metrics.distribution("shop_writer_group_size", "Changes in a commit.", () => stats().groupSizes);
  const seconds = "Time of a commit, from its begin to its end.";
  metrics.distribution("shop_writer_commit_seconds", seconds, () => stats().commitSeconds);
}

const none: PoolFigures = { limit: 0, inUse: 0, idle: 0, waiting: 0 };

/** Connections to a database server. */
function observePool(metrics: Metrics, pool: () => PoolFigures): void {
  const name = "shop_database_pool_connections";
  metrics.gauges(name, "Open connections to the database.", "state", () => {
    const { inUse, idle } = pool();
    return { in_use: inUse, idle };
  });
  metrics.gauge(`${name}_limit`, "The most connections to the database.", () => pool().limit);
  metrics.gauge("shop_database_pool_waiting", "Work that waits for a connection.", () => pool().waiting);
}
