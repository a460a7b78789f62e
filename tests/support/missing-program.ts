import { execFileSync } from "node:child_process";

/** Why a test that needs these programs can't run here; `undefined` when all are there. */
export function missingProgram(...names: readonly string[]): string | undefined {
  const missing = names.find((name) => !isThere(name));
  return missing === undefined ? undefined : `there is no ${missing} on this machine`;
}

/** One at a time: of several names, some shells look for the first alone. */
function isThere(name: string): boolean {
  try {
    execFileSync("sh", ["-c", 'command -v "$1"', "sh", name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
