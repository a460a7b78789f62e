import type { Operation } from "./operations.ts";

/**
 * How an operation with `customer: own` knows whose thing is asked for.
 * `thing`: another's is answered as a missing one, with the code `<thing>_not_found`. `filtered`: a list that shows only the caller's.
 */
export type OwnWay = { readonly kind: "thing"; readonly code: string } | { readonly kind: "filtered" };

export function findOwnWay(operation: Operation): OwnWay | null {
  const named = pathThing(operation) ?? bodyThing(operation);
  if (named !== null) return { kind: "thing", code: `${named}_not_found` };
  return operation.method === "GET" ? { kind: "filtered" } : null;
}

/** `/api/order/{order_id}` → order; `/api/user/{id}` → user, after the segment before it. */
function pathThing(operation: Operation): string | null {
  const [, segment, parameter] = operation.path.match(/([^/]+)\/\{(\w+)\}/) ?? [];
  if (parameter === undefined) return null;
  return parameter === "id" ? (segment ?? null) : parameter.replace(/_id$/, "");
}

/** Only `user_id` says whose a new thing becomes. */
function bodyThing(operation: Operation): string | null {
  return operation.bodyFields.includes("user_id") ? "user" : null;
}
