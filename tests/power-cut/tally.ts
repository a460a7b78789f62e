import type { Outcome } from "./simulate.ts";

/** What came of many cuts. */
export interface Tally {
  cuts: number;
  /** Cuts after which something acknowledged was missing. */
  losing: number;
  /** Cuts after which the database was damaged, or contradicted itself. */
  broken: number;
  /** The first few that went wrong. */
  readonly examples: Outcome[];
}

export async function tally(outcomes: AsyncIterable<Outcome>): Promise<Tally> {
  const result: Tally = { cuts: 0, losing: 0, broken: 0, examples: [] };
  for await (const outcome of outcomes) {
    result.cuts++;
    if (outcome.lost.length > 0) result.losing++;
    if (outcome.broken.length > 0) result.broken++;
    if (outcome.lost.length + outcome.broken.length > 0 && result.examples.length < 5) result.examples.push(outcome);
  }
  return result;
}

/** A message with which the first cuts that went wrong can be seen again. */
export function explain({ examples }: Tally, recording: string, seed: number): string {
  return examples
    .map(({ cut, lost, broken }) =>
      [
        `Cut ${cut.number} of seed ${seed}, after ${cut.after} entries of the recording:`,
        ...[...broken, ...lost].slice(0, 8).map((problem) => `  - ${problem}`),
        `To see it again: SHOP_POWER_CUT_RECORDING=${recording} SHOP_POWER_CUT_SEED=${seed} SHOP_POWER_CUT=${cut.number} pnpm exec vitest run tests/power-cut/one-cut.test.ts`,
      ].join("\n"),
    )
    .join("\n");
}
