import type { Actor } from "./principal.ts";

/** What makes a second call with the same key the same call. */
export interface IdempotencyClaim {
  /** Principal and operation: keys of one never meet keys of another. */
  readonly scope: string;
  /** As the client sent it. Only its SHA-256 together with the scope is stored. */
  readonly key: string;
  /** Hex SHA-256 of the canonical body: another body under the same key is refused. */
  readonly fingerprint: string;
}

/** Who waits for a change. Asked again and again while it waits, so an answer must cost next to nothing. */
export interface Caller {
  /** Until when they wait, on the clock of `performance.now()`, milliseconds; infinite when they did not say. */
  readonly deadline: number;
  /** Whether they have given up. */
  readonly gone: boolean;
}

/** What goes with every change: who, for which request, when, and how long somebody waits for it. */
export interface WriteContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Date;
  /** On the clock of `performance.now()`, milliseconds. A change that did not begin by then is not made at all. */
  readonly deadline: number;
  /** A change that did not begin before this caller's own deadline, or before they gave up, is not made either. */
  readonly caller?: Caller;
  readonly idempotency?: IdempotencyClaim;
  /** Told how long it took, once it is committed, where somebody wants to know. */
  readonly timed?: (timing: WriteTiming) => void;
}

/** How long a change took. Times on the clock of `performance.now()`, milliseconds. */
export interface WriteTiming {
  /** From when on it waited. */
  readonly since: number;
  /** When its transaction began. */
  readonly begun: number;
  /** When that was committed. */
  readonly ended: number;
  /** Changes in the commit. */
  readonly groupSize: number;
}

/** The outcome of a change. `replayed`: it was made by an earlier call with the same idempotency key. */
export interface Written<T> {
  readonly value: T;
  readonly replayed: boolean;
}
