import { join } from "node:path";
import type { Plugin } from "esbuild";
import { root } from "../steps.ts";

const chosen = join(root, "packages/sdk/src/transport/default");

/** What carries calls where there is neither Node nor undici: in the place of one small source comes another. */
export const forTheWeb: Plugin = {
  name: "for-the-web",
  setup(build) {
    build.onResolve({ filter: /\/default\/node\.ts$/ }, () => ({ path: join(chosen, "web.ts") }));
  },
};
