import type { Logger as PinoLogger } from "pino";

export type LogLevel = "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
export type Logger = PinoLogger;

export interface LoggerOptions {
  readonly service: string;
  readonly level: LogLevel;
  /** Where the lines go; stderr by default. */
  readonly file?: string;
}

export interface ServiceLog {
  readonly logger: Logger;
  /** Writes out what is still buffered, before the process ends. */
  flush(): void;
}

export function createLog(_options: LoggerOptions): ServiceLog {
  throw new Error("not built yet");
}
