import type { CommandCall } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { wantsJson } from "../output/format.ts";
import { printThing } from "../output/print.ts";
import { styleOf } from "../output/style.ts";
import { type ReplayOptions, replay } from "./replay.ts";
import type { StepResult } from "./step-result.ts";

/** `shop replay FILE`: each step on stderr as it ends, and the whole as JSON when that is asked for. Exit 1 when one failed. */
export async function tellReplay(options: Omit<ReplayOptions, "onStep">, call: CommandCall): Promise<ExitCode> {
  const { terminal } = call;
  const started = performance.now();
  const steps: StepResult[] = [];
  const onStep = (result: StepResult): void => {
    steps.push(result);
    terminal.stderr.write(lineOf(result, call));
  };
  await replay({ ...options, onStep }, terminal);
  const ms = Math.round(performance.now() - started);
  const failed = steps.filter(({ ok }) => !ok).length;
  const ok = failed === 0 && steps.length > 0;
  terminal.stderr.write(`shop: ${conclusion(steps.length, failed)}, in ${(ms / 1000).toFixed(1)} s.\n`);
  if (wantsJson(call.options)) await printThing({ ok, ms, steps }, [], call);
  return ok ? exitCodes.ok : exitCodes.failed;
}

function lineOf({ step, ok, ms, error = "" }: StepResult, { terminal: { stderr, env } }: CommandCall): string {
  const { red, green } = styleOf(stderr, env);
  const why = error.split("\n").map((line) => `               ${line}\n`);
  return `${ok ? green("ok    ") : red("FAILED")} ${String(ms).padStart(6)} ms  ${step}\n${ok ? "" : why.join("")}`;
}

function conclusion(count: number, failed: number): string {
  if (count === 0) return "there is no step to be replayed in it; `shop record` writes such files";
  const steps = count === 1 ? "1 step" : `${count} steps`;
  return failed === 0
    ? `all well: ${steps} answered as recorded`
    : `${failed} of ${steps} answered otherwise than recorded`;
}
