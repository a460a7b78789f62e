import type { BuildOptions } from "esbuild";

/**
 * A bundle that is ready soon after Node is. An ES module's `import` of a module of Node reads every property of it, and with that
 * loads what stands behind each: `node:http` alone brings all of `fetch`, a third of a service's start. And each file is looked up,
 * read and linked by itself. In CommonJS esbuild makes a `require` of the one, in the part that needs it, and of `await import()` a
 * part of the same file that is run when it is asked for.
 */
export const commonJs = {
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  define: { "import.meta.url": "urlOfBundle" },
  banner: { js: 'const urlOfBundle = require("node:url").pathToFileURL(__filename).href;' },
} as const satisfies BuildOptions;
