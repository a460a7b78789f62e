import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { binaries } from "./binaries.ts";
import { serverUser } from "./server-user.ts";

export const superuser = "postgres";

/** A folder of data that no server has started on yet, and the superuser's password in it. */
export interface Cluster {
  readonly folder: string;
  readonly dataDir: string;
  readonly password: string;
}

/**
 * A new cluster in a temporary folder: a copy of one that `initdb` has made, once for a checkout. A copy takes a tenth of a second,
 * `initdb` more than one of a whole core, and half a hundred files of tests each want a server.
 */
export async function newCluster(): Promise<Cluster> {
  const made = await template();
  const folder = await openFolder("shop-postgres-");
  const dataDir = join(folder, "data");
  await promisify(execFile)("cp", ["-a", join(made, "data"), dataDir]);
  return { folder, dataDir, password: await readFile(join(made, "password"), "utf8") };
}

/** A new temporary folder where the server finds its way too when it runs as another user than root. */
export async function openFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o755);
  return folder;
}

const cache = fileURLToPath(new URL("../../../node_modules/.cache", import.meta.url));

async function template(): Promise<string> {
  const { initdb } = await binaries();
  const owner = await serverUser();
  // Other programs, or another owner, need another one.
  const folder = join(cache, `postgres-${(await stat(initdb)).mtimeMs}-${owner?.uid ?? "own"}`);
  if (await stat(folder).catch(() => undefined)) return folder;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  await initialise(making);
  // Whoever else has made one meanwhile has made it whole.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  return folder;
}

/** Makes `data` and `password` in the folder. */
async function initialise(folder: string): Promise<void> {
  const { initdb } = await binaries();
  const owner = await serverUser();
  const open = await openFolder("shop-initdb-");
  const dataDir = join(open, "data");
  const passwordFile = join(open, "password");
  await writeFile(passwordFile, randomBytes(12).toString("hex"), { mode: 0o600 });
  await mkdir(dataDir, { mode: 0o700 });
  if (owner !== undefined) {
    for (const path of [passwordFile, dataDir]) await chown(path, owner.uid, owner.gid);
  }
  const whose = ["--auth=scram-sha-256", `--username=${superuser}`, `--pwfile=${passwordFile}`];
  const how = ["--encoding=UTF8", "--no-locale", "--no-sync"];
  await promisify(execFile)(initdb, [`--pgdata=${dataDir}`, ...whose, ...how], { ...owner, cwd: open });
  await promisify(execFile)("cp", ["-a", dataDir, passwordFile, folder]);
  await rm(open, { recursive: true });
}
