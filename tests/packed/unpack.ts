import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { pnpm } from "../workspace/pnpm.ts";
import { run } from "../workspace/run.ts";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Unpacked {
  readonly folder: string;
  /** What was unpacked. */
  readonly tarball: string;
  /** What was packed, relative to the folder, sorted. */
  readonly files: readonly string[];
}

/**
 * Packs a package as it would be published, and lays it out below `modules` as npm does, its dependencies (those that it
 * declares, and no others) in a node_modules of its own.
 */
export async function unpack(packageFolder: string, modules: string): Promise<Unpacked> {
  const packed = await pnpm(join(root, packageFolder), "pack", "--pack-destination", modules);
  const tarball = (await readdir(modules)).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) throw new Error(`pnpm pack: ${packed.stdout}${packed.stderr}`);
  await run("tar", ["-xzf", tarball], { cwd: modules });
  const files = await filesOf(join(modules, "package"));

  const manifest = JSON.parse(await readFile(join(modules, "package/package.json"), "utf8")) as Manifest;
  const folder = join(modules, manifest.name);
  await mkdir(dirname(folder), { recursive: true });
  await run("mv", ["package", folder], { cwd: modules });
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const installed = join(root, packageFolder, "node_modules", name);
    if (!existsSync(installed)) continue; // The Node of another platform.
    await mkdir(dirname(join(folder, "node_modules", name)), { recursive: true });
    await symlink(await realpath(installed), join(folder, "node_modules", name));
  }
  return { folder, tarball: join(modules, tarball), files };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
