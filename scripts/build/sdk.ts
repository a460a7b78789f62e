import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.ts";

/** Builds packages/sdk/dist: its code, dependencies left to whoever installs it, and its types with the contract's. */
export async function buildSdk(): Promise<void> {
  const declared = once(new Worker(new URL("./declare-sdk.ts", import.meta.url)), "exit");
  await bundle(
    "packages/sdk",
    { index: "src/index.ts" },
    { external: ["undici"], banner: {}, splitting: true, chunkNames: "chunks/[name]-[hash]" },
  );
  await declared;
}
