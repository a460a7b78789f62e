import type { Logger } from "./logger.ts";

export interface RequestLogEntry {
  readonly requestId: string;
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
  readonly error?: unknown;
}

/** 5xx at error, slower than a second at warn, the rest at debug. */
export function requestLog(_logger: Logger, _options?: { readonly slowMs?: number }): (entry: RequestLogEntry) => void {
  throw new Error("not built yet");
}
