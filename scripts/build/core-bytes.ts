import { build } from "esbuild";

/** What every program that calls the shop imports. */
const core = 'export { isShopError, Shop } from "@shop/sdk";';

/**
 * How much of the SDK such a program carries from its start, as a bundler minifies it, in bytes; without what comes later by
 * `import()`, and without undici.
 *
 * @param folder where `@shop/sdk` is installed, or above
 */
export async function coreBytes(folder: string, platform: "node" | "browser"): Promise<number> {
  const { metafile } = await build({
    stdin: { contents: core, resolveDir: folder, sourcefile: "core.js" },
    absWorkingDir: folder,
    outdir: "minified",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform,
    external: ["undici"],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  // What is loaded later is an entry point too.
  const isFirst = (name: string): boolean => metafile.outputs[name]?.entryPoint === "core.js";
  const loaded = new Set(Object.keys(metafile.outputs).filter(isFirst));
  for (const name of loaded) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && path in metafile.outputs) loaded.add(path);
    }
  }
  return [...loaded].reduce((sum, name) => sum + (metafile.outputs[name]?.bytes ?? 0), 0);
}
