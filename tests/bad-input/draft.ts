import type { WireRequest } from "../support/wire.ts";
import type { TestedBody, TestedOperation } from "./tested-operation.ts";

/** A member of the body's object: its name and its value, both as JSON text. */
export type Member = readonly [name: string, value: string];

/** A request that is being put together. As it comes from `cast.ts` it is right; faults make it wrong. */
export interface Draft {
  readonly operation: TestedOperation;
  readonly kind: TestedBody | undefined;
  /** Who sends it; `null` for nobody. */
  readonly token: string | null;
  /** The path's parameters by name, as they stand in the target. */
  readonly path: Readonly<Record<string, string>>;
  /** The pairs of the query, as they stand in the target. */
  readonly query: readonly string[];
  /** By lower-case name. `null` leaves out one that would otherwise be sent. */
  readonly headers: Readonly<Record<string, string | null>>;
  readonly members: readonly Member[];
  /** Goes in the place of the members. */
  readonly body?: Buffer | undefined;
}

export function withHeader(draft: Draft, name: string, value: string | null): Draft {
  return { ...draft, headers: { ...draft.headers, [name]: value } };
}

export function withBody(draft: Draft, body: string | Buffer): Draft {
  return { ...draft, body: typeof body === "string" ? Buffer.from(body) : body };
}

/** The body as text, whatever was put in its place. */
export function membersText(members: readonly Member[]): string {
  return `{${members.map(([name, value]) => `${name}:${value}`).join(",")}}`;
}

export function wireRequest(draft: Draft, requestId: string): WireRequest {
  const { operation, path, query, token } = draft;
  const body = draft.body ?? (draft.kind === undefined ? undefined : Buffer.from(membersText(draft.members)));
  const target = operation.route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? "");
  const headers = {
    host: "localhost",
    "x-request-id": requestId,
    authorization: token === null ? null : `Bearer ${token}`,
    "content-type": body === undefined ? null : "application/json",
    "content-length": body === undefined ? null : String(body.byteLength),
    ...draft.headers,
  };
  return {
    method: operation.route.method,
    target: query.length === 0 ? target : `${target}?${query.join("&")}`,
    headers: Object.entries(headers).filter((one): one is [string, string] => one[1] !== null),
    body,
  };
}
