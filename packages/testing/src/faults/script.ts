import { type Fault, type FaultParts, partsOf } from "./fault.ts";

/** What the script of one target has for an attempt. */
export interface ScriptedStep {
  readonly name: string;
  readonly apply: FaultParts<string>["apply"];
  readonly passes: boolean;
}

interface Step extends ScriptedStep {
  readonly until: (() => boolean) | undefined;
  /** For how many attempts it was meant; infinite for `always` and `until`. */
  readonly times: number;
  /** How many it has met. */
  met: number;
}

/** Faults one after the other, each for as many attempts as it says. */
export class Script {
  readonly #steps: readonly Step[];
  #current = 0;

  constructor(faults: readonly Fault<string>[]) {
    this.#steps = faults.map(stepOf);
  }

  /** What the next attempt meets; `undefined` when the script is over. */
  next(): ScriptedStep | undefined {
    for (; this.#current < this.#steps.length; this.#current += 1) {
      const step = this.#steps[this.#current];
      if (step === undefined || step.met >= step.times || step.until?.() === true) continue;
      step.met += 1;
      return step;
    }
    return undefined;
  }

  /** What no attempt has met, in words. Letting attempts pass is nothing that must be met. */
  unmet(): readonly string[] {
    return this.#steps.filter((step) => !step.passes).flatMap(describeUnmet);
  }
}

function stepOf(fault: Fault<string>): Step {
  const { name, apply, passes = false, extent } = partsOf(fault);
  const until = "until" in extent ? extent.until : undefined;
  const times = "times" in extent ? extent.times : Number.POSITIVE_INFINITY;
  return { name, apply, passes, until, times, met: 0 };
}

function describeUnmet({ name, times, met }: Step): string[] {
  if (met >= times || (met > 0 && times === Number.POSITIVE_INFINITY)) return [];
  return [times === 1 || met === 0 ? name : `${name} (${met} of ${times} times)`];
}
