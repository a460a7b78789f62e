import { createLog, type ServiceLog } from "../logging/logger.ts";
import { textScrubber } from "../logging/scrub-text.ts";
import { whenSupervisorIsGone } from "./supervisor.ts";

/** A service that answers requests. */
export interface StartedService {
  /** Where to reach it. */
  readonly url: string;
  readonly name: string;
  /** Resolves when the process must end because it can't be trusted any more. Never rejects. */
  readonly fatal: Promise<Error>;
  /** Where the end of the process is told; JSON on stderr without it. */
  readonly log?: ServiceLog;
  /** Ends it: nothing new is taken, what is under way is finished, at `deadlineMs` the rest is cut off. */
  close(deadlineMs: number): Promise<void>;
}

export interface RunServiceOptions {
  /** Milliseconds from the signal to the end of the process, whatever happens. Default 9000. */
  readonly deadlineMs?: number;
}

const scrub = textScrubber([]);

/** What a shell makes of a process that a signal ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * The life of a service's process. It prints one JSON line on stdout when the service is ready, which is all that ever
 * goes there: `{"listening":"http://127.0.0.1:5001","service":"user-service","pid":123}`.
 *
 * SIGTERM or SIGINT ends the service gently (exit 0), a second one at once (130, 143). So does the end of the supervisor
 * (see supervisor.ts). When the service reports a fatal error, or a defect comes up that nobody caught, the process ends
 * with 1, so that it is started anew from what is on the disk. When the start fails, the reason is told on stderr in
 * plain words, and once more as a log line with its stack when it is none of the failures that are expected.
 *
 * Resolves when the service is ready. The process is ended by `process.exit`, and so never returns from the rest.
 */
export async function runService(
  start: () => Promise<StartedService>,
  { deadlineMs = 9000 }: RunServiceOptions = {},
): Promise<void> {
  const life = new ServiceLife(deadlineMs);
  life.watch();
  try {
    life.ready(await start());
  } catch (error) {
    life.startFailed(error);
  }
}

/** For how long the end of the process waits until its last log lines are written. */
const lastLinesMs = 500;

class ServiceLife {
  readonly #deadlineMs: number;
  #service: StartedService | undefined;
  /** Used only as long as the service has not brought its own. */
  #spareLog: ServiceLog | undefined;
  #ending = false;

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  watch(): void {
    process.on("SIGTERM", () => this.#signal("SIGTERM"));
    process.on("SIGINT", () => this.#signal("SIGINT"));
    process.on("uncaughtException", (error) => this.#defect(error, "uncaught exception"));
    process.on("unhandledRejection", (error) => this.#defect(error, "unhandled rejection"));
    // Whoever read it is gone; that is no reason to end.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    whenSupervisorIsGone(() => this.#end("the supervisor is gone"));
  }

  ready(service: StartedService): void {
    this.#service = service;
    service.fatal.then((error) => this.#defect(error, "the service can't go on"));
    if (this.#ending) {
      void this.#close(service);
      return;
    }
    const { url, name } = service;
    process.stdout.write(`${JSON.stringify({ listening: url, service: name, pid: process.pid })}\n`);
    service.log?.logger.info({ url }, "listening");
  }

  startFailed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Could not start: ${scrub(message)}\n`);
    if (!isExpected(error)) this.#log.logger.fatal({ err: error }, "could not start");
    void this.#exit(1);
  }

  get #log(): ServiceLog {
    if (this.#service?.log !== undefined) return this.#service.log;
    this.#spareLog ??= createLog({ service: this.#service?.name ?? "service", level: "info" });
    return this.#spareLog;
  }

  #signal(signal: "SIGTERM" | "SIGINT"): void {
    if (this.#ending) void this.#exit(exitCodes[signal]);
    else this.#end(signal);
  }

  #end(why: string): void {
    if (this.#ending) return;
    this.#ending = true;
    setTimeout(() => {
      this.#log.logger.error({ deadline_ms: this.#deadlineMs }, "did not end in time");
      void this.#exit(1);
    }, this.#deadlineMs);
    this.#service?.log?.logger.info({ why }, "ending");
    // A start that is still under way goes on to its end, and is closed then.
    if (this.#service !== undefined) void this.#close(this.#service);
  }

  async #close(service: StartedService): Promise<void> {
    try {
      // Half a second is left to close the database after the last request was cut off.
      await service.close(Math.max(0, this.#deadlineMs - 500));
      await this.#exit(0);
    } catch (error) {
      this.#log.logger.error({ err: error }, "could not end properly");
      await this.#exit(1);
    }
  }

  #defect(error: unknown, what: string): void {
    this.#log.logger.fatal({ err: error }, what);
    void this.#exit(1);
  }

  async #exit(code: number): Promise<never> {
    if (await this.#log.written(lastLinesMs)) process.exit(code);
    // Nobody reads what this process writes, and an exit would wait for that. Nothing is lost by ending hard: what was
    // acknowledged is on the disk.
    process.kill(process.pid, "SIGKILL");
    return process.exit(code);
  }
}

/** A failure that says all that the person who started the service has to know. */
function isExpected(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "fields" in error;
}
