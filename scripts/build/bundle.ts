import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { root } from "../steps.ts";

/** Packages that stay outside of every bundle: they bring a binary or files that are read from disk. */
export const external = ["better-sqlite3", "@node-rs/argon2", "@napi-rs/keyring", "swagger-ui-dist", "jq-web"];

/** Bundled CommonJS calls `require` for Node's own modules, which an ES module does not have. */
const requireForCommonJs =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

/**
 * Bundles the entries (output name → source, relative to the package's folder) into the package's dist/. Resolves to what
 * is in them. Throws when something was warned of, or when a bundle imports at run time what its package does not declare.
 */
export async function bundle(
  folder: string,
  entries: Readonly<Record<string, string>>,
  options: BuildOptions = {},
): Promise<Metafile> {
  const result = await build({
    absWorkingDir: join(root, folder),
    entryPoints: { ...entries },
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22",
    external,
    banner: { js: requireForCommonJs },
    logLevel: "warning",
    ...options,
    metafile: true,
  });
  if (result.warnings.length > 0)
    throw new Error(`${folder}: esbuild warned ${result.warnings.length} times (see above)`);
  await refuseUndeclared(folder, result.metafile);
  return result.metafile;
}

/** What is imported at run time must be installed with the package, also where it is not part of this workspace. */
async function refuseUndeclared(folder: string, { outputs }: Metafile): Promise<void> {
  const text = await readFile(join(root, folder, "package.json"), "utf8");
  const { dependencies, peerDependencies } = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
  const declared = { ...dependencies, ...peerDependencies };
  for (const [output, { imports }] of Object.entries(outputs)) {
    for (const { path } of imports.filter((imported) => imported.external === true)) {
      const name = path.split("/", path.startsWith("@") ? 2 : 1).join("/");
      if (path.startsWith("./") || isBuiltin(path) || Object.hasOwn(declared, name)) continue;
      throw new Error(`${folder}/${output} imports ${path}, which is no dependency in ${folder}/package.json`);
    }
  }
}
