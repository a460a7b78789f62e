import { connectionFaults } from "./connection-faults.ts";
import { replyFaults } from "./reply-faults.ts";

/**
 * What can go wrong with an attempt. Each is for one attempt; `twice()`, `times(n)`, `always()` and `until(done)` make it one for more.
 *
 * ```ts
 * testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
 * ```
 */
export const fault = { ...connectionFaults, ...replyFaults };
