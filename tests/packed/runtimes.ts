import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { cleanEnvironment } from "../workspace/pnpm.ts";
import { run } from "../workspace/run.ts";

/** 350 MB: fetched from npm when the long tests run for the first time, and not with what everybody installs. */
const releases = { bun: "1.4.5", deno: "2.9.6", workerd: "1.20261117.1" } as const;

export type Runtime = keyof typeof releases;

/** The program of each. */
export async function installRuntimes(): Promise<Readonly<Record<Runtime, string>>> {
  const folder = join(root, "tests/packed/node_modules/.cache/runtimes");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: releases }));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  const { code, stderr } = await run("npm", ["install", ...quiet], { cwd: folder, env: cleanEnvironment() });
  if (code !== 0) throw new Error(`npm install: ${stderr}`);
  const program = (name: Runtime): string => join(folder, "node_modules/.bin", name);
  return { bun: program("bun"), deno: program("deno"), workerd: program("workerd") };
}
