/** Statuses after which the same request may well succeed. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Milliseconds. */
const longestPause = 8_000;

/** Whether a reply invites another try. `code` is the problem's. */
export function isPassing(status: number, code: string | undefined): boolean {
  return passing.has(status) || code === "idempotency_in_flight";
}

/** Milliseconds to wait after the given attempt; see `pauseWith`. After the first one it is random up to `first`. */
export function pauseAfter(
  attempt: number,
  first: number,
  retryAfter: number | undefined,
  remaining: number,
): number | undefined {
  return pauseWith(retryAfter, Math.min(longestPause, first * 2 ** (attempt - 1)), remaining);
}

/**
 * Milliseconds to wait: random from 0 ("full jitter"), so that many clients that failed together do not come back together; on
 * top of what the service asked for, never before it. `undefined`: not within the time that remains, so that waiting would be
 * in vain.
 */
export function pauseWith(asked: number | undefined, spread: number, remaining: number): number | undefined {
  const jitter = Math.random() * spread;
  const least = asked ?? 0;
  if (least + jitter < remaining) return least + jitter;
  return least < remaining && asked !== undefined ? least : undefined;
}

/** The last moment that a Date can tell. */
const endOfTime = 8.64e15;

/**
 * A Retry-After header (seconds, or a date) in milliseconds from now; `undefined` when there is none that can be read. Of several
 * the longest: never before any of them.
 */
export function readRetryAfter(header: string | readonly string[] | undefined, now: number): number | undefined {
  const waits = [header ?? []].flat().map((text) => readWait(text.trim(), now));
  const known = waits.filter((wait) => wait !== undefined);
  return known.length === 0 ? undefined : Math.min(Math.max(...known), endOfTime - now);
}

function readWait(text: string, now: number): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // `Date.parse` takes "-5" for a day in May 2001: a date of HTTP begins with the name of a weekday.
  const date = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text.endsWith("GMT") ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
