import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { type Ended, run } from "./run.ts";

/** The release of pnpm that the README, the launcher and the messages name. */
export async function pinnedPnpm(): Promise<string> {
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { engines: { pnpm: string } };
  return engines.pnpm.replace(/[^\d.]/g, "");
}

/** Runs pnpm in a folder as a newcomer does, by npx, which finds it where `npx … test` has put it before. */
export async function pnpm(cwd: string, ...args: readonly string[]): Promise<Ended> {
  // What the pnpm around us says of itself (its registry, its workspace) is not what this one is to go by.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(p?npm|NPM|PNPM)_/.test(name)));
  return await run("npx", ["--yes", "--prefer-offline", `pnpm@${await pinnedPnpm()}`, ...args], { cwd, env });
}
