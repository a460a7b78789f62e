import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { STEP } from "../recording/typescript-script.ts";
import type { FromProgram } from "./replay-hooks.ts";
import { runProgram } from "./run-program.ts";
import type { Stage, StepResult } from "./step-result.ts";

/** Runs a recorded TypeScript program, which checks its answers itself, and tells of each step. */
export async function runTypeScript({ file, env, signal, onStep }: Stage): Promise<void> {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith(STEP));
  const steps = lines.map((line) => line.slice(STEP.length));
  const course = new Course(steps, onStep);
  const argv = [process.execPath, "--import", pathToFileURL(hooksFile()).href, file];
  const { code, lastLines } = await runProgram(
    argv,
    { ...env, SHOP_REPLAYED: pathToFileURL(file).href },
    signal,
    (message) => course.take(message as FromProgram),
  );
  if (!signal.aborted) course.conclude(code, lastLines);
}

/** Which step is being done, and since when. */
class Course {
  readonly #steps: readonly string[];
  readonly #onStep: Stage["onStep"];
  #at = -1;
  #since = performance.now();
  #failure: string | undefined;

  constructor(steps: readonly string[], onStep: Stage["onStep"]) {
    this.#steps = steps;
    this.#onStep = onStep;
  }

  take(message: FromProgram): void {
    if ("failed" in message) this.#failure = message.failed;
    else this.#next();
  }

  conclude(code: number | null, lastLines: readonly string[]): void {
    if (code === 0 && this.#at === this.#steps.length - 1) this.#next();
    else this.#fail(code, lastLines);
  }

  #fail(code: number | null, lastLines: readonly string[]): void {
    const why = this.#failure ?? `ended with ${code ?? "a signal"}. ${lastLines.join(" ").trim()}`;
    this.#onStep({ ...this.#present(), ok: false, error: why });
  }

  #next(): void {
    if (this.#at >= 0) this.#onStep({ ...this.#present(), ok: true });
    this.#at++;
    this.#since = performance.now();
  }

  #present(): Pick<StepResult, "step" | "ms"> {
    return {
      step: this.#steps[this.#at] ?? "the beginning of the program",
      ms: Math.round(performance.now() - this.#since),
    };
  }
}

/** Beside the bundle that this is part of, or, when this runs from the sources, beside this file. */
function hooksFile(): string {
  const places = ["./replay-hooks.js", "../replay-hooks.js", "./replay-hooks.ts"];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error("A part of this program is not where it was installed. Install the shop again.");
  return found;
}
