import type { ExitCode } from "../exit-codes.ts";
import { exitCodes } from "../exit-codes.ts";
import { tellFailure } from "../failures/tell-failure.ts";
import { wantsJson } from "../output/format.ts";
import { write } from "../output/write.ts";
import { runSmoke, type StepResult } from "../smoke/run-smoke.ts";
import type { CommandCall } from "./command.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: () => undefined,
  examples: [
    ["shop smoke", "against the shop of this machine; leaves nothing behind"],
    ["shop smoke --json", "a line of JSON per step"],
  ],
  run: async ({ shop }, call) => {
    const started = performance.now();
    const failed: StepResult[] = [];
    for await (const result of runSmoke(shop)) {
      await printStep(result, call);
      if (!result.ok) failed.push(result);
    }
    return conclude(failed, performance.now() - started, call);
  },
});

async function printStep({ step, ok, ms, error }: StepResult, { terminal, options }: CommandCall): Promise<void> {
  if (wantsJson(options)) {
    const told = ok ? {} : { error: error instanceof Error ? error.message : String(error) };
    return write(terminal.stdout, `${JSON.stringify({ step, ok, ms, ...told })}\n`);
  }
  return write(terminal.stdout, `${ok ? "ok    " : "FAILED"} ${ms.toFixed(1).padStart(7)} ms  ${step}\n`);
}

function conclude(failed: readonly StepResult[], ms: number, { terminal, options }: CommandCall): ExitCode {
  const [first] = failed;
  if (first === undefined) {
    terminal.stderr.write(`shop: all well, in ${Math.round(ms)} ms.\n`);
    return exitCodes.ok;
  }
  terminal.stderr.write(`shop: the smoke test failed at: ${first.step}.\n`);
  tellFailure(first.error, terminal, wantsJson(options) ? ["smoke", "--json"] : ["smoke"]);
  return exitCodes.failed;
}
