import type { Undo } from "./call/route.ts";
import type { OperationName } from "./contract.ts";
import { routes } from "./generated/routes.ts";

/**
 * How a change of this operation is taken back, as the contract says it; `undefined` for an operation that only reads.
 *
 * ```ts
 * undoOf("placeOrder"); // { by: "cancelOrder" }
 * undoOf("removeUser"); // { never: "With the user go …" }
 * ```
 */
export function undoOf(operation: OperationName): Undo | undefined {
  return routes[operation].undo ?? undefined;
}
