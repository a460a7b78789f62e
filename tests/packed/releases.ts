import { existsSync } from "node:fs";
import { join } from "node:path";
import { bin, root } from "../../scripts/steps.ts";

const packages = join(root, "tests/packed/node_modules");

/** A release of something that other people have. */
export interface Release {
  readonly name: string;
  /** The program, or for TypeScript the script of its compiler. */
  readonly path: string;
  /** `false` where there is no package of it for this platform. */
  readonly there: boolean;
}

/** The releases of Node that the SDK promises to work on; the last is the one that the shop itself runs on. */
export const nodes: readonly Release[] = [
  ...["22", "24"].map((version) =>
    release(`Node ${version}`, join(packages, `node-${version}-${process.platform}-${process.arch}`, "bin/node")),
  ),
  release("Node 26", join(root, bin("node"))),
];

/** The same of TypeScript. */
export const compilers: readonly Release[] = ["5.9", "6", "7"].map((version) =>
  release(`TypeScript ${version}`, join(packages, `typescript-${version}`, "bin/tsc")),
);

function release(name: string, path: string): Release {
  return { name, path, there: existsSync(path) };
}
