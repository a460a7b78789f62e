import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFiles } from "./generate.ts";

/** Names of the files in `folder` that are not what was generated: changed, missing, or left over. Sorted. */
export async function findDrift(folder: string, files: GeneratedFiles): Promise<string[]> {
  const present = await list(folder);
  const drifted = present.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const found = present.includes(name) ? await readFile(join(folder, name), "utf8") : null;
    if (found !== text) drifted.push(name);
  }
  return drifted.sort();
}

/** Makes `folder` hold exactly `files`; answers what had to be changed. Files that fit are not touched. */
export async function writeFiles(folder: string, files: GeneratedFiles): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const drifted = await findDrift(folder, files);
  for (const name of drifted) {
    const text = files.get(name);
    if (text === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
  }
  return drifted;
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
