import { randomUUID } from "node:crypto";
import { DatabaseWatch } from "../support/database-watch.ts";
import { Wire, type WireAnswer, type WireRequest } from "../support/wire.ts";
import type { Cast, Role } from "./cast.ts";
import { type Draft, wireRequest } from "./draft.ts";
import type { Fault } from "./faults/fault.ts";
import { type Expected, faultsOfRefusal, reported } from "./judge.ts";
import type { Service, TestedOperation } from "./tested-operation.ts";

/** Fewer than the sign-ups and logins that one address may try in a minute. */
const TRIES_PER_ADDRESS = 40;

/** Sends requests one after the other, and sees to it that the wrong ones are refused as they must be, and change nothing. */
export class Tries implements Disposable {
  readonly #wires: Readonly<Record<Service, Wire>>;
  readonly #watch: DatabaseWatch;
  #limited = 0;
  /** Requests so far. */
  count = 0;
  /** Answers by status. */
  readonly statuses: Record<number, number> = {};

  constructor({ shop }: Cast) {
    this.#wires = { users: new Wire(shop.users.url), orders: new Wire(shop.orders.url) };
    this.#watch = new DatabaseWatch(shop.databaseFile);
  }

  /** What is wrong with the answer to a wrong request, and with what it left behind. */
  refused(what: string, draft: Draft, expected: Expected): Promise<string[]> {
    return this.refusedAs(what, draft, [expected]);
  }

  /** The same for a request that may be answered in one of several ways. */
  async refusedAs(what: string, draft: Draft, possible: readonly Expected[]): Promise<string[]> {
    const sent = wireRequest(draft, randomUUID());
    const answer = await this.send(draft.operation.service, sent, this.#addressFor(draft.operation));
    const wrong = [...faultsOfRefusal(answer, sent, draft.operation), ...this.changes()];
    if (!possible.some((expected) => isSuch(answer, expected)))
      wrong.push(`it should be ${possible.map(({ status, codes }) => `${status} ${codes.join(" or ")}`).join(" or ")}`);
    return wrong.length === 0 ? [] : [reported(what, sent, answer, wrong)];
  }

  async send(service: Service, sent: WireRequest, from?: string): Promise<WireAnswer> {
    this.count += 1;
    const answer = await this.#wires[service].send(sent, from);
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    return answer;
  }

  /** What has changed in the database since the last request. */
  changes(): string[] {
    return this.#watch.changes().map((table) => `${table} changed`);
  }

  /** Counters of the rate limits go by the address, of which Linux has a whole network for this machine alone. */
  #addressFor({ route }: TestedOperation): string | undefined {
    if (route.rateLimit === null || process.platform !== "linux") return undefined;
    const address = Math.floor(this.#limited / TRIES_PER_ADDRESS);
    this.#limited += 1;
    return `127.1.${address >> 8}.${(address & 255) + 1}`;
  }

  [Symbol.dispose](): void {
    for (const wire of Object.values(this.#wires)) wire.close();
    this.#watch[Symbol.dispose]();
  }
}

function isSuch({ status, text }: WireAnswer, expected: Expected): boolean {
  return status === expected.status && expected.codes.some((code) => text.includes(`"code":"${code}"`));
}

/** How the fault must be answered to this caller: who may comes before what. */
export function expectedOf(fault: Fault, { route }: TestedOperation, role: Role): Expected {
  if (fault.beforeAccess === true) return fault;
  if (role === "nobody" && route.access.anonymous === "none") return { status: 401, codes: ["unauthenticated"] };
  if (role === "customer" && route.access.customer === "none") return { status: 403, codes: ["not_allowed"] };
  return fault;
}
