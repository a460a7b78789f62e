import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { BuildOptions } from "esbuild";
import { bundle } from "./bundle.ts";
import { forTheWeb } from "./for-the-web.ts";

const folder = "packages/sdk";
/** What can be imported: the shop, and a client of any other service. */
const entry = { index: "src/index.ts", service: "src/service.ts" };

/** What is loaded with the first call, and later, is in files of its own. */
const modules = { banner: {}, splitting: true, chunkNames: "chunks/[name]-[hash]" } as const satisfies BuildOptions;

/** For `require`: one file, of which a part is run when it is needed. */
const commonJs = { banner: {}, format: "cjs", outExtension: { ".js": ".cjs" } } as const satisfies BuildOptions;

/** Where undici is installed beside it. */
const node = { external: ["undici"] } as const satisfies BuildOptions;

/** Where it is not (browsers, workers, Deno, Bun). A module of Node in it fails the build. */
const web = {
  outdir: "dist/web",
  platform: "browser",
  target: "es2022",
  external: [],
  plugins: [forTheWeb],
} as const satisfies BuildOptions;

/**
 * Builds packages/sdk/dist: its code as ES modules and as CommonJS, for Node and for the web, and its types with the contract's.
 * Which of them a program gets is said in `publishConfig` of its package.json.
 */
export async function buildSdk(): Promise<void> {
  const declared = once(new Worker(new URL("./declare-sdk.ts", import.meta.url)), "exit");
  await bundle(folder, entry, { ...modules, ...node });
  await bundle(folder, entry, { ...commonJs, ...node });
  await bundle(folder, entry, { ...modules, ...web, plugins: [...web.plugins] });
  await bundle(folder, entry, { ...commonJs, ...web, plugins: [...web.plugins] });
  await declared;
}
