import type { DatabaseStats, PoolFigures, Readiness } from "@shop/database";
import { describe, expect, it, onTestFinished } from "vitest";
import { createGuards } from "../../src/http/guards.ts";
import { observeDatabase } from "../../src/metrics/database-metrics.ts";
import { observeGuards } from "../../src/metrics/guard-metrics.ts";
import { createMetrics, type Metrics } from "../../src/metrics/metrics.ts";
import { get, openRaw } from "../http/raw-connection.ts";
import { pause, serve } from "../http/test-server.ts";

function newMetrics(): Metrics {
  const metrics = createMetrics({ service: "a-service" });
  onTestFinished(() => metrics.close());
  return metrics;
}

/** The value of one series, such as `name{label="a"}`. */
async function readingOf(metrics: Metrics, series: string): Promise<number | undefined> {
  const line = (await metrics.text()).split("\n").find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe("metrics", () => {
  it("keep the durations of requests by operation, method and status", async () => {
    const metrics = newMetrics();
    const record = metrics.requestRecorder("placeOrder", "POST");
    record(200, 3);
    record(200, 30);
    record(409, 2);
    const labels = 'operation="placeOrder",method="POST"';
    const name = "http_request_duration_seconds";
    expect(await readingOf(metrics, `${name}_bucket{le="0.005",${labels},status="200"}`)).toBe(1);
    expect(await readingOf(metrics, `${name}_bucket{le="0.05",${labels},status="200"}`)).toBe(2);
    expect(await readingOf(metrics, `${name}_count{${labels},status="409"}`)).toBe(1);
    expect(await readingOf(metrics, `${name}_sum{${labels},status="200"}`)).toBeCloseTo(0.033);
  });

  it("belong to one service: another one in the process has its own", async () => {
    const [one, other] = [newMetrics(), newMetrics()];
    // There before the first one: a rate needs two readings.
    expect(await readingOf(one, 'http_requests_shed_total{reason="event_streams"}')).toBe(0);
    one.shed("in_flight");
    one.shed("in_flight");
    other.shed("in_flight");
    const series = 'http_requests_shed_total{reason="in_flight"}';
    expect([await readingOf(one, series), await readingOf(other, series)]).toEqual([2, 1]);
  });

  it("read figures when they are asked for", async () => {
    const metrics = newMetrics();
    let orders = 7;
    metrics.gauge("orders", "Orders.", () => orders);
    metrics.counter("all_orders_total", "Orders.", () => orders + 10);
    metrics.counters("sales_total", "Sales.", "currency", () => ({ EUR: orders, USD: 1 }));
    expect(await readingOf(metrics, "orders")).toBe(7);
    orders = 5;
    expect(await readingOf(metrics, "orders")).toBe(5);
    expect(await readingOf(metrics, "all_orders_total")).toBe(15);
    expect(await readingOf(metrics, "all_orders_total")).toBe(15);
    expect(await readingOf(metrics, 'sales_total{currency="EUR"}')).toBe(5);
    expect(await readingOf(metrics, 'sales_total{currency="USD"}')).toBe(1);
  });

  it("tell of the process and of the event loop", async () => {
    const metrics = newMetrics();
    await metrics.text();
    await pause(50);
    const blocked = performance.now() + 200;
    while (performance.now() < blocked);
    await pause(50);
    const text = await metrics.text();
    const late = Number(/nodejs_eventloop_delay_seconds\{quantile="1"\} (\S+)/.exec(text)?.[1]);
    expect(late).toBeGreaterThan(0.1);
    expect(late).toBeLessThan(5);
    expect(await readingOf(metrics, 'process_cpu_seconds_total{mode="user"}')).toBeGreaterThan(0);
    expect(Number(/nodejs_eventloop_delay_seconds_sum (\S+)/.exec(text)?.[1])).toBeGreaterThan(0.1);
    // 200 of some 300 ms, and they stay counted.
    expect(await readingOf(metrics, "nodejs_eventloop_active_seconds_total")).toBeGreaterThan(0.15);
    expect(await readingOf(metrics, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
    expect(await readingOf(metrics, "process_start_time_seconds")).toBeGreaterThan(1.7e9);
    expect(text).toContain(`service_info{service="a-service",node="${process.version}"} 1`);
    expect(text).not.toContain("NaN");
  });

  it("are in the format that Prometheus reads", async () => {
    const metrics = newMetrics();
    metrics.requestRecorder("login", "POST")(200, 1);
    for (const line of (await metrics.text()).split("\n").filter((line) => line !== "")) {
      expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[\d.e+-]+)$/);
    }
  });
});

it("what is under way shows, and is gone afterwards", async () => {
  const metrics = newMetrics();
  const guards = createGuards();
  observeGuards(metrics, guards);
  const server = await serve(
    async (_request, response) => {
      await pause(200);
      response.end();
    },
    { guards },
  );
  const connection = (await openRaw(server.port)).send(get("/"));
  await expect.poll(() => readingOf(metrics, "http_requests_in_flight")).toBe(1);
  expect(await readingOf(metrics, "http_requests_in_flight_limit")).toBe(1024);
  expect(await readingOf(metrics, "http_event_streams_limit")).toBe(256);
  await connection.replies(1);
  await expect.poll(() => readingOf(metrics, "http_requests_in_flight")).toBe(0);
});

describe("of the database", () => {
  const refused = { database_busy: 1, storage_full: 0, overloaded: 2, deadline_passed: 0 };
  const stats: DatabaseStats = {
    ...{ queued: 3, queueLimit: 4096, groups: 3, jobs: 130, lastGroupSize: 64, busyRetries: 5, refused },
    groupLimit: 64,
    groupSizes: { bounds: [1, 64], counts: [1, 2, 0], sum: 129 },
    commitSeconds: { bounds: [0.001, 0.01], counts: [1, 1, 1], sum: 0.5 },
  };
  const ready = async () => ({ ready: true, checks: {} });

  it("the writer's figures are told", async () => {
    const metrics = newMetrics();
    observeDatabase(metrics, { engine: "sqlite", ready, stats: () => stats });
    const readings = {
      'shop_database_info{engine="sqlite"}': 1,
      shop_writer_commits_total: 3,
      shop_writer_queued: 3,
      shop_writer_group_limit: 64,
      'shop_writer_refused_total{reason="overloaded"}': 2,
    };
    for (const [series, value] of Object.entries(readings))
      expect(await readingOf(metrics, series), series).toBe(value);
    // SQLite has no pool.
    expect(await metrics.text()).not.toContain("pool");
  });

  it("distributions are histograms: every bucket has those below it as well", async () => {
    const metrics = newMetrics();
    let now = stats;
    observeDatabase(metrics, { engine: "sqlite", ready, stats: () => now });
    const lines = async (name: string): Promise<string[]> =>
      (await metrics.text()).split("\n").filter((line) => line.includes(name));
    expect(await lines("shop_writer_commit_seconds")).toEqual([
      "# HELP shop_writer_commit_seconds Time of a commit, from its begin to its end.",
      "# TYPE shop_writer_commit_seconds histogram",
      'shop_writer_commit_seconds_bucket{le="0.001"} 1',
      'shop_writer_commit_seconds_bucket{le="0.01"} 2',
      'shop_writer_commit_seconds_bucket{le="+Inf"} 3',
      "shop_writer_commit_seconds_sum 0.5",
      "shop_writer_commit_seconds_count 3",
    ]);
    now = { ...stats, groupSizes: { bounds: [1, 64], counts: [5, 5, 1], sum: 200 } };
    expect(await lines("shop_writer_group_size_")).toEqual([
      'shop_writer_group_size_bucket{le="1"} 5',
      'shop_writer_group_size_bucket{le="64"} 10',
      'shop_writer_group_size_bucket{le="+Inf"} 11',
      "shop_writer_group_size_sum 200",
      "shop_writer_group_size_count 11",
    ]);
  });

  it("a pool is told where there is one, as it is now", async () => {
    const metrics = newMetrics();
    let pool: PoolFigures = { limit: 10, inUse: 10, idle: 0, waiting: 7 };
    observeDatabase(metrics, { engine: "postgres", ready, stats: () => ({ ...stats, pool }) });
    const name = "shop_database_pool_connections";
    const inUse = () => readingOf(metrics, `${name}{state="in_use"}`);
    expect([await inUse(), await readingOf(metrics, `${name}_limit`)]).toEqual([10, 10]);
    expect(await readingOf(metrics, "shop_database_pool_waiting")).toBe(7);
    pool = { limit: 10, inUse: 2, idle: 3, waiting: 0 };
    expect([await inUse(), await readingOf(metrics, `${name}{state="idle"}`)]).toEqual([2, 3]);
    expect(await readingOf(metrics, "shop_database_pool_waiting")).toBe(0);
  });

  it("one that can't be used is told as one, be it that it says so, throws or says nothing", async () => {
    const states: (() => Promise<Readiness>)[] = [
      async () => ({ ready: false, checks: {} }),
      () => Promise.reject(new Error("the server is away")),
      () => new Promise(() => {}),
    ];
    const reading = (state: () => Promise<Readiness>) => {
      const metrics = newMetrics();
      observeDatabase(metrics, { engine: "postgres", ready: state, stats: () => stats });
      return readingOf(metrics, "shop_database_ready");
    };
    expect(await Promise.all([ready, ...states].map(reading))).toEqual([1, 0, 0, 0]);
  });
});
