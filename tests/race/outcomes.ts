import { type Answer, problemOf } from "../support/shop-client.ts";

/** What an answer says: "200", or the status and the code of its problem, such as "409 insufficient_stock". */
export function outcomeOf(answer: Answer): string {
  return answer.status === 200 ? "200" : `${answer.status} ${problemOf(answer).code}`;
}

/** How often each outcome was seen of each kind of call. */
export class Outcomes {
  readonly #counts = new Map<string, number>();

  /** @param what the kind of call, such as "place" */
  count(what: string, answer: Answer): void {
    const outcome = `${what} ${outcomeOf(answer)}`;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  /** Those that have come up, in the order of the alphabet. */
  get seen(): string[] {
    return [...this.#counts.keys()].sort();
  }

  toString(): string {
    return [...this.#counts]
      .sort()
      .map(([outcome, count]) => `${count} × ${outcome}`)
      .join(", ");
  }
}

/** The outcomes of calls that were made at once, with their numbers. */
export function outcomesOf(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of answers.map(outcomeOf)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** The body of the first answer of success. */
export function wonBy<T>(answers: readonly Answer[]): T {
  const winner = answers.find(({ status }) => status === 200);
  if (winner === undefined) throw new Error("None of the calls has succeeded.");
  return winner.body as T;
}
