import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { findKubectl, kubectl } from "./kubectl/kubectl.ts";
import type { Resource } from "./resources.ts";

export const folder = fileURLToPath(new URL("../../deploy/kubernetes/", import.meta.url));

/** What a user applies. */
export const overlays = ["overlays/demo", "overlays/production", "overlays/production/migrate"] as const;
export type Overlay = (typeof overlays)[number];

type Skip = (reason: string) => never;

/** The resources of an overlay, as kustomize builds them. Skips the test where there is no kustomize. */
export async function built(overlay: Overlay, skip: Skip): Promise<readonly Resource[]> {
  return buildFolder(`${folder}${overlay}`, skip);
}

const builds = new Map<string, Promise<readonly Resource[]>>();

/** A folder is built once in a test file. Whoever changes something in it changes a copy (planted.ts). */
export async function buildFolder(path: string, skip: Skip): Promise<readonly Resource[]> {
  const found = await findKubectl();
  if ("missing" in found) return skip(`${found.missing}, and the dependencies have none for it`);
  const known = builds.get(path) ?? kubectl(found.program, ["kustomize", path]).then(parse);
  builds.set(path, known);
  return known;
}

function parse(text: string): readonly Resource[] {
  // As the cluster reads it: with the version's octal numbers and yes and no.
  return parseAllDocuments(text, { version: "1.1" }).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    // That it is one is what the schema test shows, for every resource of every overlay.
    return document.toJS() as Resource;
  });
}
