import type { TransportReply } from "../transport/transport.ts";
import type { Members } from "./route.ts";

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

/** Never throws: a server can send anything. */
export function readReply(reply: TransportReply, members: Members | undefined): ReadReply {
  if (reply.truncated) return { kind: "unexpected", why: "a reply that is too large" };
  const ok = reply.status >= 200 && reply.status < 300;
  if (ok && members === undefined) return { kind: "done", value: undefined };
  const type = mediaTypeOf(reply);
  if (isRedirect(reply.status)) return { kind: "unexpected", why: "a redirect, which is not followed" };
  if (type !== (ok ? "application/json" : "application/problem+json")) {
    return { kind: "unexpected", why: type === undefined ? "a reply without a media type" : `${type}` };
  }
  const value = parse(reply.body);
  if (value === undefined) return { kind: "unexpected", why: "broken JSON" };
  if (!ok) return isProblem(value) ? { kind: "problem", problem: value } : { kind: "unexpected", why: "no problem" };
  const wrong = wrongMember(value, members ?? {});
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

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

/** The name of the first member that is missing or of another type; `undefined` when there is none. */
function wrongMember(value: unknown, members: Members): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "value";
  for (const name in members) {
    const type = typeInJson((value as Readonly<Record<string, unknown>>)[name]);
    if (members[name] === "any" ? type === "undefined" : type !== members[name]) return name;
  }
  return undefined;
}

function typeInJson(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
