import type { Plugin } from "esbuild";

/** pg can be made to use PostgreSQL's library in C, or a socket of Cloudflare's: neither is installed, and neither is asked for. */
export const noNative: Plugin = {
  name: "no-native",
  setup(build) {
    build.onResolve({ filter: /^(pg-native|pg-cloudflare)$/ }, ({ path }) => ({ path, namespace: "no-native" }));
    build.onLoad({ filter: /.*/, namespace: "no-native" }, () => ({ contents: "module.exports = {};" }));
  },
};
