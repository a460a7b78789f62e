import { mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./local-shop/data-dir.ts";

/**
 * Node keeps what it has compiled of the program in the user's own cache (XDG_CACHE_HOME), and takes it from there the next time: of
 * the console, a megabyte of text, the second start takes two thirds of the time. Where nothing can be written it starts as well.
 */
export function keepCompiled(env: Environment): void {
  try {
    const ownCache = process.platform === "darwin" ? "Library/Caches" : ".cache";
    const folder = join(env["XDG_CACHE_HOME"] || join(homedir(), ownCache), "shop");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    enableCompileCache(folder);
  } catch {
    // A read-only home, for example.
  }
}
