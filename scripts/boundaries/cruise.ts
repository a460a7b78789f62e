import { existsSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { type Rule, rules } from "./rules.ts";

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruised {
  readonly violations: readonly Violation[];
  /** Every source file that was read, relative to the folder: with none of them, no violation means nothing. */
  readonly seen: readonly string[];
}

/** Where sources are. What lies elsewhere (a demo's data, documents) imports nothing. */
const sourceFolders = ["openapi", "packages", "tests", "examples", "benchmarks", "scripts"];

/** How sources are read, whoever asks: the check, its test, or somebody at a terminal with `depcruise`. */
export const options = {
  doNotFollow: { path: "(^|/)node_modules/" },
  exclude: { path: "(^|/)dist/" },
  tsPreCompilationDeps: true, // A type that crosses a boundary ties the two sides together as a value does.
  enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
};

/** Holds the tree below `folder`, which is laid out like this workspace, against the rules. */
export async function cruiseTree(folder: string, ruleSet: readonly Rule[] = rules): Promise<Cruised> {
  const present = sourceFolders.filter((name) => existsSync(`${folder}/${name}`));
  const { output } = await cruise(present, {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: [...ruleSet] },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    seen: modules
      .filter((module) => module.followable !== false && !isForeign(module.source))
      .map((module) => module.source),
  };
}

/** Node's own modules and installed packages are part of the result too, as targets. */
function isForeign(source: string): boolean {
  return source.includes("node_modules/") || !sourceFolders.some((name) => source.startsWith(`${name}/`));
}
