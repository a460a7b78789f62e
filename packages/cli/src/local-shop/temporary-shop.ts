import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./data-dir.ts";
import { EndSignals } from "./end-signal.ts";
import { LocalShopFailure } from "./failure.ts";
import { findLocalShop, type LocalShop } from "./find-local-shop.ts";
import { logFile } from "./log-sink.ts";
import { SupervisedShop } from "./supervised-shop.ts";

export interface TemporaryShopOptions {
  readonly env: Environment;
  readonly say: (line: string) => void;
}

/**
 * Does the work with a new and empty shop, on any free ports and in a data folder of its own. Both services and the folder are
 * gone afterwards, whatever happens; a service that dies meanwhile is started again, as in any local shop.
 * @param work gets a signal that fires when this process is to end; it is waited for
 * @throws LocalShopFailure `service_not_started`
 */
export async function withTemporaryShop<T>(
  { env, say }: TemporaryShopOptions,
  work: (shop: LocalShop, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "shop-fresh-"));
  const log = logFile(join(dataDir, "services.log"));
  const ports = { "user-service": 0, "order-service": 0 };
  const logs = { "user-service": log, "order-service": log };
  const shop = new SupervisedShop({ dataDir, ports, env, detached: false, logs, say });
  using ending = new EndSignals(() => shop.kill());
  try {
    await shop.start();
    return await work(placeOf(dataDir), ending.signal);
  } finally {
    await shop.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function placeOf(dataDir: string): LocalShop {
  const local = findLocalShop({}, dataDir);
  if (local !== undefined) return local;
  throw new LocalShopFailure("service_not_started", `The fresh shop in ${dataDir} can't be found.`);
}
