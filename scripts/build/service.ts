import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../steps.ts";
import { bundle } from "./bundle.ts";
import { entryUrls } from "./entry-urls.ts";

/** The process of a service, and its writer thread. */
const entries = { main: "src/main.ts", writer: "src/stores/sqlite/writer.ts" };

/** Builds packages/<name>/dist: the two bundles, and the migrations beside them, where the database package looks for them. */
export async function buildService(name: string): Promise<void> {
  const folder = `packages/${name}`;
  await bundle(folder, entries, { plugins: [entryUrls(join(root, folder), entries)] });
  await cp(join(root, "packages/database/migrations"), join(root, folder, "dist/migrations"), { recursive: true });
}
