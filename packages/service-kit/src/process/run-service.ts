import type { ServiceLog } from "../logging/logger.ts";

export interface StartedService {
  readonly url: string;
  readonly name: string;
  /** Resolves when the process must end because it can't be trusted any more. */
  readonly fatal: Promise<Error>;
  close(deadlineMs: number): Promise<void>;
}

export interface RunServiceOptions {
  readonly log?: ServiceLog;
  /** From the begin of the drain to the end of the process. Default 9500. */
  readonly deadlineMs?: number;
}

/** The life of the process, from start to signal. Resolves when the service is ready. */
export function runService(_start: () => Promise<StartedService>, _options: RunServiceOptions = {}): Promise<void> {
  throw new Error("not built yet");
}
