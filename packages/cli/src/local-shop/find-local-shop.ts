import { join } from "node:path";
import { dataDir, type Environment } from "./data-dir.ts";
import { isStarted, readRunningState, type StartedShopState } from "./state-file.ts";

/** A shop that `shop up` runs on this machine right now. */
export interface LocalShop {
  /** Absolute. */
  readonly dataDir: string;
  readonly userServiceUrl: string;
  readonly orderServiceUrl: string;
  /** Of its supervisor. */
  readonly pid: number;
  readonly startedAt: string;
  readonly services: StartedShopState["services"];
  /** Absolute. Where its operator key is; the file may be missing. */
  readonly operatorKeyFile: string;
}

/**
 * The shop that runs in the data folder (`given`, else `SHOP_DATA_DIR`, else the default one). `undefined` when none does, so
 * that its operator key is never sent to whatever else listens on its ports by now. Costs less than a millisecond.
 */
export function findLocalShop(env: Environment = process.env, given?: string): LocalShop | undefined {
  const folder = dataDir(given, env);
  const state = readRunningState(folder);
  if (state === undefined || !isStarted(state)) return undefined;
  return {
    dataDir: folder,
    pid: state.pid,
    startedAt: state.started_at,
    services: state.services,
    userServiceUrl: state.services["user-service"].url,
    orderServiceUrl: state.services["order-service"].url,
    operatorKeyFile: operatorKeyFile(folder),
  };
}

/** Where the services keep the operator key that they made at their first start. */
export function operatorKeyFile(folder: string): string {
  return join(folder, "operator.key");
}
