// Node's modules, not by `import`: a browser's bundler would ask for them, though no browser comes here.

const builtin = <Name extends "node:crypto" | "node:fs/promises" | "node:path">(name: Name) => {
  const found = globalThis.process?.getBuiltinModule?.(name);
  if (found === undefined)
    throw new TypeError("shop.intent needs files, which there are none of here: it works in Node");
  return found;
};

export const fs = () => builtin("node:fs/promises");
export const path = () => builtin("node:path");
export const crypto = () => builtin("node:crypto");
