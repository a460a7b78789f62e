import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { buildFolder, folder, type Overlay } from "./built.ts";
import type { Resource } from "./resources.ts";

/** One line of a file, and what somebody makes of it. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** An overlay as somebody has it who edited these files, as the guide tells. Throws when a line to be edited is not there. */
export async function buildChanged(
  overlay: Overlay,
  edits: readonly Edit[],
  skip: (reason: string) => never,
): Promise<readonly Resource[]> {
  const copy = await mkdtemp(join(tmpdir(), "shop-kubernetes-"));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await cp(folder, copy, { recursive: true });
  for (const { file, from, to } of edits) {
    const text = await readFile(join(copy, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    await writeFile(join(copy, file), text.replaceAll(from, to));
  }
  return buildFolder(join(copy, overlay), skip);
}
