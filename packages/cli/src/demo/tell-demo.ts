import { isShopError } from "@shop/sdk";
import type { Terminal } from "../commands/command.ts";
import type { LocalShop } from "../local-shop/index.ts";
import { fillLocalShop } from "./demo-shop.ts";
import type { FillOutcome } from "./fill-shop.ts";
import { passwordFile } from "./passwords.ts";
import { ProgressLine } from "./progress.ts";

/**
 * Fills the local shop with the demo and tells on stderr how that goes. A filling that fails is told and is no reason to end the
 * shop.
 */
export async function tellDemo(
  local: LocalShop,
  { env, stderr }: Terminal,
  signal: AbortSignal,
): Promise<FillOutcome | "incomplete"> {
  const started = performance.now();
  const line = new ProgressLine(stderr);
  try {
    const outcome = await fillLocalShop({ local, env, signal, onProgress: line.show });
    line.clear();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    stderr.write(`shop: ${sentences[outcome](seconds, passwordFile(local.dataDir))}\n`);
    return outcome;
  } catch (error) {
    line.clear();
    if (signal.aborted) stderr.write("shop: the filling was interrupted; the next `shop up --demo` goes on with it.\n");
    else if (isShopError(error))
      stderr.write(`shop: the demo is not complete: ${error.message} The next \`shop up --demo\` goes on.\n`);
    else throw error;
    return "incomplete";
  }
}

const sentences: Readonly<Record<FillOutcome, (seconds: string, passwords: string) => string>> = {
  filled: (seconds, passwords) =>
    `filled with Northwind in ${seconds} s: 91 users, 77 products, 2,155 orders. The users' passwords: ${passwords}`,
  there_already: () => "the demo is there already; nothing was changed.",
  left_alone: () =>
    "--demo fills an empty shop only. This one is in use and was not begun as a demo, so it was left as it is.",
};
