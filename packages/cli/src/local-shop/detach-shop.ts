import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { prepareDataFolder } from "./data-folder.ts";
import type { EndSignal } from "./end-signal.ts";
import { EndSignals } from "./end-signal.ts";
import { LocalShopFailure, type LocalShopFailureCode } from "./failure.ts";

/** What the supervisor in the background tells the process that started it, once. */
export type SupervisorReport =
  | { readonly ready: true }
  | { readonly ready: false; readonly code: LocalShopFailureCode; readonly message: string; readonly fields: object };

/** Where a supervisor in the background writes what it would say at a terminal. */
export function supervisorLog(dataDir: string): string {
  return join(dataDir, "shop.log");
}

/**
 * Starts this CLI again in the background with the arguments of a supervisor. Resolves when its shop is ready, or to the signal
 * that ended this process, and with it the supervisor, before that.
 * @throws LocalShopFailure as `runShop` does
 */
export async function detachShop(dataDir: string, args: readonly string[]): Promise<EndSignal | undefined> {
  prepareDataFolder(dataDir);
  const log = openSync(supervisorLog(dataDir), "a", 0o600);
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? "", ...args], {
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  using ending = new EndSignals(() => child.kill("SIGKILL"));
  const report = Promise.withResolvers<SupervisorReport>();
  child.once("message", (message) => report.resolve(message as SupervisorReport));
  child.once("error", (error) => report.reject(error));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // Not `exit`: that may come before its last message.
  const silent = new Promise<undefined>((resolve) => child.once("disconnect", () => resolve(undefined)));
  const told = await Promise.race([report.promise, silent, ending.first]);
  if (typeof told === "string") {
    child.kill("SIGTERM");
    await ended;
    return told;
  }
  if (told?.ready !== true) {
    await ended;
    throw failureOf(told, dataDir);
  }
  child.disconnect();
  child.unref();
  return undefined;
}

function failureOf(told: SupervisorReport | undefined, dataDir: string): LocalShopFailure {
  if (told === undefined || told.ready) {
    const message = `The shop did not start. ${supervisorLog(dataDir)} says why.`;
    return new LocalShopFailure("service_not_started", message, { data_dir: dataDir });
  }
  return new LocalShopFailure(told.code, told.message, { ...told.fields });
}

/** Tells the process that started this supervisor how it went, and lets it go. Nothing when there is no such process any more. */
export function report(told: SupervisorReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) {
      resolve();
      return;
    }
    process.send(told, undefined, {}, () => {
      if (process.connected) process.disconnect?.();
      resolve();
    });
  });
}
