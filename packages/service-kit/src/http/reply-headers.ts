import type { IncomingMessage, ServerResponse } from "node:http";
import { apiSecurityHeaders } from "./security-headers.ts";

/** Headers as they are written, by name. */
export type HeaderSet = Readonly<Record<string, string>>;

/** What every reply of a service carries, whatever it says and whoever writes it, a guard included. */
export interface ReplyHeaders {
  /** For a connection whose request could not be read. */
  readonly unread: HeaderSet;
  /** For the reply to this request: one of a few sets that were made at the start. */
  of(request: IncomingMessage): HeaderSet;
}

export interface ReplyHeaderOptions {
  /** SHA-256 (hex) of the contract that the service speaks. */
  readonly contractHash: string;
  /** Pages of these origins may call the service; none when it is empty. */
  readonly corsOrigins: readonly string[];
}

/** What a page may read of a reply besides the body. */
const exposed = [
  ...["ETag", "Retry-After", "X-Request-Id", "Idempotent-Replayed", "Contract-Hash"],
  ...["RateLimit", "RateLimit-Policy", "WWW-Authenticate", "Allow"],
];

/**
 * The security headers, the contract's hash, and where pages of other origins are let in (CORS), what tells the browser so.
 * Not by the package `cors`: it sets headers one by one, which costs the quick way of writing a reply, and it comes too late
 * for what the guards refuse.
 */
export function replyHeaders({ contractHash, corsOrigins }: ReplyHeaderOptions): ReplyHeaders {
  const always = { ...apiSecurityHeaders, "Contract-Hash": contractHash };
  if (corsOrigins.length === 0) return { unread: always, of: () => always };
  // A cache must not give the reply of one origin to another.
  const others = { ...always, Vary: "Origin" };
  const byOrigin = new Map<string | undefined, HeaderSet>(
    corsOrigins.map((origin) => [
      origin,
      { ...others, "Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": exposed.join(", ") },
    ]),
  );
  return { unread: others, of: ({ headers }) => byOrigin.get(headers.origin) ?? others };
}

const chosen = Symbol("what every reply carries");

type Marked = ServerResponse & { [chosen]?: HeaderSet };

/** Chooses the response's headers, unless that was done before. */
export function chooseReplyHeaders(response: ServerResponse, { of }: ReplyHeaders): void {
  (response as Marked)[chosen] ??= of(response.req);
}

/** What was chosen for the response. */
export function replyHeadersOf(response: ServerResponse): HeaderSet {
  return (response as Marked)[chosen] ?? apiSecurityHeaders;
}

/** Sets them one by one, for replies that are not written with `writeHead(status, headers)`. */
export function setReplyHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(replyHeadersOf(response))) response.setHeader(name, value);
}
