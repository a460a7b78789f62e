import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { promisify } from "node:util";
import type { Document } from "../generate/document/document.ts";
import { generatedFolder, packageFolder, services } from "../generate/services.ts";
import type { ServiceName } from "../src/contract.ts";

const run = promisify(execFile);

/** The contracts of a release, and how it is called. */
export interface Release {
  readonly version: string;
  /** It is not out, so nobody relies on it. */
  readonly candidate: boolean;
  readonly documents: ReadonlyMap<ServiceName, Document>;
}

export const releasedFolder = join(packageFolder, "released");

/** What this checkout would release. */
export async function thisCheckout(): Promise<Release> {
  const { version } = await readJson<{ version: string }>(join(packageFolder, "package.json"));
  return { version, candidate: false, documents: await documentsOf((name) => readJson(join(generatedFolder, name))) };
}

/** What `writeRelease` has left in a folder. */
export async function releaseIn(folder: string): Promise<Release> {
  const { version, candidate } = await readJson<Omit<Release, "documents">>(join(folder, "release.json"));
  return { version, candidate, documents: await documentsOf((name) => readJson(join(folder, name))) };
}

/** What a commit, a tag or a branch of this repository would release. */
export async function releaseAt(ref: string): Promise<Release> {
  const show = async <T>(file: string): Promise<T> => {
    const options = { cwd: packageFolder, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await run("git", ["show", `${ref}:./${file}`], options);
    return JSON.parse(stdout) as T;
  };
  const { version } = await show<{ version: string }>("package.json");
  return { version, candidate: false, documents: await documentsOf((name) => show(`generated/${name}`)) };
}

/** Keeps a release in a folder, for later ones to be compared with. */
export async function writeRelease({ version, candidate, documents }: Release, folder = releasedFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, value: unknown): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  await write("release.json", { version, candidate });
  for (const [service, document] of documents) await write(`${service}.json`, document);
}

async function documentsOf(read: (name: string) => Promise<Document>): Promise<Map<ServiceName, Document>> {
  return new Map(await Promise.all(services.map(async (service) => [service, await read(`${service}.json`)] as const)));
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, "utf8")) as T;
}

/** Whether it looks like a folder rather than like something that git knows. */
export const isFolder = (name: string): boolean => isAbsolute(name) || name.startsWith(".") || name.endsWith("/");
