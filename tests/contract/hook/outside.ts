import { pathOf } from "./find-operation.ts";
import { disagreements, problemType } from "./head-and-body.ts";
import type { Reply } from "./reply.ts";
import { faultsOfJson } from "./value-faults.ts";

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
export function outsideFaults(reply: Reply, body: string | undefined): string[] {
  const { operation, request, status, mediaType } = reply;
  if (operation !== undefined && !isBeforeOperation(reply)) return ["is a status that the contract does not name"];
  const path = request === undefined ? undefined : pathOf(request.url ?? "");
  if (status < 400) {
    const isPage = path !== undefined && pages.test(path);
    // A browser asks before it lets a page of another origin call.
    const isPreflight = request?.method === "OPTIONS" && status === 204;
    return isPage || isPreflight ? [] : ["is no failure, though there is no operation"];
  }
  // It says what is wrong in a report of its own.
  if (path === "/readyz" && mediaType === "application/json") return [];
  return body === undefined ? [] : problemFaults(reply, body);
}

/**
 * Whether an operation was asked for and had no part in it: the request came too slowly, too large, under a foreign name or from a
 * page of somebody else.
 */
function isBeforeOperation({ status, request }: Reply): boolean {
  if (status === 408 || status === 431) return true;
  const { host = "", origin } = request?.headers ?? {};
  return status === 403 && !(isLocal(`http://${host}`) && (origin === undefined || isLocal(origin)));
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}

function problemFaults(reply: Reply, body: string): string[] {
  const { status, mediaType, headers, contract } = reply;
  if (mediaType !== problemType) return [`is ${mediaType || "of no media type"}, and no problem`];
  const faults = faultsOfJson(contract.validators[contract.service.problem], body);
  if (faults.length > 0) return faults;
  const { code } = JSON.parse(body) as { readonly code: string };
  if (refusals[code] !== status) faults.push(`has the code ${code}`);
  if (status === 405 && !headers.has("allow")) faults.push("does not say which methods are allowed");
  return [...faults, ...disagreements(reply, body)];
}
