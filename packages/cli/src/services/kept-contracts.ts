import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Terminal } from "../commands/command.ts";
import { cacheDir } from "../settings/cache-dir.ts";

/** A service's contract, as it was last answered. */
export interface KeptContract {
  readonly url: string;
  readonly etag: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly document: object;
}

/** Services that are remembered. Whoever has more of them asks for one more contract now and then. */
const MOST = 32;

/** `undefined` when there is none, or none that can be read: it can be asked for again. */
export function readKept(url: string, env: Terminal["env"]): KeptContract | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileOf(url, env), "utf8")) as KeptContract;
    return kept.url === url && typeof kept.document === "object" ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, whole or not at all. Where nothing can be written the next call asks again. */
export function keep(contract: KeptContract, env: Terminal["env"]): void {
  try {
    mkdirSync(folderOf(env), { recursive: true, mode: 0o700 });
    const file = fileOf(contract.url, env);
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(contract), { mode: 0o600 });
    renameSync(temporary, file);
    forgetOldest(folderOf(env));
  } catch {
    // A read-only home, for example.
  }
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= MOST) return;
  const byAge = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((one, other) => other.at - one.at);
  for (const { file } of byAge.slice(MOST)) rmSync(file, { force: true });
}

const folderOf = (env: Terminal["env"]): string => join(cacheDir(env), "contracts");

function fileOf(url: string, env: Terminal["env"]): string {
  return join(folderOf(env), `${createHash("sha256").update(url).digest("hex").slice(0, 32)}.json`);
}
