import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { root } from "../steps.ts";
import { beside } from "./beside.ts";
import { bundle } from "./bundle.ts";
import { commonJs } from "./common-js.ts";
import { lateBuiltins } from "./late-builtins.ts";
import { noDevtools } from "./no-devtools.ts";
import { noHttp2 } from "./no-http2.ts";
import { quickInk } from "./quick-ink.ts";
import { refuseHeavyStart } from "./refuse-heavy-start.ts";

const folder = "packages/cli";

/** What carries requests: it is loaded with the first of them. */
const TRANSPORT = "packages/sdk/src/transport/undici-transport.ts";

/** What draws: it begins with an await, which CommonJS has no word for. */
const drawing = { console: "src/console/open-console.ts", form: "src/form/show-form.tsx" };

/** Programs that run in processes of their own. */
const helpers = {
  keyring: "src/contexts/kept-keys/keyring-program.ts",
  "replay-hooks": "src/replay/replay-hooks.ts",
};

/** What the bundles find beside them. */
const apart = beside({
  [`${folder}/src/program.ts`]: "program.cjs",
  [`${folder}/${drawing.console}`]: "console.js",
  [`${folder}/${drawing.form}`]: "form.js",
  "packages/sdk/src/raw/operations.ts": "contract.cjs",
  [TRANSPORT]: "undici.cjs",
});

/** All commands in one file, and what they share with the console in files of their own. */
const inOneFile = { ...commonJs, minify: true } as const satisfies BuildOptions;

/** React for people who use it, not for people who debug it: half as long to load. */
const forInk = {
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  splitting: true,
  chunkNames: "[name]-[hash]",
} as const satisfies BuildOptions;

/**
 * Builds packages/cli/dist: `shop.cjs`, which loads `program.cjs` with the commands, or the console; and beside it the programs that
 * it starts, so that the packed CLI can start a shop where there is no checkout, and the demo shop's data. Those must have been built.
 * @param programs the packages that they are of
 */
export async function buildCli(programs: readonly string[]): Promise<void> {
  const program = "src/program.ts";
  refuseHeavyStart(await bundle(folder, { program }, { ...inOneFile, plugins: [apart, lateBuiltins] }), program);
  const ofBoth = { contract: "../sdk/src/raw/operations.ts", undici: `../../${TRANSPORT}` };
  await bundle(folder, ofBoth, { ...inOneFile, plugins: [noHttp2] });
  await bundle(folder, { shop: "src/main.ts" }, { ...inOneFile, plugins: [apart] });
  await bundle(folder, helpers);
  await bundle(folder, drawing, { ...forInk, plugins: [apart, lateBuiltins, noDevtools, quickInk] });
  for (const name of programs) {
    const built = join(root, "packages", name, "dist");
    if ((await readdir(built)).length === 0) throw new Error(`packages/${name}/dist is empty`);
    await cp(built, join(root, "packages/cli/dist/services", name), { recursive: true });
  }
  await cp(join(root, "examples/northwind"), join(root, "packages/cli/dist/northwind"), { recursive: true });
}
