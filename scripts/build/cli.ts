import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../steps.ts";
import { bundle } from "./bundle.ts";
import { lateBuiltins } from "./late-builtins.ts";
import { noDevtools } from "./no-devtools.ts";
import { quickInk } from "./quick-ink.ts";

/** React for people who use it, not for people who debug it: half as long to load. */
const forInk = { jsx: "automatic", define: { "process.env.NODE_ENV": '"production"' } } as const;

/**
 * Builds packages/cli/dist: `shop.js`, whose commands are loaded when they are called, and both services beside it, so that the
 * packed CLI can start a shop where there is no checkout, and the demo shop's data. The services must have been built.
 */
export async function buildCli(services: readonly string[]): Promise<void> {
  const split = { splitting: true, chunkNames: "chunks/[name]-[hash]" };
  await bundle(
    "packages/cli",
    {
      shop: "src/main.ts",
      keyring: "src/contexts/kept-keys/keyring-program.ts",
      "replay-hooks": "src/replay/replay-hooks.ts",
    },
    { ...split, ...forInk, plugins: [lateBuiltins, noDevtools, quickInk] },
  );
  for (const name of services) {
    const built = join(root, "packages", name, "dist");
    if ((await readdir(built)).length === 0) throw new Error(`packages/${name}/dist is empty`);
    await cp(built, join(root, "packages/cli/dist/services", name), { recursive: true });
  }
  await cp(join(root, "examples/northwind"), join(root, "packages/cli/dist/northwind"), { recursive: true });
}
