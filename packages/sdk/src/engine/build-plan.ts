import type { VersionedOptions } from "../call/call-options.ts";
import type { OperationName } from "../contract.ts";
import type { Settings } from "../options.ts";
import { checkFields } from "./check-fields.ts";
import { checkOptions, checkTraceparent } from "./check-options.ts";
import { fillPath, writeQuery } from "./path.ts";
import type { Plan } from "./plan.ts";
import { type ClientRoute, routeOf } from "./route.ts";
import { uuidV7 } from "./uuid-v7.ts";

/** What an operation is called with, before types. */
export interface Input {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** The body as JSON; `null` for none. */
  readonly json: string | null;
}

/** @throws TypeError that names the argument or option that can not be sent. */
export function buildPlan(
  operation: OperationName,
  input: Input,
  options: VersionedOptions,
  settings: Settings,
  accept = "application/json",
): Plan {
  const route = (settings.routeOf ?? routeOf)(operation);
  checkOptions(operation, route, options);
  checkFields(operation, route.body, input.json);
  const base = settings.urls[route.service];
  const { token } = settings;
  const idempotencyKey = options.idempotencyKey ?? (route.keyFor === "nobody" ? undefined : uuidV7());
  const requestId =
    options.requestId ?? (settings.onChange !== undefined && route.method !== "GET" ? uuidV7() : undefined);
  const body = input.json;
  const headers: Record<string, string> = { accept };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (body !== null) headers["content-type"] = "application/json";
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (requestId !== undefined) headers["x-request-id"] = requestId;
  const traceparent = options.traceparent ?? settings.traceparent;
  if (traceparent !== undefined) headers.traceparent = checkTraceparent(traceparent);
  if (options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`;
  return {
    operation,
    service: route.service,
    request: {
      method: route.method,
      origin: base.origin,
      path: base.prefix + fillPath(operation, route.path, input.path) + writeQuery(operation, route.query, input.query),
      headers,
      body,
    },
    url: base.url,
    repeatable: isRepeatable(route, token),
    idempotencyKey,
    requestId,
    members: route.reply,
    scope: route.ownLimit ? undefined : route.service,
  };
}

/**
 * An API key is always an operator's. A session may be a customer's, and a customer's key does not count where the contract
 * says "operators": better an error than a change made twice.
 */
export function isRepeatable(route: ClientRoute, token: string | undefined): boolean {
  if (route.method === "GET" || route.keyFor === "everyone") return true;
  return route.keyFor === "operators" && token !== undefined && !token.startsWith("shop_ses_");
}
