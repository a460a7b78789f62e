import { openSync } from "node:fs";
import { type Logger as PinoLogger, pino, stdTimeFunctions } from "pino";
import { BufferedOutput } from "./buffered-output.ts";
import { scrubFields } from "./scrub-fields.ts";
import { textScrubber } from "./scrub-text.ts";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];
export type Logger = PinoLogger;

export interface LoggerOptions {
  readonly service: string;
  readonly level: LogLevel;
  /** Where the lines go; stderr by default. */
  readonly file?: string;
  /** Values that must not be in a line, wherever they come from: keys and tokens that look like anything. */
  readonly secrets?: readonly (string | undefined)[];
}

export interface ServiceLog {
  readonly logger: Logger;
  /** Writes out what is still buffered. Happens by itself when the process ends. */
  flush(): void;
  /** Resolves to whether everything was written within `withinMs`; false when the reader has stopped reading. */
  written(withinMs: number): Promise<boolean>;
}

const stderr = 2;

/**
 * JSON lines, buffered and written beside the work. No line holds a secret: fields are removed by their names, and the
 * finished line is searched for what looks like a token or a password, since messages, stacks and URLs have no names.
 */
export function createLog({ service, level, file, secrets = [] }: LoggerOptions): ServiceLog {
  const output = new BufferedOutput(file === undefined ? stderr : openSync(file, "a"));
  const logger = pino(
    {
      level,
      base: { service, pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: scrubFields },
      // `scrubFields` has made a plain object of the error by then.
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: textScrubber(secrets) },
    },
    output,
  );
  return { logger, flush: () => output.flushSync(), written: (withinMs) => output.written(withinMs) };
}
