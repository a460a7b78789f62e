import { dirname } from "node:path";
import { build } from "esbuild";

/**
 * How much code importing a module loads, minified, in bytes: the module and what it imports, over however many files; without what
 * it loads later by `import()`, and without packages that are installed beside it.
 *
 * @param entry absolute
 */
export async function coreBytes(entry: string): Promise<number> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: dirname(entry),
    outdir: "minified",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const first = Object.keys(metafile.outputs).find((name) => metafile.outputs[name]?.entryPoint !== undefined) ?? "";
  const loaded = new Set([first]);
  for (const name of loaded) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && path in metafile.outputs) loaded.add(path);
    }
  }
  return [...loaded].reduce((sum, name) => sum + (metafile.outputs[name]?.bytes ?? 0), 0);
}
