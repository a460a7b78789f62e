import type { ServiceName } from "@shop/sdk";
import type { ProblemToAnswer } from "./exchange.ts";
import { Fault, partsOf } from "./fault.ts";
import { Outage } from "./outage.ts";
import { Script, type ScriptedStep } from "./script.ts";

/** An attempt, as scripts look at it. */
export interface Attempted {
  readonly operation: string;
  readonly service: ServiceName;
  /** The same for all attempts of a call. */
  readonly call: object;
}

/** What is known of the contract. */
export interface FaultChecks {
  readonly isTarget: (target: string) => boolean;
  /** @throws TypeError when the target can't answer with this problem */
  readonly checkProblem: (target: string, problem: ProblemToAnswer) => void;
}

interface Scripted {
  readonly target: string;
  /** The call whose attempts it is for, counted from 1; `undefined`: of all of them. */
  readonly nth: number | undefined;
  /** The calls of the target that came since, in their order; kept only where they are counted. */
  readonly calls: object[];
  readonly script: Script;
}

/** All that is scripted. */
export class FaultBook {
  readonly #checks: FaultChecks;
  readonly #outages = new Set<Outage>();
  #scripts: Scripted[] = [];

  constructor(checks: FaultChecks) {
    this.#checks = checks;
  }

  /** @throws TypeError for a target that is none, for what is no fault, for a problem that the contract does not have there */
  add(target: string, nth: number | undefined, faults: readonly Fault<string>[]): void {
    if (!this.#checks.isTarget(target))
      throw new TypeError(`there is no operation or service ${JSON.stringify(target)}; everything is "any"`);
    if (faults.length === 0) throw new TypeError(`nothing is scripted for ${target}`);
    for (const fault of faults) {
      if (!(fault instanceof Fault))
        throw new TypeError(`${target}: faults are made by \`fault\`, such as fault.refused()`);
      const { problem } = partsOf(fault);
      if (problem !== undefined) this.#checks.checkProblem(target, problem);
    }
    this.#scripts.push({ target, nth, calls: [], script: new Script(faults) });
  }

  /** What an attempt meets; asked once for each, in their order. */
  next(attempt: Attempted): ScriptedStep | undefined {
    const meant = this.#scripts.filter((scripted) => isFor(scripted, attempt));
    const nearest = meant.toSorted((one, other) => distance(one.target) - distance(other.target));
    for (const { script } of nearest) {
      const step = script.next();
      if (step !== undefined) return step;
    }
    return undefined;
  }

  unmet(): readonly string[] {
    return this.#scripts.flatMap(({ target, nth, script }) =>
      script.unmet().map((name) => `${target}${nth === undefined ? "" : ` (call ${nth})`}: ${name}`),
    );
  }

  addOutage(service: ServiceName, forMs: number | undefined): Outage {
    const outage = new Outage(service, forMs, () => this.#outages.delete(outage));
    this.#outages.add(outage);
    return outage;
  }

  isAway(service: ServiceName): boolean {
    return [...this.#outages].some((outage) => outage.service === service);
  }

  clear(): void {
    this.#scripts = [];
    for (const outage of this.#outages) outage.end();
  }
}

/** Counts the call where calls are counted. */
function isFor({ target, nth, calls }: Scripted, { operation, service, call }: Attempted): boolean {
  if (target !== "any" && target !== service && target !== operation) return false;
  if (nth === undefined) return true;
  if (!calls.includes(call)) calls.push(call);
  return calls.indexOf(call) === nth - 1;
}

/** How far a target is from a single operation. */
function distance(target: string): number {
  if (target === "any") return 2;
  return target === "user-service" || target === "order-service" ? 1 : 0;
}
