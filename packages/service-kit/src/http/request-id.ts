import { randomUUID, randomUUIDv7 } from "node:crypto";
import type { IncomingMessage } from "node:http";

const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Names one request in the reply, the logs and the journal. It begins with the time, so that the journal's index grows at its end. */
export function newRequestId(): string {
  // The services' own Node has it; a test shop runs on that of the program under test, which may be an older one.
  return typeof randomUUIDv7 === "function" ? randomUUIDv7() : withTime(randomUUID());
}

/** A random UUID of version 4 as one of version 7: with the milliseconds since 1970 at its beginning. */
export function withTime(random: string, now = Date.now()): string {
  const time = now.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/**
 * The id that the caller gave in `X-Request-Id`, so that one id can be followed through several services, or a new one.
 * Anything that could not stand in a log line or a header as it is, is not taken over.
 */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && acceptable.test(given) ? given : newRequestId();
}
