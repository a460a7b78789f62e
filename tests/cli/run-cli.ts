import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { watched } from "../contract/set-up/watched.ts";
import { OnTerminal } from "../support/on-terminal.ts";
import type { RunningShop } from "../support/running-shop.ts";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bundle, as people run it: from the sources every start would take three times as long. `pnpm test` has built it. */
export const cliMain = fileURLToPath(new URL("../../packages/cli/dist/shop.cjs", import.meta.url));

/** What Node has compiled of the CLI, for all tests: else each home would compile it anew. */
const compiled = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));

/** What a `shop` process needs to talk to this shop as its operator, with settings of its own. */
export function cliEnvironment(shop: RunningShop): Record<string, string> {
  return {
    ...watched(),
    PATH: process.env.PATH ?? "",
    HOME: shop.directory,
    XDG_CACHE_HOME: compiled,
    SHOP_DATA_DIR: `${shop.directory}/nothing-runs-here`,
    SHOP_CONFIG_DIR: `${shop.directory}/config`,
    SHOP_USER_SERVICE_URL: shop.users.url,
    SHOP_ORDER_SERVICE_URL: shop.orders.url,
  };
}

/** Runs `shop` as a script would: pipes for stdin, stdout and stderr, no terminal anywhere. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin = "",
  cwd?: string,
  main = cliMain,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env, cwd, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    // A command that does not read may be gone before this is written.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

/** Runs `shop` on a terminal, as a person does. */
export function shopOnTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  size?: { readonly cols: number; readonly rows: number },
): OnTerminal {
  return new OnTerminal([process.execPath, cliMain, ...args], env, size);
}
