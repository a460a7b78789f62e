import { type inTurn, type Measured, median } from "./case.ts";

const perSecondText = (value: number): string => `${Math.round(value).toLocaleString("en")}/s`;

/** A line of the table about what is counted in a second, of both sides in turn. */
export function line(
  what: string,
  result: Awaited<ReturnType<typeof inTurn>>,
  budget: string,
  met: (ratio: number) => boolean,
): Measured {
  const ratio = median(result.pairs);
  return {
    what,
    ratio,
    pairs: result.pairs,
    budget,
    met: met(ratio),
    note: `${perSecondText(result.ours)} against ${perSecondText(result.theirs)}`,
  };
}
