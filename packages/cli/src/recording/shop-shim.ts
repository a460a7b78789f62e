import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoted } from "../command-line/shell-line.ts";

/** Puts a `shop` into the folder that is this very CLI, so that a script finds it whatever is installed. */
export function writeShim(folder: string): void {
  const words = [process.execPath, ...process.execArgv, process.argv[1] ?? ""].map(quoted).join(" ");
  writeFileSync(join(folder, "shop"), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
}

/** A PATH that begins with the folder. */
export const pathWith = (folder: string, path: string | undefined): string =>
  path === undefined || path === "" ? folder : `${folder}:${path}`;
