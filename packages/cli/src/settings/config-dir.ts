import { join } from "node:path";
import envPaths from "env-paths";
import type { Terminal } from "../commands/command.ts";

/** `SHOP_CONFIG_DIR`, else where this system keeps programs' settings (`~/.config/shop` on Linux). */
export function configDir(env: Terminal["env"]): string {
  return env.SHOP_CONFIG_DIR || envPaths("shop", { suffix: "" }).config;
}

/** A file of the settings, by its name. It need not exist. */
export function configFile(env: Terminal["env"], name: string): string {
  return join(configDir(env), name);
}
