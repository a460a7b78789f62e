import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { type Ended, run } from "./run.ts";

/** The release of pnpm that the README, the launcher and the messages name. */
export async function pinnedPnpm(): Promise<string> {
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { engines: { pnpm: string } };
  return engines.pnpm.replace(/[^\d.]/g, "");
}

/**
 * Runs pnpm in a folder as a newcomer does, by npx, which finds it where `npx … test` has put it before. Its scripts run on the Node
 * of the tests, as if it were the folder's own.
 */
export async function pnpm(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const env = cleanEnvironment();
  return await run("npx", ["--yes", "--prefer-offline", `pnpm@${await pinnedPnpm()}`, ...args], {
    cwd,
    env: { ...env, PATH: `${dirname(process.execPath)}:${env.PATH}` },
  });
}

/** Ours, without what the pnpm around us says of itself (its registry, its workspace): another one is not to go by that. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(p?npm|NPM|PNPM)_/.test(name)));
}
