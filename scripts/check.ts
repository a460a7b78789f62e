// `pnpm check`: everything a change needs before review, short of the tests.
import { checkSteps } from "./check-steps.ts";
import { runSteps, say } from "./steps.ts";

const failed = await runSteps(checkSteps);
if (failed === undefined) say(`All ${checkSteps.length} checks passed.`);
process.exitCode = failed === undefined ? 0 : 1;
