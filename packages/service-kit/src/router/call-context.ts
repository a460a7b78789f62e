import type { ServerResponse } from "node:http";
import type { Actor, Caller, IdempotencyClaim, Principal, WriteContext } from "@shop/database";
import type { OperationContext } from "../contract/operation.ts";
import type { AddressOf } from "../http/client-address.ts";
import { notWanted } from "../http/request-failure.ts";
import type { RequestSpan } from "../tracing/tracer.ts";
import { rowClaim } from "./idempotency.ts";

export interface CallFacts {
  readonly operationId: string;
  readonly principal: Principal;
  readonly visibleTo: number | undefined;
  readonly requestId: string;
  /** Where spans are made. */
  readonly span: RequestSpan | undefined;
  readonly now: Date;
  readonly idempotency: IdempotencyClaim | undefined;
  readonly expected: readonly number[] | undefined;
  readonly wantsStream: boolean;
  /** Until when a change may wait, on the clock of `performance.now()`, milliseconds. */
  readonly writeDeadline: number;
  /** Until when the caller waits, on the same clock; infinite when they did not say. */
  readonly callerDeadline: number;
  readonly addressOf: AddressOf;
}

/** What a handler is told of its call. What few handlers ask for is made when it is asked for. */
export class CallContext implements OperationContext, Caller {
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
    return this.#facts.addressOf(this.#response.req);
  }

  get deadline(): number {
    return this.#facts.callerDeadline;
  }

  /** Who has said how long they wait knows of deadlines, and means it when they close their side of the connection. */
  get gone(): boolean {
    return hasLeft(this.#response, this.#facts.callerDeadline !== Number.POSITIVE_INFINITY);
  }

  ensureWanted(): void {
    if (this.gone) throw notWanted("The caller gave up before this began, so nothing was done.");
    if (this.deadline !== Number.POSITIVE_INFINITY && performance.now() >= this.deadline)
      throw notWanted("X-Deadline-Ms had passed before this began, so nothing was done.");
  }

  get write(): WriteContext {
    const { principal, requestId, now, writeDeadline: deadline, idempotency, span } = this.#facts;
    const context = { actor: actorOf(principal), requestId, now, deadline, caller: this };
    const keyed = idempotency === undefined ? context : { ...context, idempotency };
    return span?.recording === true ? { ...keyed, timed: (timing) => span.wrote(timing) } : keyed;
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

/**
 * Whether the caller's connection is gone. One that was closed on their side only is, when `halfIsAll`: else they may have said
 * by that that the request is complete, as `nc` does, and still read the reply.
 */
export function hasLeft({ destroyed, req }: ServerResponse, halfIsAll: boolean): boolean {
  return destroyed || (halfIsAll && req.socket.readableEnded);
}
