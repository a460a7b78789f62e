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
  readonly services: Readonly<Record<ServiceName, RunningService>>;
}

export function stateFile(dataDir: string): string {
  return join(dataDir, "shop.json");
}

/** Puts the state in place, whole or not at all, readable by its owner only. */
export function writeState(dataDir: string, state: ShopState): void {
  const temporary = join(dataDir, `.shop.json.${process.pid}`);
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
  return state !== undefined && processStart(state.pid) === state.process_start ? state : undefined;
}

function readState(dataDir: string): ShopState | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(stateFile(dataDir), "utf8"));
    return isState(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isState(found: unknown): found is ShopState {
  if (!isRecord(found) || found.version !== 1) return false;
  const { services } = found;
  return (
    isPid(found.pid) &&
    typeof found.process_start === "string" &&
    typeof found.started_at === "string" &&
    typeof found.detached === "boolean" &&
    isRecord(services) &&
    serviceNames.every((name) => isRunningService(services[name]))
  );
}

function isRunningService(found: unknown): boolean {
  if (!isRecord(found) || typeof found.url !== "string" || !URL.canParse(found.url)) return false;
  return isPid(found.pid) && typeof found.started_at === "string";
}

function isPid(found: unknown): boolean {
  return Number.isSafeInteger(found) && (found as number) > 0;
}

function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null;
}
