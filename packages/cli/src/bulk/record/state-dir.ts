import { join } from "node:path";
import envPaths from "env-paths";
import type { Terminal } from "../../commands/command.ts";

/** Where is kept what an import has done: `SHOP_STATE_DIR`, else the folder that this system has for it (`~/.local/state/shop` on Linux). */
export function importsDir(env: Terminal["env"]): string {
  const paths = envPaths("shop", { suffix: "" });
  const state = process.platform === "linux" ? paths.log : paths.data;
  return join(env.SHOP_STATE_DIR || state, "imports");
}
