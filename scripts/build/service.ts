import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../steps.ts";
import { beside } from "./beside.ts";
import { bundle } from "./bundle.ts";
import { commonJs } from "./common-js.ts";
import { entryUrls } from "./entry-urls.ts";
import { noNative } from "./no-native.ts";
import { buildTracing, tracing } from "./tracing.ts";

/** The process of a service, and its writer thread. */
const entries = { main: "src/main.ts", writer: "src/stores/sqlite/writer.ts" };

/**
 * Builds packages/<name>/dist: the bundles, and the migrations beside them, where the database package looks for them.
 * @param outdir another folder; it must lie where the package's dependencies are found
 * @returns the program
 */
export async function buildService(name: string, outdir = join(root, "packages", name, "dist")): Promise<string> {
  const folder = `packages/${name}`;
  const apart = beside({ [tracing.source]: tracing.file });
  const plugins = [apart, entryUrls(join(root, folder), entries, ".cjs"), noNative];
  await bundle(folder, entries, { ...commonJs, outdir, plugins });
  await buildTracing(folder, { outdir });
  await cp(join(root, "packages/database/migrations"), join(outdir, "migrations"), { recursive: true });
  return join(outdir, "main.cjs");
}
