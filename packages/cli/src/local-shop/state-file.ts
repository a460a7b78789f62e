import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processStart } from "./process-start.ts";

export const serviceNames = ["user-service", "order-service"] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface RunningService {
  /** Such as `http://127.0.0.1:5001`; the same over restarts. */
  readonly url: string;
  /** Of its present life. */
  readonly pid: number;
  /** See `processStart`. */
  readonly process_start: string;
  /** When that life began, RFC 3339. */
  readonly started_at: string;
}

/** What `shop.json` in the data folder says about the shop that runs there. No secrets. */
export interface ShopState {
  readonly version: 1;
  /** The supervisor: `shop up`, or what `shop up --detach` left in the background. */
  readonly pid: number;
  /** See `processStart`: tells this supervisor from a later process with the same pid. */
  readonly process_start: string;
  /** RFC 3339. */
  readonly started_at: string;
  readonly detached: boolean;
  /** A service is missing until it was ready for the first time. */
  readonly services: { readonly [name in ServiceName]?: RunningService };
}

/** A shop of which both services were ready; one of them may be down at the moment, and is started again then. */
export interface StartedShopState extends ShopState {
  readonly services: Readonly<Record<ServiceName, RunningService>>;
}

export function stateFile(dataDir: string): string {
  return join(dataDir, "shop.json");
}

/** Puts the state in place, whole or not at all, readable by its owner only. */
export function writeState(dataDir: string, state: ShopState): void {
  const temporary = join(dataDir, ".shop.json.tmp");
  writeFileSync(temporary, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, stateFile(dataDir));
}

export function removeState(dataDir: string): void {
  rmSync(stateFile(dataDir), { force: true });
}

/**
 * What runs in the data folder. `undefined` when nothing does: no file, one that can't be read, one that holds anything else,
 * or one that was left behind by a supervisor that is gone (killed, or a reboot), even if another process has its pid now.
 */
export function readRunningState(dataDir: string): ShopState | undefined {
  const state = readState(dataDir);
  return state !== undefined && isAlive(state) ? state : undefined;
}

/** What the file says, whether it still holds or not; `undefined` when it says nothing that can be understood. */
export function readState(dataDir: string): ShopState | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(stateFile(dataDir), "utf8"));
    return isState(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of the state is still there, and not another one with its pid. */
export function isAlive(process: { readonly pid: number; readonly process_start: string }): boolean {
  return processStart(process.pid) === process.process_start;
}

export function isStarted(state: ShopState): state is StartedShopState {
  return serviceNames.every((name) => state.services[name] !== undefined);
}

function isState(found: unknown): found is ShopState {
  if (!isRecord(found) || found.version !== 1 || !isProcess(found)) return false;
  const { detached, services } = found;
  if (typeof detached !== "boolean" || !isRecord(services)) return false;
  return serviceNames.every((name) => services[name] === undefined || isRunningService(services[name]));
}

function isRunningService(found: unknown): boolean {
  return isRecord(found) && isProcess(found) && typeof found.url === "string" && URL.canParse(found.url);
}

function isProcess({ pid, process_start, started_at }: Readonly<Record<string, unknown>>): boolean {
  return Number.isSafeInteger(pid) && typeof process_start === "string" && typeof started_at === "string";
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null;
}
