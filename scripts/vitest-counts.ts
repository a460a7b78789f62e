import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Lists what was skipped with its reason, and leaves the counts in the file that SHOP_TEST_COUNTS names. */
export default class VitestCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const skipped = modules.flatMap(skippedIn);
    if (skipped.length > 0) process.stdout.write(`Skipped:\n${skipped.map((line) => `  ${line}\n`).join("")}\n`);
    const file = process.env.SHOP_TEST_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify(count(modules, unhandledErrors.length)));
  }
}

/** A file that could not be loaded and an error outside of any test are failures too. */
function count(modules: readonly TestModule[], unhandledErrors: number): Counts {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    let failedTests = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") counts.passed += 1;
      else if (state === "skipped") counts.skipped += 1;
      else failedTests += 1;
    }
    counts.failed += module.state() === "failed" ? Math.max(1, failedTests) : failedTests;
  }
  return counts;
}

function skippedIn(module: TestModule): string[] {
  return [...module.children.allTests("skipped")].map((test) => {
    const result = test.result();
    const reason = result.state === "skipped" && result.note !== undefined ? result.note : "no reason given";
    return `${module.relativeModuleId} > ${test.fullName}: ${reason}`;
  });
}
