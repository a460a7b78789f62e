import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The CLI as it is written. */
export const sources = join(root, "packages/cli/src/main.ts");
/** The CLI as it is built, with both services beside it. */
export const bundle = join(root, "packages/cli/dist/shop.cjs");
/** `shop` of the checkout, on the bundle. */
export const launcher = join(root, "shop");

/** What tests run as `shop`: the bundle, which starts in a third of the time, if it was built of the sources as they are. */
export const program = bundleIsFresh() ? bundle : sources;

export function bundleIsFresh(): boolean {
  try {
    const built = statSync(bundle).mtimeMs;
    const folders = [...readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`), "openapi/generated"];
    return folders.every((folder) => newest(join(root, folder)) < built);
  } catch {
    return false;
  }
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
