import { linkSync, renameSync, rmSync } from "node:fs";
import { syncFile } from "../../sqlite/durable-file.ts";
import { fileExists } from "../failures-of-files.ts";

/** Syncs a whole file and gives it its name, so that it is there whole or not at all, whatever happens. */
export function putInPlace(temporary: string, target: string, { replace }: { readonly replace: boolean }): void {
  syncFile(temporary);
  if (replace) renameSync(temporary, target);
  else {
    nameNew(temporary, target);
    rmSync(temporary);
  }
  syncFile(target);
}

/** A link, unlike a rename, never takes the place of a file that has come there meanwhile. */
function nameNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw fileExists(target);
    throw error;
  }
}
