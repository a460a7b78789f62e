import { mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import type { Environment } from "./local-shop/data-dir.ts";
import { cacheDir } from "./settings/cache-dir.ts";

/**
 * Node keeps what it has compiled of the program in the user's own cache (XDG_CACHE_HOME), and takes it from there the next time: of
 * the console, a megabyte of text, the second start takes two thirds of the time. Where nothing can be written it starts as well.
 */
export function keepCompiled(env: Environment): void {
  try {
    const folder = cacheDir(env);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    enableCompileCache(folder);
  } catch {
    // A read-only home, for example.
  }
}
