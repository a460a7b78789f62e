import { hash } from "node:crypto";
import type { IdempotencyClaim, Principal } from "@shop/database";
import type { Route } from "@shop/openapi";
import { isOperator } from "./authorize.ts";

/**
 * What the Idempotency-Key of a call claims: for which caller and operation, and for which request.
 * `undefined` when there is no key, or when the contract does not obey it for this caller (a sign-up).
 */
export function idempotencyClaim(
  route: Route,
  principal: Principal,
  key: string | undefined,
  path: unknown,
  body: unknown,
): IdempotencyClaim | undefined {
  if (key === undefined || route.idempotency === null || principal.kind === "anonymous") return undefined;
  if (!route.idempotency.for.includes(isOperator(principal) ? "operator" : "customer")) return undefined;
  return claim(principal, route.operationId, key, [path, withoutSecrets(body, route.idempotency.omit)]);
}

/** What a key that stands in the body claims, for one of several changes that a call makes. */
export function rowClaim(principal: Principal, operationId: string, key: string, row: unknown): IdempotencyClaim {
  return claim(principal, operationId, key, row);
}

function claim(principal: Principal, operationId: string, key: string, what: unknown): IdempotencyClaim {
  const fingerprint = hash("sha256", canonical(what), "hex");
  return { scope: `${callerName(principal)} ${operationId}`, key, fingerprint };
}

function callerName(principal: Principal): string {
  if (principal.kind === "session") return `user ${principal.userId}`;
  if (principal.kind === "key") return `key ${principal.keyId}`;
  return principal.kind;
}

/** A secret counts as given or not given: no trace of its value is kept. */
function withoutSecrets(body: unknown, omit: readonly string[]): unknown {
  if (omit.length === 0 || typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, omit.includes(name) ? true : value]));
}

/** JSON with sorted member names: two spellings of the same request are the same request. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
