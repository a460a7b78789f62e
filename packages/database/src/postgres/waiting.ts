import { callerGone, databaseBusy, databaseUnreachable, deadlinePassed, outcomeUnknown } from "../failures.ts";
import type { WriteContext, Written } from "../write.ts";
import { type Claim, claimOf } from "./kept-replies.ts";

/** A change on its way, from its acceptance to its answer. */
export class Waiting<I, O> {
  readonly input: I;
  readonly context: WriteContext;
  readonly claim: Claim | undefined;
  readonly since = performance.now();
  /** Until when it may wait, whoever waits for it. On the clock of `performance.now()`. */
  readonly deadline: number;
  readonly answer: Promise<Written<O>>;
  /** Whether a commit that held it was sent, and nobody knows what became of that. Its key will tell. */
  unknown = false;
  /** Whether it has spoilt a group, and goes by itself. */
  alone = false;
  #resolve: (written: Written<O>) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #settled = false;

  constructor(input: I, context: WriteContext, limitMs: number) {
    this.input = input;
    this.context = context;
    this.claim = claimOf(context);
    this.deadline = Math.min(context.deadline, this.since + limitMs);
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get settled(): boolean {
    return this.#settled;
  }

  resolve(value: O, replayed: boolean): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#resolve({ value, replayed });
  }

  reject(error: Error): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#reject(error);
  }

  /** Why it is not to be made any more, if it is not. `reachable`: whether the database was there when it was last asked. */
  ended(now: number, reachable: boolean): Error | undefined {
    const { caller } = this.context;
    if (this.unknown) return now >= this.deadline ? outcomeUnknown(this.claim !== undefined) : undefined;
    if (caller?.gone) return callerGone();
    if (caller !== undefined && now >= caller.deadline && caller.deadline < this.deadline) return deadlinePassed();
    if (now < this.deadline) return undefined;
    return reachable ? databaseBusy() : databaseUnreachable();
  }
}
