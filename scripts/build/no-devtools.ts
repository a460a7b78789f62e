import type { Plugin } from "esbuild";

/** Ink can be debugged with React's developer tools, which are not installed: what asks for them gets nothing. */
export const noDevtools: Plugin = {
  name: "no-devtools",
  setup(build) {
    build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "no-devtools" }));
    build.onLoad({ filter: /.*/, namespace: "no-devtools" }, () => ({ contents: "export default {};" }));
  },
};
