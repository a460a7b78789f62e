import type { ServerResponse } from "node:http";
import type { Actor, IdempotencyClaim, Principal, WriteContext } from "@shop/database";
import type { OperationContext } from "../contract/operation.ts";
import { clientAddress } from "../http/client-address.ts";
import { rowClaim } from "./idempotency.ts";

export interface CallFacts {
  readonly operationId: string;
  readonly principal: Principal;
  readonly visibleTo: number | undefined;
  readonly requestId: string;
  readonly now: Date;
  readonly idempotency: IdempotencyClaim | undefined;
  readonly expected: readonly number[] | undefined;
  readonly wantsStream: boolean;
  /** On the clock of `performance.now()`, milliseconds. */
  readonly deadline: number;
}

/** What a handler is told of its call. What few handlers ask for is made when it is asked for. */
export class CallContext implements OperationContext {
  readonly principal: Principal;
  readonly visibleTo: number | undefined;
  readonly requestId: string;
  readonly now: Date;
  readonly expected: readonly number[] | undefined;
  readonly wantsStream: boolean;
  readonly #facts: CallFacts;
  readonly #response: ServerResponse;
  readonly #drain: AbortSignal;
  #controller: AbortController | undefined;

  constructor(facts: CallFacts, response: ServerResponse, drain: AbortSignal) {
    this.principal = facts.principal;
    this.visibleTo = facts.visibleTo;
    this.requestId = facts.requestId;
    this.now = facts.now;
    this.expected = facts.expected;
    this.wantsStream = facts.wantsStream;
    this.#facts = facts;
    this.#response = response;
    this.#drain = drain;
  }

  get address(): string {
    return clientAddress(this.#response.req);
  }

  get write(): WriteContext {
    const { principal, requestId, now, deadline, idempotency } = this.#facts;
    const context = { actor: actorOf(principal), requestId, now, deadline };
    return idempotency === undefined ? context : { ...context, idempotency };
  }

  writeRow(key: string, row: unknown): WriteContext {
    const { principal, operationId } = this.#facts;
    return { ...this.write, idempotency: rowClaim(principal, operationId, key, row) };
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      this.#controller = controller;
      if (this.#response.destroyed || this.#drain.aborted) controller.abort();
      const abort = (): void => controller.abort();
      this.#drain.addEventListener("abort", abort, { once: true });
      this.#response.once("close", () => {
        this.#drain.removeEventListener("abort", abort);
        abort();
      });
    }
    return this.#controller.signal;
  }

  /** Ends what the call is doing, a stream above all: its caller may no longer see it. */
  abort(): void {
    void this.signal;
    this.#controller?.abort();
  }
}

function actorOf(principal: Principal): Actor {
  if (principal.kind === "session") return { kind: "session", id: principal.userId };
  if (principal.kind === "key") return { kind: "key", id: principal.keyId };
  return { kind: principal.kind, id: null };
}
