import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { restoreError } from "./carried-error.ts";
import type { FromWriter, GroupReport, ToWriter, WriterStart } from "./writer-messages.ts";

/** How long an idle writer may take to close its file, before it is ended. */
const closeLimitMs = 1_500;

export interface WriterThread {
  /** Names of the units, in the order of their numbers. */
  readonly units: readonly string[];
  /** Resolves when the thread has died or has lost its trust in the database. */
  readonly onFatal: Promise<Error>;
  send(batch: unknown[]): void;
  /** Nobody waits for these jobs: those that have not begun are refused. */
  drop(ids: readonly number[]): void;
  /** Lets it close its file, and resolves when it is gone, or will be as soon as the disk lets go of it. */
  close(): Promise<void>;
}

/** Starts the module as the writer. Rejects with the reason when it does not come up. */
export function startWriterThread(
  module: URL,
  start: WriterStart,
  onReport: (report: GroupReport) => void,
): Promise<WriterThread> {
  const worker = new Worker(existingModule(module), { workerData: start, name: "shop-writer" });
  const fatal = Promise.withResolvers<Error>();
  const gone = Promise.withResolvers<void>();
  return new Promise((resolve, reject) => {
    const die = (error: Error) => {
      fatal.resolve(error);
      reject(error);
    };
    worker.on("message", (message: FromWriter) => {
      if (message.kind === "group") onReport(message.report);
      else if (message.kind === "ready") resolve(asThread(worker, message.units, fatal.promise, gone.promise));
      else {
        die(restoreError(message.error));
        void worker.terminate();
      }
    });
    worker.on("error", (error) => die(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => {
      gone.resolve();
      die(new Error("The writer thread ended. Does its module call runWriter?"));
    });
  });
}

function asThread(
  worker: Worker,
  units: readonly string[],
  onFatal: Promise<Error>,
  gone: Promise<void>,
): WriterThread {
  const post = (message: ToWriter) => worker.postMessage(message);
  return {
    units,
    onFatal,
    send: post,
    drop: (ids) => post({ drop: ids }),
    async close() {
      post("close");
      const limit = new AbortController();
      await Promise.race([gone, sleep(closeLimitMs, undefined, limit).catch(() => undefined)]);
      limit.abort();
      void worker.terminate();
    },
  };
}

/** The module as the sources have it, or the `.js` that a bundle has in the same place. */
function existingModule(module: URL): URL {
  const bundled = new URL(module.href.replace(/\.ts$/, ".js"));
  return module.protocol === "file:" && !existsSync(fileURLToPath(module)) ? bundled : module;
}
