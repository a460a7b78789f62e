import { readdir } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { Counter, Gauge, type Registry } from "@prometheus-io/client";
import { registerLoop } from "./loop-metrics.ts";

/**
 * The process itself, under the names that dashboards for Node know. The client library brings its own set, but that
 * can't be stopped again and leaves a timer and an observer behind for every registry.
 * @returns what stops the watching
 */
export function registerProcessMetrics(registry: Registry, service: string): () => void {
  registerCpu(registry);
  registerMemory(registry);
  registerGauge(
    registry,
    "process_start_time_seconds",
    "When the process began, in Unix time.",
    () => performance.timeOrigin / 1000,
  );
  registerGauge(registry, "process_open_fds", "Open file descriptors; 0 where the system does not tell.", openFiles);
  registerInfo(registry, service);
  return registerLoop(registry);
}

/** A gauge that is read when somebody asks for the metrics. */
export function registerGauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => number | Promise<number>,
): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read());
    },
  });
}

function registerCpu(registry: Registry): void {
  new Counter({
    name: "process_cpu_seconds_total",
    help: "Processor time that all threads of the process have used, by kind.",
    labelNames: ["mode"],
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc({ mode: "user" }, user / 1e6);
      this.inc({ mode: "system" }, system / 1e6);
    },
  });
}

function registerMemory(registry: Registry): void {
  const read = (what: keyof NodeJS.MemoryUsage) => () => process.memoryUsage()[what];
  registerGauge(registry, "process_resident_memory_bytes", "Memory that the process has in use.", () =>
    process.memoryUsage.rss(),
  );
  registerGauge(registry, "nodejs_heap_size_total_bytes", "Memory of the JavaScript heap.", read("heapTotal"));
  registerGauge(registry, "nodejs_heap_size_used_bytes", "Used memory of the JavaScript heap.", read("heapUsed"));
  registerGauge(
    registry,
    "nodejs_external_memory_bytes",
    "Memory that JavaScript objects hold outside the heap.",
    read("external"),
  );
}

function registerInfo(registry: Registry, service: string): void {
  const info = new Gauge({
    name: "service_info",
    help: "Always 1; the labels say which service this is and on which Node it runs.",
    labelNames: ["service", "node"],
    registers: [registry],
  });
  info.set({ service, node: process.version }, 1);
}

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd").catch(() => [])).length;
}
