import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Overlay } from "./built.ts";

const guide = fileURLToPath(new URL("../../docs/guides/kubernetes.md", import.meta.url));

/**
 * The commands of the guide that make the Secrets of an overlay, as they stand there: the block below the comment
 * `<!-- secrets of overlays/demo -->`. Throws when there is none.
 */
export async function secretCommands(overlay: Overlay): Promise<string> {
  // Both steps of production share theirs.
  const owner = overlay.startsWith("overlays/production") ? "overlays/production" : overlay;
  const text = await readFile(guide, "utf8");
  const [, after] = text.split(`<!-- secrets of ${owner} -->`);
  const block = after === undefined ? undefined : /^\n```sh\n(.*?)```$/ms.exec(after)?.[1];
  if (block === undefined)
    throw new Error(`docs/guides/kubernetes.md does not say how the secrets of ${owner} are made`);
  return block;
}

/** Every block of commands in the guide, joined. */
export async function allCommands(): Promise<string> {
  const text = await readFile(guide, "utf8");
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block).join("\n");
}
