import { openSync } from "node:fs";
import { destination, type Logger as PinoLogger, pino, stdTimeFunctions } from "pino";
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
  /** Writes out what is still buffered. To be called before the process ends itself. */
  flush(): void;
}

const bufferBytes = 4096;
const flushEveryMs = 200;
/** When nobody takes the lines any more, further ones are dropped rather than kept until memory is full. */
const mostBufferedBytes = 8 * 1024 * 1024;

/**
 * JSON lines, buffered and written beside the work. No line holds a secret: fields are removed by their names, and the
 * finished line is searched for what looks like a token or a password, since messages, stacks and URLs have no names.
 */
export function createLog({ service, level, file, secrets = [] }: LoggerOptions): ServiceLog {
  const stderr = 2;
  const output = destination({
    dest: file === undefined ? stderr : openSync(file, "a"),
    sync: false,
    minLength: bufferBytes,
    maxLength: mostBufferedBytes,
    periodicFlush: flushEveryMs,
  });
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
  return { logger, flush: () => flushNow(output) };
}

function flushNow(output: ReturnType<typeof destination>): void {
  try {
    output.flushSync();
  } catch {
    // The place that the lines go to is gone. There is nobody left to tell.
  }
}
