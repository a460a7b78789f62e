import type { Principal } from "@shop/database";
import type { Route } from "@shop/openapi";
import { RequestFailure } from "../http/request-failure.ts";

/** Whether the caller may do everything: an API key, the open shop, or a session of a user with that role. */
export function isOperator(principal: Principal): boolean {
  return principal.kind === "session" ? principal.role === "operator" : principal.kind !== "anonymous";
}

/**
 * Enforces what the contract says of who may call.
 * @returns the user id that the caller is confined to, or `undefined` when they may see everything
 * @throws unauthenticated for a caller without credentials, not_allowed for one whose role does not reach
 */
export function authorize(route: Route, principal: Principal): number | undefined {
  if (principal.kind === "anonymous") {
    if (route.access.anonymous === "any") return undefined;
    throw new RequestFailure(
      "unauthenticated",
      "Send a session token (POST /api/login) or an API key as `Authorization: Bearer …`.",
    );
  }
  if (isOperator(principal)) return undefined;
  if (route.access.customer === "none") throw new RequestFailure("not_allowed", "This needs an operator.");
  return route.access.customer === "own" && principal.kind === "session" ? principal.userId : undefined;
}
