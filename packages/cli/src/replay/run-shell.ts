import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shellLine } from "../command-line/shell-line.ts";
import { differences } from "../recording/expectation.ts";
import { RECORDING } from "../recording/for-process.ts";
import { recordsIn } from "../recording/read-log.ts";
import { type PreparedScript, prepareShell } from "./prepare-shell.ts";
import { runProgram } from "./run-program.ts";
import type { Stage } from "./step-result.ts";

/** How often the log is looked at, to tell of each step while the next one runs. */
const LOOK_MS = 50;

/** Runs a shell script while it is recorded, and compares what is recorded with what its lines say. */
export async function runShell({ file, env, folder, signal, onStep }: Stage): Promise<void> {
  const prepared = prepareShell(readFileSync(file, "utf8"), file);
  const script = join(folder, "script.sh");
  const log = join(folder, "log.ndjson");
  writeFileSync(script, prepared.text);
  const comparison = new Comparison(prepared, log, onStep);
  const look = setInterval(() => comparison.look(), LOOK_MS);
  try {
    const ended = await runProgram(["/bin/sh", script], { ...env, [RECORDING]: log }, signal);
    comparison.look();
    if (!signal.aborted) comparison.conclude(ended.code, ended.lastLines);
  } finally {
    clearInterval(look);
  }
}

/** The log so far against the steps of the script. */
class Comparison {
  readonly #steps: PreparedScript["steps"];
  readonly #log: string;
  readonly #onStep: Stage["onStep"];
  readonly #seen = new Set<string>();
  #looked = 0;
  #failed = false;

  constructor({ steps }: PreparedScript, log: string, onStep: Stage["onStep"]) {
    this.#steps = steps;
    this.#log = log;
    this.#onStep = onStep;
  }

  /** Tells of the steps that have ended since it was called last. */
  look(): void {
    if (!existsSync(this.#log)) return;
    const records = recordsIn(readFileSync(this.#log, "utf8"), this.#log);
    for (const record of records.slice(this.#looked)) {
      const step = this.#steps.get(record.step ?? "");
      if (step === undefined || record.step === undefined) continue;
      this.#seen.add(record.step);
      const wrong = differences(step.expected, record);
      this.#tell(shellLine(["shop", ...record.words]), record.ms, wrong.join("; "));
    }
    this.#looked = records.length;
  }

  /** When a step was never reached, or the script failed elsewhere, that is told as well. */
  conclude(code: number | null, lastLines: readonly string[]): void {
    const said = lastLines.join(" ").trim();
    const missed = [...this.#steps].find(([step]) => !this.#seen.has(step));
    if (missed !== undefined && !this.#failed) this.#tell(missed[1].line, 0, `was not run. ${said}`.trim());
    else if (code !== 0 && !this.#failed)
      this.#tell("the end of the script", 0, `ended with ${code ?? "a signal"}. ${said}`);
  }

  #tell(step: string, ms: number, error: string): void {
    if (error !== "") this.#failed = true;
    this.#onStep(error === "" ? { step, ok: true, ms } : { step, ok: false, ms, error });
  }
}
