import type { CallOptions } from "./call/call-options.ts";
import type { Client } from "./call/client.ts";
import { checkObject, checkOptionsObject } from "./check-object.ts";
import type { PathOf, QueryOf, ReplyOf } from "./contract.ts";
import { Listing } from "./listing.ts";
import type { ListOperation } from "./paging/listed.ts";

/** What the pages of an operation have, beside the cursor. */
type ThingOf<Op extends ListOperation> = ReplyOf<Op>[Exclude<keyof ReplyOf<Op>, "next_cursor">] extends (infer Thing)[]
  ? Thing
  : never;

/** The list that an operation answers by pages. @throws TypeError at once when the query or the options are no object */
export function listOf<Op extends ListOperation>(
  client: Client,
  operation: Op,
  query: NonNullable<QueryOf<Op>>,
  options: CallOptions = {},
  path?: PathOf<Op>,
): Listing<ThingOf<Op>> {
  checkObject(query, `${operation}: the query`);
  checkOptionsObject(options, operation);
  return new Listing({ client, operation, path, query, options });
}
