import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "../power-cut/random.ts";
import type { BusyShop } from "./busy-shop.ts";
import type { Target } from "./target.ts";

export type Victim = "users" | "orders" | "both";

/** Where it is killed: at any moment, at a chosen point of a commit, or again while it is starting after a kill. */
export type Moment = "any" | "before-commit" | "after-commit" | "starting";

export interface Kill {
  readonly victim: Victim;
  readonly moment: Moment;
}

/** Each of these happens once before any happens again. */
const kinds: readonly Kill[] = (["orders", "users", "both"] as const).flatMap((victim) =>
  (["any", "before-commit", "after-commit", "starting"] as const).map((moment) => ({ victim, moment })),
);

/** So many kills, all kinds of them, in an order of chance. */
export function planKills(count: number, random: Random): Kill[] {
  const plan: Kill[] = [];
  while (plan.length < count) {
    const left = [...kinds];
    while (left.length > 0) plan.push(...left.splice(random.below(left.length), 1));
  }
  return plan.slice(0, count);
}

const hangsAfterMs = 30_000;

/** Kills services while the load goes on, and counts. */
export class Killer {
  readonly #busy: BusyShop;
  readonly #random: Random;
  /** Processes that died, by what killed them. */
  readonly died: Record<Moment, number> = { any: 0, "before-commit": 0, "after-commit": 0, starting: 0 };
  /** Milliseconds from each start after a kill until ready. */
  readonly readyMs: number[] = [];
  /** Replies of success that the one service gave while only the other was down. */
  answeredAlone = 0;

  constructor(busy: BusyShop, random: Random) {
    this.#busy = busy;
    this.#random = random;
  }

  get deaths(): number {
    return Object.values(this.died).reduce((sum, count) => sum + count, 0);
  }

  /** Kills, and resolves when everything runs again. */
  async perform({ victim, moment }: Kill): Promise<void> {
    const { users, orders } = this.#busy.targets;
    const targets = victim === "both" ? [users, orders] : [victim === "users" ? users : orders];
    await wait(20 + this.#random.below(300));
    await Promise.all(targets.map((target) => target.kill()));
    this.died.any += targets.length;
    const before = this.#answeredByOther(victim);
    await wait(this.#random.below(150));
    if (moment === "starting") await this.#killStarting(targets);
    if (moment === "before-commit" || moment === "after-commit") await this.#killAt(moment, targets);
    await Promise.all(targets.map(async (target) => this.readyMs.push(await target.start())));
    if (moment !== "before-commit" && moment !== "after-commit")
      this.answeredAlone += this.#answeredByOther(victim) - before;
  }

  async #killStarting(targets: readonly Target[]): Promise<void> {
    const afterMs = this.#random.fraction() * (this.readyMs.at(-1) ?? this.#busy.firstReadyMs);
    await Promise.all(targets.map((target) => target.killAtStart(afterMs)));
    this.died.starting += targets.length;
  }

  /** Lets each kill itself at one of its next commits. */
  async #killAt(moment: "before-commit" | "after-commit", targets: readonly Target[]): Promise<void> {
    const commits = targets.map(() => 1 + this.#random.below(8));
    await Promise.all(
      targets.map(async (target, index) => {
        const fault = { SHOP_TEST_FAULT: `${moment}:${commits[index]}` };
        this.readyMs.push(await target.start(fault));
        await target.killItself(hangsAfterMs);
      }),
    ).catch(async (error) => {
      for (const target of targets) target.abandon(error);
      // A client that got a wrong answer is the better reason for a load that has stopped.
      await this.#busy.load.pause();
      throw error;
    });
    this.died[moment] += targets.length;
  }

  #answeredByOther(victim: Victim): number {
    const { answered } = this.#busy.caller;
    return victim === "both" ? 0 : answered[victim === "users" ? "orders" : "users"];
  }
}
