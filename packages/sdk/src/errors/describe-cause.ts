const notHttp = "what came is no HTTP";

/** What the network's error codes mean to somebody who reads them once a year. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there (connection refused)",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the host's name could not be looked up",
  ECONNRESET: "connection reset",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that network",
  UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
  UND_ERR_SOCKET: "it was closed before the reply was complete",
  UND_ERR_HEADERS_OVERFLOW: "the head of the reply has no end",
  // This, too, when the parser stopped anywhere else in a reply that had named its length.
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: `${notHttp}, or not as long as it said`,
  ERR_ASSERTION: notHttp,
};

/** A few words on why an attempt failed. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  // In brackets the parser says what it stopped at.
  if (cause.name === "HTTPParserError") return `${notHttp} (${cause.message.replace(/^.*\(|\)$/g, "")})`;
  return (code && meanings[code]) ?? (cause.message || (code ?? cause.name));
}
