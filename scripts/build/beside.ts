import { resolve } from "node:path";
import type { Plugin } from "esbuild";
import { root } from "../steps.ts";

/**
 * Leaves a source out of the bundle that imports it, and finds its own bundle beside this one.
 * @param files by the source, from the project's root, or by the name of a package's module: the file in dist/
 */
export function beside(files: Readonly<Record<string, string>>): Plugin {
  const paths = new Map(Object.entries(files).map(([source, file]) => [resolve(root, source), `./${file}`]));
  return {
    name: "beside",
    setup(build) {
      const requires = build.initialOptions.format === "cjs";
      build.onResolve({ filter: /./ }, ({ path, kind, resolveDir, namespace }) => {
        if (namespace === REQUIRED) return { path, external: true };
        if (kind === "entry-point") return undefined;
        const file = files[path]
          ? `./${files[path]}`
          : paths.get(path.startsWith(".") ? resolve(resolveDir, path) : "");
        if (file === undefined) return undefined;
        return requires && kind === "dynamic-import" && file.endsWith(".cjs")
          ? { path: file, namespace: REQUIRED }
          : { path: file, external: true };
      });
      build.onLoad({ filter: /./, namespace: REQUIRED }, ({ path }) => ({
        contents: `module.exports = require("${path}");`,
      }));
    },
  };
}

/** CommonJS requires CommonJS: an `import()` of it would read all of its text for the names of what it exports. */
const REQUIRED = "required";
