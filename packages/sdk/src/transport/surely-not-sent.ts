/**
 * Whether an error of the global `fetch` says that nothing was sent. Runtimes tell it each in their own way, and a browser not at
 * all; what is not known here counts as sent.
 */
export function surelyNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Node tries every address of a host.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(surelyNotSent);
  const { code, syscall } = error as Error & { readonly code?: unknown; readonly syscall?: unknown };
  if (syscall === "connect" || syscall === "getaddrinfo") return true; // Node
  if (code === "UND_ERR_CONNECT_TIMEOUT") return true; // Node
  if (code === "ConnectionRefused") return true; // Bun
  if (/\bclient error \(Connect\)/.test(error.message)) return true; // Deno
  return error.message === "bad port"; // Node, for those that the fetch standard forbids
}
