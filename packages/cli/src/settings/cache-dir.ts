import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../local-shop/data-dir.ts";

/** Where this system keeps what can be made or fetched again (XDG_CACHE_HOME). It need not exist. */
export function cacheDir(env: Environment): string {
  const ownCache = process.platform === "darwin" ? "Library/Caches" : ".cache";
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ownCache), "shop");
}
