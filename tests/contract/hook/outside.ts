import type { Validator } from "./contract-table.ts";
import { pathOf } from "./find-operation.ts";
import type { Reply } from "./reply.ts";
import { faultsOfValue } from "./value-faults.ts";

/** What a service answers beside its operations; they speak for themselves, and their failures are problems. */
const pages = /^\/(livez|readyz|metrics|openapi\.json|docs(\/.*)?)?$/;

/** How a service answers before it has come to an operation, or where there is none: code → status. */
const refusals: Readonly<Record<string, number>> = {
  invalid_request: 400,
  unauthenticated: 401,
  not_allowed: 403,
  route_not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  headers_too_large: 431,
  internal_error: 500,
  overloaded: 503,
};

/** What is wrong with a reply that the contract names for no operation. */
export function outsideFaults(reply: Reply, body: string | undefined, problem: Validator | undefined): string[] {
  const path = reply.request === undefined ? undefined : pathOf(reply.request.url ?? "");
  const isPage = path !== undefined && pages.test(path);
  if (reply.operation !== undefined && !isBeforeOperation(reply))
    return ["is a status that the contract does not name"];
  if (reply.status < 400) {
    const isPreflight = reply.request?.method === "OPTIONS" && reply.status === 204;
    return isPage || isPreflight ? [] : ["is a success where there is no operation"];
  }
  if (path === "/readyz" && reply.mediaType === "application/json") return [];
  return body === undefined ? [] : problemFaults(reply, body, problem);
}

/** Whether no operation had a part in it, though one was asked for: the request came too slowly, too large, or under a foreign name. */
function isBeforeOperation({ status, request }: Reply): boolean {
  if (status === 408 || status === 431) return true;
  return status === 403 && !/^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(request?.headers.host ?? "");
}

function problemFaults({ status, mediaType, headers }: Reply, body: string, problem: Validator | undefined): string[] {
  if (mediaType !== "application/problem+json") return [`is ${mediaType || "of no media type"}, and no problem`];
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(body);
  } catch (error) {
    return [`is no JSON: ${String(error)}`];
  }
  const faults = faultsOfValue(problem, value);
  if (refusals[String(value.code)] !== status) faults.push(`has the code ${String(value.code)}`);
  if (value.status !== status) faults.push(`says in its body that it is ${String(value.status)}`);
  if (value.type !== `urn:shop:problem:${String(value.code)}`) faults.push(`has the type ${String(value.type)}`);
  if (value.request_id !== headers.get("x-request-id")) faults.push("has another request id in its head");
  if (status === 405 && !headers.has("allow")) faults.push("does not say which methods are allowed");
  return faults;
}
