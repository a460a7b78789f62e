/** Codes of what fails before a connection is there. */
const beforeConnecting = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** The same in words: Deno; and what forbids a port, Node and Deno. */
const inWords = /\bclient error \(Connect\)|^bad port$|\bRequests to port \d+ are blocked\b/;

/**
 * Whether an error of the global `fetch` says that nothing was sent. Runtimes tell it each in their own way, and a browser not at
 * all; what is not known here counts as sent.
 */
export function surelyNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Node tries every address of a host.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(surelyNotSent);
  const { code, syscall } = error as Error & { readonly code?: unknown; readonly syscall?: unknown };
  return syscall === "connect" || beforeConnecting.has(String(code)) || inWords.test(error.message);
}
