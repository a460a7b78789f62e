import type { Shop } from "@shop/sdk";
import { cleanUp, newState, type Step, steps } from "./steps.ts";

export interface StepResult {
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What went wrong. */
  readonly error?: unknown;
}

/** Runs the steps up to the first wrong one, and cleans up in any case. Yields each result as it is known. */
export async function* runSmoke(shop: Shop): AsyncGenerator<StepResult> {
  const state = newState(shop);
  const timed = async ({ name, run }: Step): Promise<StepResult> => {
    const started = performance.now();
    const failure = await run(state).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    return {
      step: name,
      ok: failure === undefined,
      ms: Math.round((performance.now() - started) * 10) / 10,
      ...failure,
    };
  };
  for (const step of steps) {
    const result = await timed(step);
    yield result;
    if (!result.ok) break;
  }
  yield timed(cleanUp);
}
