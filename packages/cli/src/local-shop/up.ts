import { join } from "node:path";
import type { Terminal } from "../commands/command.ts";
import { wantsConsole } from "../console/wants-console.ts";
import type { tellDemo } from "../demo/tell-demo.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { announce } from "./announce.ts";
import { dataDir } from "./data-dir.ts";
import { detachShop, report, supervisorLog } from "./detach-shop.ts";
import { LocalShopFailure } from "./failure.ts";
import { findLocalShop } from "./find-local-shop.ts";
import { type LogSink, logFile, logStream } from "./log-sink.ts";
import { runShop } from "./run-shop.ts";
import { showConsole } from "./show-console.ts";
import type { ServiceName } from "./state-file.ts";

export interface UpOptions {
  readonly demo: boolean;
  /** `foreground`: until this process is told to end. `detach`: leave a `supervisor`, which is this CLI again, in the background. */
  readonly mode: "foreground" | "detach" | "supervisor";
  readonly ports: Readonly<Record<ServiceName, number>>;
  /** As typed. */
  readonly data: string | undefined;
  readonly json: boolean;
  /** Whether the console opens in the foreground, where there is a terminal for it. Leaving it ends the shop. */
  readonly console: boolean;
}

/** `shop up` */
export function up(options: UpOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = dataDir(options.data, terminal.env);
  if (options.mode === "supervisor") return supervise(options, folder, terminal);
  return options.mode === "detach" ? detach(options, folder, terminal) : stay(options, folder, terminal);
}

async function stay(options: UpOptions, folder: string, terminal: Terminal): Promise<ExitCode> {
  const toStderr = logStream(terminal.stderr);
  const console = options.console && wantsConsole(terminal);
  // What happens to the services must not be written over the console.
  const toLog = logFile(supervisorLog(folder));
  let exitCode: ExitCode | undefined;
  const signal = await runShop({
    dataDir: folder,
    ports: options.ports,
    env: terminal.env,
    detached: false,
    // Somebody who looks at a terminal wants to see what they asked for. In a pipe the logs go where logs are looked for.
    logs: terminal.stderr.isTTY
      ? () => logFiles(folder)
      : () => ({ "user-service": toStderr, "order-service": toStderr }),
    say: (line) => (console ? toLog(`${new Date().toISOString()} ${line}`) : toStderr(`shop: ${line}`)),
    whenReady: async (ending) => {
      await tellReady(options, folder, terminal, ending);
      if (!console || ending.aborted) return undefined;
      exitCode = await showConsole(folder, terminal, ending);
      if (exitCode !== undefined) return "left";
      toStderr("shop: the console is gone; the shop runs on. Ctrl-C ends it, `shop` opens the console again.");
      return undefined;
    },
  });
  return exitCode ?? (signal === "SIGINT" ? exitCodes.interrupted : exitCodes.ok);
}

async function detach(options: UpOptions, folder: string, terminal: Terminal): Promise<ExitCode> {
  const { "user-service": userPort, "order-service": orderPort } = options.ports;
  const ports = ["--user-port", String(userPort), "--order-port", String(orderPort)];
  const interrupted = await detachShop(folder, ["up", "--supervisor", "--data", folder, ...ports]);
  if (interrupted !== undefined) return exitCodes.interrupted;
  const complete = await tellReady(options, folder, terminal, new AbortController().signal);
  return complete ? exitCodes.ok : exitCodes.partlyFailed;
}

/** What `detach` left in the background. */
async function supervise({ ports }: UpOptions, folder: string, { env }: Terminal): Promise<ExitCode> {
  const log = logFile(supervisorLog(folder));
  const say = (line: string): void => log(`${new Date().toISOString()} ${line}`);
  try {
    await runShop({
      dataDir: folder,
      ports,
      env,
      detached: true,
      logs: () => logFiles(folder),
      say,
      whenReady: async () => {
        await report({ ready: true });
        return undefined;
      },
    });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof LocalShopFailure) {
      const { code, message, fields } = error;
      await report({ ready: false, code, message, fields });
    }
    throw error;
  }
}

/** Resolves to whether all that was asked for is there. */
async function tellReady(
  { demo, mode, json }: UpOptions,
  folder: string,
  terminal: Terminal,
  ending: AbortSignal,
): Promise<boolean> {
  const shop = findLocalShop(terminal.env, folder);
  if (shop === undefined) throw new Error("The shop that was just started is not found.");
  const outcome = demo ? await fillWithDemo(shop, terminal, ending) : undefined;
  if (ending.aborted) return false;
  const hasDemo = outcome === "filled" || outcome === "there_already";
  await announce({ shop, detached: mode === "detach", json, demo: hasDemo }, terminal);
  return outcome !== "incomplete";
}

async function fillWithDemo(...args: Parameters<typeof tellDemo>): ReturnType<typeof tellDemo> {
  const demo = await import("../demo/tell-demo.ts");
  return demo.tellDemo(...args);
}

function logFiles(folder: string): Record<ServiceName, LogSink> {
  return {
    "user-service": logFile(join(folder, "user-service.log")),
    "order-service": logFile(join(folder, "order-service.log")),
  };
}
