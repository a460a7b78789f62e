import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../steps.ts";
import { bundle } from "./bundle.ts";
import { commonJs } from "./common-js.ts";
import { noNative } from "./no-native.ts";

/** The program behind `shop db`. It is its own worker thread. */
const entries = { db: "src/program/main.ts" };

/**
 * Builds packages/database/dist: the program, and the migrations beside it, where it looks for them.
 * @param outdir another folder; it must lie where the package's dependencies are found
 */
export async function buildDatabase(outdir = join(root, "packages/database/dist")): Promise<void> {
  await bundle("packages/database", entries, { ...commonJs, outdir, plugins: [noNative] });
  await cp(join(root, "packages/database/migrations"), join(outdir, "migrations"), { recursive: true });
}
