import type { IncomingMessage, ServerResponse } from "node:http";
import { replyHeadersOf } from "./reply-headers.ts";

/** What a page may send: the headers of the contract, and those that follow a call through several services. */
const allowed = [
  ...["Accept", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "Last-Event-ID", "X-Deadline-Ms"],
  ...["X-Request-Id", "Traceparent", "Tracestate", "Baggage"],
];

/** Seconds for which a browser does not ask again; more than two hours none of them keeps. */
const maxAge = 7200;

const permission = Object.freeze({
  "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, DELETE",
  "Access-Control-Allow-Headers": allowed.join(", "),
  "Access-Control-Max-Age": String(maxAge),
  "Content-Length": "0",
});

/**
 * Answers the question that a browser asks before it lets a page call (CORS), and says whether it was one. It is the same
 * for every path, a wrong one too: the call itself then gets a problem that the page can read. Credentials are never allowed:
 * tokens come in a header that the page sets, not by themselves.
 */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return false;
  const headers = replyHeadersOf(response);
  if (headers["Access-Control-Allow-Origin"] === undefined) return false;
  response.writeHead(204, { ...headers, ...permission }).end();
  return true;
}
