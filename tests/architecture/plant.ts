import { cp, mkdir, mkdtemp, readdir, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../scripts/steps.ts";

/** Packages from elsewhere that the small workspace imports, each an empty module. */
const foreign = ["express", "better-sqlite3", "esbuild"];

/** Lays out the files as a workspace in a new folder, with the real packages' package.json and links; resolves to the folder. */
export async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "shop-boundaries-")));
  for (const [path, source] of Object.entries(files)) await write(join(folder, path), source);
  for (const name of foreign) {
    await write(join(folder, "node_modules", name, "package.json"), JSON.stringify({ name, main: "index.js" }));
    await write(join(folder, "node_modules", name, "index.js"), "module.exports = () => undefined;");
  }
  const packages = ["openapi", ...(await readdir(join(folder, "packages"))).map((name) => `packages/${name}`)];
  await mkdir(join(folder, "node_modules/@shop"));
  for (const path of packages) {
    await cp(join(root, path, "package.json"), join(folder, path, "package.json"));
    await symlink(join(folder, path), join(folder, "node_modules/@shop", path.replace("packages/", "")));
  }
  return folder;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
