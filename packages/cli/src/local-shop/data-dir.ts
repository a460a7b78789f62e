import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import envPaths from "env-paths";

/** The variables of the environment, as far as they are read here. Empty values count as left out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The data folder, absolute: what was given (`--data`), else `SHOP_DATA_DIR`, else `.shop` in the checkout that this CLI is
 * run from, else the folder that the system has for a user's programs. It need not exist.
 */
export function dataDir(given: string | undefined, env: Environment): string {
  const named = given ?? (env.SHOP_DATA_DIR || undefined);
  if (named !== undefined) return resolve(named);
  const checkout = checkoutOf(fileURLToPath(import.meta.url));
  return checkout === undefined ? envPaths("shop", { suffix: "" }).data : join(checkout, ".shop");
}

/** The root of the checkout that a file of the CLI is in; `undefined` where the CLI is installed as a package. */
export function checkoutOf(file: string): string | undefined {
  const root = /^(.+)\/packages\/cli\/(?:src|dist)\//.exec(file)?.[1];
  return root !== undefined && existsSync(join(root, "pnpm-workspace.yaml")) ? root : undefined;
}
