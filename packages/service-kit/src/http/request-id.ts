import { randomUUIDv7 } from "node:crypto";
import type { IncomingMessage } from "node:http";

const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Names one request in the reply, the logs and the journal. It begins with the time, so that the journal's index grows at its end. */
export function newRequestId(): string {
  return randomUUIDv7();
}

/**
 * The id that the caller gave in `X-Request-Id`, so that one id can be followed through several services, or a new one.
 * Anything that could not stand in a log line or a header as it is, is not taken over.
 */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && acceptable.test(given) ? given : newRequestId();
}
