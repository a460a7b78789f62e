import type { TransportReply } from "../transport/transport.ts";
import { type Members, wrongMember } from "./members.ts";

/** What a reply turned out to be. */
export type ReadReply =
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unexpected"; readonly why: string };

/** A problem of any code, those included that this version of the SDK does not know. */
export interface Problem {
  readonly code: string;
  readonly detail?: unknown;
  readonly request_id?: unknown;
  readonly [field: string]: unknown;
}

/** What the SDK finds by itself. A service that answers one of them would pass for something that it is not. */
const ownCodes = new Set([
  "connection_failed",
  "deadline_exceeded",
  "paused",
  "aborted",
  "unexpected_reply",
  "not_ready",
]);

/** Never throws: a server can send anything. */
export function readReply(reply: TransportReply, members: Members | undefined): ReadReply {
  if (reply.truncated) return { kind: "unexpected", why: "a reply that is too large" };
  const ok = reply.status >= 200 && reply.status < 300;
  if (ok && members === undefined) return { kind: "done", value: undefined };
  const type = mediaTypeOf(reply);
  if (isRedirect(reply.status)) return { kind: "unexpected", why: "a redirect, which is not followed" };
  if (type !== (ok ? "application/json" : "application/problem+json")) {
    const nothing = reply.body === "" ? "nothing, and " : "a reply ";
    return { kind: "unexpected", why: type === undefined ? `${nothing}without a media type` : type };
  }
  const value = parse(reply.body);
  if (value === undefined) return { kind: "unexpected", why: brokenWhy(reply) };
  if (!ok) return isProblem(value) ? { kind: "problem", problem: value } : { kind: "unexpected", why: "no problem" };
  const wrong = wrongMember(value, members ?? []);
  return wrong === undefined ? { kind: "done", value } : { kind: "unexpected", why: `JSON with a wrong ${wrong}` };
}

/** A browser says 0. */
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400);
}

/** In lower case and without parameters; `undefined` when the reply names none. */
export function mediaTypeOf(reply: Pick<TransportReply, "headers">): string | undefined {
  const header = reply.headers["content-type"];
  if (typeof header !== "string") return undefined;
  if (header === "application/json; charset=utf-8") return "application/json";
  return header.split(";", 1)[0]?.trim().toLowerCase();
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function brokenWhy({ body, headers }: TransportReply): string {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined) return `a body in ${encoding}, which was not asked for`;
  return body === "" ? "an empty body" : "broken JSON";
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  return typeof value.code === "string" && !ownCodes.has(value.code);
}
