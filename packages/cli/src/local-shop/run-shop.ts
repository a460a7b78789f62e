import type { Environment } from "./data-dir.ts";
import { prepareDataFolder } from "./data-folder.ts";
import { type EndSignal, EndSignals } from "./end-signal.ts";
import { LocalShopFailure } from "./failure.ts";
import { endLeftovers } from "./leftovers.ts";
import { type Lock, takeLock } from "./lock.ts";
import type { LogSink } from "./log-sink.ts";
import { isStarted, readRunningState, readState, type ServiceName, serviceNames } from "./state-file.ts";
import { SupervisedShop } from "./supervised-shop.ts";

export interface RunShopOptions {
  /** Absolute. */
  readonly dataDir: string;
  readonly ports: Readonly<Record<ServiceName, number>>;
  /** Handed on to the services. */
  readonly env: Environment;
  readonly detached: boolean;
  /** Made when the data folder is there. */
  readonly logs: () => Readonly<Record<ServiceName, LogSink>>;
  /** What a person should know. */
  readonly say: (line: string) => void;
  /**
   * Called when both services are ready. The shop runs on after it has resolved, unless to "left": whoever it ran for has gone.
   * Its signal is aborted when the shop is to end.
   */
  readonly whenReady: (signal: AbortSignal) => Promise<"left" | undefined>;
}

/**
 * Runs both services until this process gets a signal to end, or whoever it ran for has left; resolves with that when they are gone.
 * @throws LocalShopFailure `data_folder_unusable`, `already_running`, `service_not_started`
 */
export async function runShop(options: RunShopOptions): Promise<EndSignal | "left"> {
  const { dataDir, say, whenReady } = options;
  prepareDataFolder(dataDir);
  const lock = lockOf(dataDir);
  const shop = new SupervisedShop({ ...options, logs: options.logs() });
  using ending = new EndSignals(() => shop.kill());
  try {
    const started = begin(shop, dataDir);
    // When the end comes first, the services are ended below, and with them this fails.
    started.catch(() => {});
    await Promise.race([started, ending.first]);
    const left = ending.signal.aborted ? undefined : await Promise.race([whenReady(ending.signal), ending.first]);
    const signal = left === "left" ? left : await ending.first;
    say("Ending both services …");
    return signal;
  } finally {
    await shop.stop();
    lock.release();
  }
}

async function begin(shop: SupervisedShop, dataDir: string): Promise<void> {
  const before = readState(dataDir);
  if (before !== undefined) await endLeftovers(before);
  await shop.start();
}

function lockOf(dataDir: string): Lock {
  const lock = takeLock(dataDir);
  if (lock !== undefined) return lock;
  const state = readRunningState(dataDir);
  const started = state !== undefined && isStarted(state);
  const where = started ? `: ${serviceNames.map((name) => `${name} ${state.services[name].url}`).join(", ")}` : "";
  throw new LocalShopFailure(
    "already_running",
    `A shop is ${started ? "running" : "just starting"} already in ${dataDir}${where}. \`shop down\` ends it; --data starts another one.`,
    { data_dir: dataDir, pid: state?.pid, urls: started ? urlsOf(state.services) : undefined },
  );
}

function urlsOf(services: Readonly<Record<ServiceName, { readonly url: string }>>): Record<ServiceName, string> {
  return { "user-service": services["user-service"].url, "order-service": services["order-service"].url };
}
