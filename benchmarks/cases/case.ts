/** One line of the table. */
export interface Measured {
  readonly what: string;
  /** Ours against the other, the median of the pairs. */
  readonly ratio: number;
  /** Each pair's. */
  readonly pairs: readonly number[];
  readonly budget: string;
  readonly met: boolean;
  /** Absolute figures, for this machine at this moment. */
  readonly note: string;
}

export interface Case {
  readonly name: string;
  /** Whether it takes so long that it is run when it is named, and not with all the others. */
  readonly onlyNamed?: boolean;
  readonly run: (rounds: number) => Promise<readonly Measured[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

interface Turns {
  readonly ours: () => Promise<number>;
  readonly theirs: () => Promise<number>;
  readonly rounds: number;
}

/** The two in turn, the one that begins changing as well, so that a machine that drifts is fair to both. The first round warms up. */
export async function inTurn({
  ours,
  theirs,
  rounds,
}: Turns): Promise<{ pairs: number[]; ours: number; theirs: number }> {
  const mine: number[] = [];
  const others: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? await ours() : await theirs();
    const second = round % 2 === 0 ? await theirs() : await ours();
    if (round === 0) continue;
    mine.push(round % 2 === 0 ? first : second);
    others.push(round % 2 === 0 ? second : first);
  }
  return {
    pairs: mine.map((value, index) => value / (others[index] ?? Number.NaN)),
    ours: median(mine),
    theirs: median(others),
  };
}
