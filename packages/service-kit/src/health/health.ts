import type { PlainRoutes } from "../http/plain-handler.ts";

/** Resolves to what was found; `ready: false`, a rejection or silence counts as not ready. */
export type HealthCheck = () => Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, string>> }>;

export interface HealthOptions {
  readonly service: string;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  /** Aborted while the service drains. */
  readonly drain: AbortSignal;
  /** Milliseconds for one check. Default 1000. */
  readonly timeoutMs?: number;
}

/** `/livez` and `/readyz`. */
export function healthRoutes(_options: HealthOptions): PlainRoutes {
  throw new Error("not built yet");
}
