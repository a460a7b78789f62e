import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, type RunningService, type ShopState, serviceNames } from "./state-file.ts";

const patienceMs = 12_000;

/**
 * Waits for the services of a shop whose supervisor was killed: they end by themselves, and until then they hold their ports.
 * One that does not is killed. Resolves to whether there were any.
 */
export async function endLeftovers({ services }: ShopState): Promise<boolean> {
  const left = serviceNames
    .map((name) => services[name])
    .filter((service): service is RunningService => service !== undefined && isAlive(service));
  for (const { pid } of left) signal(pid, "SIGTERM");
  if (!(await haveEnded(left, patienceMs))) {
    for (const { pid } of left.filter(isAlive)) signal(pid, "SIGKILL");
    await haveEnded(left, patienceMs);
  }
  return left.length > 0;
}

/** Resolves to false when one of them is still there after that time. */
export async function haveEnded(
  processes: readonly { readonly pid: number; readonly process_start: string }[],
  withinMs: number,
): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (processes.some(isAlive)) {
    if (performance.now() > until) return false;
    await sleep(30);
  }
  return true;
}

/** It may end between the look and the signal. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
