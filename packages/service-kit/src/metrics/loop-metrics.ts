import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { Counter, Gauge, type Registry } from "@prometheus-io/client";
import { registerComputed, type Sample } from "./computed-metric.ts";

const resolutionMs = 20;

/** How late and how busy the event loop is. @returns what stops the watching */
export function registerLoop(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  registerComputed(registry, {
    name: "nodejs_eventloop_delay_seconds",
    help: "By how much the event loop was late; the quantiles since the last reading.",
    type: "summary",
    read: delayReader(delay),
  });
  registerBusy(registry);
  return () => delay.disable();
}

function registerBusy(registry: Registry): void {
  new Counter({
    name: "nodejs_eventloop_active_seconds_total",
    help: "Time that the event loop was busy. Its rate is the busy part of the time, whoever else reads the metrics.",
    registers: [registry],
    collect() {
      this.reset();
      this.inc(performance.eventLoopUtilization().active / 1000);
    },
  });
  let before = performance.eventLoopUtilization();
  new Gauge({
    name: "nodejs_eventloop_utilization",
    help: "The busy part of the event loop's time since the last reading.",
    registers: [registry],
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
  });
}

/** The histogram holds the times between two ticks of its timer; what they exceed the timer's own time is the delay. */
function delayReader(delay: ReturnType<typeof monitorEventLoopDelay>): () => Sample[] {
  let sum = 0;
  let count = 0;
  return () => {
    const seconds = (nanoseconds: number): number =>
      delay.count === 0 ? 0 : Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000);
    const quantiles = [0.5, 0.9, 0.99].map((quantile) => ({
      labels: { quantile: String(quantile) },
      value: seconds(delay.percentile(quantile * 100)),
    }));
    const longest = { labels: { quantile: "1" }, value: seconds(delay.max) };
    sum += seconds(delay.mean) * delay.count;
    count += delay.count;
    delay.reset();
    return [...quantiles, longest, { suffix: "_sum", value: sum }, { suffix: "_count", value: count }];
  };
}
