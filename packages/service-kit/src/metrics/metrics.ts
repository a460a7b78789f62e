import { Counter, Gauge, Histogram, Registry } from "@prometheus-io/client";
import type { Distribution } from "@shop/database";
import { shedReasons } from "../http/guards.ts";
import { histogramSamples, registerComputed } from "./computed-metric.ts";
import { registerGauge, registerProcessMetrics } from "./process-metrics.ts";

/** Records one answered request; costs less than a microsecond. */
export type RequestRecorder = (status: number, durationMs: number) => void;

/** Figures that a service adds to its metrics. They are read when somebody asks for the metrics, so they cost nothing else. */
export interface OwnMetrics {
  /** A figure that goes up and down. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** Figures that go up and down, one per value of `label`; the values must be few. */
  gauges(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void;
  /** A figure that only grows; its name ends in `_total`. */
  counter(name: string, help: string, read: () => number): void;
  /** Figures that only grow, one per value of `label`; the values must be few. */
  counters(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void;
  /** A distribution that others have counted, in the unit of the name. */
  distribution(name: string, help: string, read: () => Distribution): void;
}

/** The metrics of one service. Nothing is shared with another one in the same process. */
export interface Metrics extends OwnMetrics {
  /**
   * To be made once per operation at the start, so that the labels stay few: never from a path that a caller chose.
   * Requests that match no operation share one of the name `other`.
   */
  requestRecorder(operation: string, method: string): RequestRecorder;
  /** A request or a connection was turned away before it came to an operation. Needs no `this`. */
  readonly shed: (reason: string) => void;
  /** A connection carried no HTTP, or too slowly. Needs no `this`. */
  readonly clientError: (code: string) => void;
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Stops what watches the event loop. */
  close(): void;
}

const requestSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(options: { readonly service: string }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const stopWatching = registerProcessMetrics(registry, options.service);
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "From the request's headers to the end of its reply, by operation.",
    labelNames: ["operation", "method", "status"],
    buckets: requestSeconds,
    registers,
  });
  const shed = new Counter({
    name: "http_requests_shed_total",
    help: "Requests and connections that were turned away before they came to an operation.",
    labelNames: ["reason"],
    registers,
  });
  // A series that begins with its first event has no rate before the second one.
  for (const reason of shedReasons) shed.inc({ reason }, 0);
  const clientErrors = new Counter({
    name: "http_client_errors_total",
    help: "Connections that carried no HTTP, or too slowly.",
    labelNames: ["code"],
    registers,
  });
  return {
    requestRecorder: (operation, method) => recorder(durations, operation, method),
    shed: (reason) => shed.inc({ reason }),
    clientError: (code) => clientErrors.inc({ code }),
    gauge: (name, help, read) => registerGauge(registry, name, help, read),
    gauges: (name, help, label, read) => registerGauges(registry, { name, help, label }, read),
    counter: (name, help, read) => registerCounters(registry, name, help, [], () => [[{}, read()]]),
    counters: (name, help, label, read) =>
      registerCounters(registry, name, help, [label], () =>
        Object.entries(read()).map(([key, value]) => [{ [label]: key }, value]),
      ),
    distribution: (name, help, read) =>
      registerComputed(registry, { name, help, type: "histogram", read: () => histogramSamples(read()) }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: stopWatching,
  };
}

type Durations = Histogram<"operation" | "method" | "status">;

function recorder(durations: Durations, operation: string, method: string): RequestRecorder {
  const byStatus = new Map<number, { observe(value: number): void }>();
  return (status, durationMs) => {
    let child = byStatus.get(status);
    if (child === undefined) {
      child = durations.labels({ operation, method, status: String(status) });
      byStatus.set(status, child);
    }
    child.observe(durationMs / 1000);
  };
}

function registerCounters(
  registry: Registry,
  name: string,
  help: string,
  labelNames: string[],
  read: () => [Record<string, string>, number][],
): void {
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, value] of read()) this.inc(labels, value);
    },
  });
}

interface LabelledMetric {
  readonly name: string;
  readonly help: string;
  readonly label: string;
}

function registerGauges(
  registry: Registry,
  { name, help, label }: LabelledMetric,
  read: () => Readonly<Record<string, number>>,
): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      for (const [key, value] of Object.entries(read())) this.set({ [label]: key }, value);
    },
  });
}
