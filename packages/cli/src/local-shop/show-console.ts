import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Terminal } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";

/** Says to a console that it was opened by `shop up`, which ends the shop when it is left. */
export const OPENED_BY_UP = "SHOP_CONSOLE_OF_UP";

/**
 * Opens the console on the shop that runs here, as a process of its own, so that nothing that goes wrong in it takes the shop
 * along. Resolves to its exit code when it was left; to undefined when it failed, which it has told.
 */
export async function showConsole(
  folder: string,
  { env }: Terminal,
  ending: AbortSignal,
): Promise<ExitCode | undefined> {
  const child = spawn(process.execPath, [process.argv[1] ?? ""], {
    // The channel carries nothing: the system closes it when this process ends, by a kill -9 as well (console/terminal/opener.ts).
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: ownShop(env, folder),
  });
  const end = (): void => void child.kill("SIGTERM");
  ending.addEventListener("abort", end);
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    if (code === exitCodes.ok || code === exitCodes.interrupted) return code;
    return signal === "SIGINT" || ending.aborted ? exitCodes.interrupted : undefined;
  } finally {
    ending.removeEventListener("abort", end);
  }
}

/** It is this shop that is looked at, as its operator, whatever else the environment means. */
function ownShop(env: Terminal["env"], folder: string): NodeJS.ProcessEnv {
  const { SHOP_USER_SERVICE_URL, SHOP_ORDER_SERVICE_URL, SHOP_API_KEY, ...others } = env;
  return { ...others, SHOP_CONTEXT: "local", SHOP_DATA_DIR: folder, [OPENED_BY_UP]: "1" };
}
