import type { TransportRequest, TransportStream } from "@shop/sdk";

/** A problem as a test asks for it. */
export interface ProblemToAnswer {
  readonly code: string;
  readonly detail: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Taken where the problem has such fields in the contract. */
  readonly usualFields: Readonly<Record<string, unknown>>;
}

/** One attempt on its way, as faults see it. Whatever it fails with is a `TransportFailure`. */
export interface Exchange {
  readonly request: TransportRequest;
  /** The name of the service that it is for. */
  readonly service: string;
  /** Fires when nobody waits for the reply any more. */
  readonly signal: AbortSignal;
  /** Hands the request to the service. Its reply begins after the commit of what it changed. */
  carry(): Promise<TransportStream>;
  /** Answers with a problem in the place of the service, which learns nothing of the request. */
  answerWith(problem: ProblemToAnswer): Promise<TransportStream>;
}
