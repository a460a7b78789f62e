import type { Certainty } from "./shop-error.ts";

/**
 * Replies that say no to the change itself, after the service has looked for the key: had an earlier attempt made the
 * change, the reply to that one would have come again instead.
 */
const final = new Set([400, 404, 409, 412, 413, 415, 422]);

/** What is known after a reply, given what was known before it. `code` is the problem's, `undefined` for any other reply. */
export function certaintyAfterReply(before: Certainty, status: number, code: string | undefined): Certainty {
  if (code === "idempotency_in_flight") return "unknown";
  // Without a code it is a proxy's, or something else's: that has looked for no key.
  if (final.has(status) && code !== undefined) return "rejected";
  return before === "unknown" || !saysNothingChanged(status, code) ? "unknown" : "rejected";
}

/** What is known after an attempt without a reply. */
export function certaintyAfterFailure(before: Certainty, sent: boolean): Certainty {
  return sent ? "unknown" : before;
}

function saysNothingChanged(status: number, code: string | undefined): boolean {
  if (status >= 400 && status < 500) return true;
  // The contract promises it for these; a proxy's 503 promises nothing.
  return code !== undefined && (status === 503 || status === 507);
}
