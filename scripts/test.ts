// `pnpm test`: the checks, the build, every test, and whether the tests have seen every reply that the contract names. `--soak`
// runs the same programmes with their long numbers.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSteps } from "./check-steps.ts";
import { bin, runSteps, type Step, say } from "./steps.ts";
import type { Counts } from "./vitest-counts.ts";

const { values } = parseArgs({ options: { soak: { type: "boolean", default: false } } });
const scratch = await mkdtemp(join(tmpdir(), "shop-test-"));
const countsFile = join(scratch, "counts.json");
const repliesFolder = join(scratch, "replies");

const tests: Step = {
  name: "tests",
  command: [bin("vitest"), "run", "--reporter=default", "--reporter=./scripts/vitest-counts.ts"],
  env: { SHOP_TEST_REPLIES: repliesFolder, SHOP_TEST_SERVICES: "built", ...(values.soak ? { SHOP_SOAK: "1" } : {}) },
};

process.env.SHOP_TEST_COUNTS = countsFile;
const started = performance.now();
const failedStep = await runSteps([
  ...checkSteps,
  { name: "build", command: [bin("node"), "scripts/build.ts"] },
  tests,
  { name: "replies", command: [bin("node"), "scripts/replies.ts", repliesFolder] },
]);
const counts = await readCounts();
await rm(scratch, { recursive: true });

say(`${((performance.now() - started) / 1000).toFixed(0)} s in all`);
say(closingLine(counts));
process.exitCode = failedStep === undefined && counts.failed === 0 && counts.passed > 0 ? 0 : 1;

/** What the test runner counted. A step that failed before it, or a runner that died, is one failure: never "0 failed". */
async function readCounts(): Promise<Counts> {
  const counted = await readFile(countsFile, "utf8").then(
    (text) => JSON.parse(text) as Counts,
    () => ({ passed: 0, failed: 0, skipped: 0 }),
  );
  return {
    ...counted,
    failed: failedStep !== undefined || counted.passed === 0 ? Math.max(1, counted.failed) : counted.failed,
  };
}

/** The last line, for people and for scripts: `N passed, N failed`, and `, N skipped` when some were. */
function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
