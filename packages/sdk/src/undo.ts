import type { OperationName } from "./contract.ts";
import { type Undo, undos } from "./generated/undo.ts";

/**
 * How a change of this operation is taken back, as the contract says it; `undefined` for an operation that only reads.
 *
 * ```ts
 * undoOf("placeOrder"); // { by: "cancelOrder" }
 * undoOf("removeUser"); // { never: "With the user go …" }
 * ```
 */
export function undoOf(operation: OperationName): Undo | undefined {
  return undos[operation];
}
