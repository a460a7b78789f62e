import type { Plugin } from "esbuild";

/**
 * Modules of Node that commander and terminal-size import at their start and use hardly ever. `node:child_process` brings
 * the sockets with it (a plain command takes 1.62 times a Node that does nothing instead of 1.53), and in an ES module an
 * import of `node:process` loads what stands behind each of its properties. A name that is missing here fails the build.
 */
const modules: Readonly<Record<string, string>> = {
  "node:process": `
    export default globalThis.process;
    export const env = globalThis.process.env;
    export const cwd = () => globalThis.process.cwd();`,
  "node:child_process": `
    const real = () => globalThis.process.getBuiltinModule("node:child_process");
    export const spawn = (...args) => real().spawn(...args);
    export const execFileSync = (...args) => real().execFileSync(...args);
    export default { spawn, execFileSync };`,
};

/** Loads these when they are first used. */
export const lateBuiltins: Plugin = {
  name: "late-builtins",
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(modules).join("|")})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: "late-builtins" }));
    build.onLoad({ filter: /.*/, namespace: "late-builtins" }, ({ path }) => ({ contents: modules[path] ?? "" }));
  },
};
