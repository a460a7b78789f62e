import type { CallOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { OperationName, ReplyOf } from "../contract.ts";

/** The operations that answer by pages. */
export type ListOperation = {
  [Op in OperationName]: ReplyOf<Op> extends { next_cursor: string | null } ? Op : never;
}[OperationName];

/** What is listed: the operation, and what it is called with. */
export interface Listed {
  readonly client: Client;
  readonly operation: ListOperation;
  readonly path: Readonly<Record<string, unknown>> | undefined;
  readonly query: { readonly cursor?: string | undefined };
  readonly options: CallOptions;
}
