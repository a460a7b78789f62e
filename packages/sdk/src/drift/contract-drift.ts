import type { ServiceName } from "../contract.ts";

/** A service speaks another contract than the one that this SDK was made from: it is newer, or older. */
export interface ContractDrift {
  /** Which of the two services. */
  readonly service: ServiceName;
  /** Where it was met. */
  readonly url: string;
  /** SHA-256 (hex) of the contract that this SDK was made from. */
  readonly ours: string;
  /** SHA-256 (hex) of the service's. */
  readonly theirs: string;
  /**
   * In what they differ, as far as a caller can notice; empty when it is only words, limits or who may call. `undefined` when the
   * service's contract could not be read.
   */
  readonly differences: readonly ContractDifference[] | undefined;
}

/** One thing in which the two contracts differ. */
export interface ContractDifference {
  /** The operationId: `placeOrder`. */
  readonly operation: string;
  /**
   * Which part of it: `path.order_id`, `query.limit`, `header.if-match`, `body.quantity`, `reply.order.total`, `reply.orders[].date`,
   * `problem.code`; `undefined`: the operation itself.
   */
  readonly field: string | undefined;
  /**
   * `onlyHere`: this SDK knows it and the service does not. `onlyThere`: the other way round. Else both know it, and what differs
   * is its `route` (method, path, status), its `type`, whether it is `required`, or the `values` that it may have.
   */
  readonly change: "onlyHere" | "onlyThere" | "route" | "type" | "required" | "values";
  /** What it is here, in words: `string, optional: id, -id`. `undefined` where it is not. */
  readonly ours: string | undefined;
  /** What it is there. */
  readonly theirs: string | undefined;
}
