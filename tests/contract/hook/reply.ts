import type { IncomingMessage } from "node:http";
import type { CompiledContract, TableOperation } from "./contract-table.ts";
import { findOperation } from "./find-operation.ts";
import type { ReplyHead } from "./reply-reader.ts";

/** A reply with what it answers. */
export interface Reply extends ReplyHead {
  /** Missing where the bytes that came were no request. */
  readonly request: Pick<IncomingMessage, "method" | "url" | "headers"> | undefined;
  /** Of the service that answered. */
  readonly contract: CompiledContract;
  /** The contract's for method and path, if it has one. */
  readonly operation: TableOperation | undefined;
  /** Without parameters, in small letters; empty without one. */
  readonly mediaType: string;
}

/** @param contracts those of the services that it may be; no two have a path in common */
export function replyTo(
  request: IncomingMessage | undefined,
  head: ReplyHead,
  contracts: readonly [CompiledContract, ...CompiledContract[]],
): Reply {
  const [first] = contracts;
  const reply = { ...head, request, mediaType: mediaTypeOf(head.headers) };
  for (const contract of request === undefined ? [] : contracts) {
    const operation = findOperation(contract.service, request?.method ?? "", request?.url ?? "");
    if (operation !== undefined) return { ...reply, contract, operation };
  }
  return { ...reply, contract: first, operation: undefined };
}

function mediaTypeOf(headers: ReplyHead["headers"]): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
