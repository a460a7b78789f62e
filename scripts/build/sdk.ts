import { bundle } from "./bundle.ts";
import { emitDeclarations } from "./declarations.ts";

/** Builds packages/sdk/dist: one module, its dependencies left to whoever installs it, and its types with the contract's. */
export async function buildSdk(): Promise<void> {
  await bundle(
    "packages/sdk",
    { index: "src/index.ts" },
    { external: ["undici", "openapi-fetch"], banner: {}, splitting: true, chunkNames: "chunks/[name]-[hash]" },
  );
  await emitDeclarations("packages/sdk");
}
