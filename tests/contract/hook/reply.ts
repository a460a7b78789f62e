import type { IncomingMessage } from "node:http";
import type { TableOperation } from "./contract-table.ts";
import type { ReplyHead } from "./reply-reader.ts";

/** A reply with what it answers. */
export interface Reply extends ReplyHead {
  /** Missing where the bytes that came were no request. */
  readonly request: Pick<IncomingMessage, "method" | "url" | "headers"> | undefined;
  /** The contract's for method and path, if it has one. */
  readonly operation: TableOperation | undefined;
  /** Without parameters, in small letters; empty without one. */
  readonly mediaType: string;
}

export function mediaTypeOf(headers: ReplyHead["headers"]): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
