import type { DatabaseStats } from "@shop/database";
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
  await connection.replies(1);
  await expect.poll(() => readingOf(metrics, "http_requests_in_flight")).toBe(0);
});

it("no commit is counted twice, however often they are read", async () => {
  const metrics = newMetrics();
  const refused = { database_busy: 1, storage_full: 0, overloaded: 2, deadline_passed: 0 };
  const stats = {
    queued: 3,
    queueLimit: 4096,
    groups: 2,
    jobs: 70,
    lastGroupSize: 64,
    commitMs: [1, 2],
    busyRetries: 5,
    refused,
  };
  let now: DatabaseStats = stats;
  observeDatabase(metrics, { stats: () => now });
  const count = (): Promise<number | undefined> => readingOf(metrics, "shop_writer_commit_seconds_count");
  expect(await count()).toBe(2);
  expect(await count()).toBe(2);
  now = { ...stats, groups: 3, commitMs: [1, 2, 9] };
  expect(await count()).toBe(3);
  now = { ...stats, groups: 1000, commitMs: Array.from({ length: 256 }, () => 1) };
  expect(await count()).toBe(259);
  expect(await readingOf(metrics, "shop_writer_commits_total")).toBe(1000);
  expect(await readingOf(metrics, "shop_writer_queued")).toBe(3);
  expect(await readingOf(metrics, 'shop_writer_refused_total{reason="overloaded"}')).toBe(2);
});
