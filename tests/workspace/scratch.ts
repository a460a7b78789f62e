import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "../../scripts/steps.ts";

/** An empty folder that is gone when the test has finished. */
export async function scratchFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "shop-workspace-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Copies files or folders of the checkout to the same place in another folder, with their modes. */
export async function copy(folder: string, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) await cp(join(root, path), join(folder, path), { recursive: true });
}
