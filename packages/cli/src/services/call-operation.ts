import type { Listing } from "@shop/sdk";
import type { DescribedOperation } from "@shop/sdk/describe";
import { type ServiceClient, service } from "@shop/sdk/service";
import type { CommandCall } from "../commands/command.ts";
import { type Connection, connect } from "../connection/connect.ts";
import { explainWithheldKey } from "../connection/withheld-key.ts";
import { beforeChange } from "../contexts/before-change.ts";
import { listQuery, printPages } from "../input/list-options.ts";
import { changeOptions } from "../input/required.ts";
import { printThing } from "../output/print.ts";
import { columnsNamed } from "../raw/as-json.ts";
import type { FoundService } from "./find-service.ts";

type AnyMethod = (input: object, options: object) => unknown;

/** Calls an operation of a service with the credentials that we have for the shop, and prints what came of it. */
export async function callOperation(
  { url }: FoundService,
  document: object,
  operation: DescribedOperation,
  input: Readonly<Record<string, object>>,
  call: CommandCall,
): Promise<void> {
  await using connection = await connect(call);
  if (operation.method !== "GET") await beforeChange(connection, call);
  await using client = clientFor(url, document, connection, call);
  const method = client[operation.id] as AnyMethod;
  try {
    if (operation.listed === undefined) return await printReply(await method(input, changeOptions(call)), call);
    const listing = method({ ...input, query: { ...input.query, ...listQuery(call) } }, {}) as Listing<object>;
    await printPages(listing, columnsNamed(operation.listed.fields), call);
  } catch (error) {
    throw explainWithheldKey(error, connection);
  }
}

type AnyOperations = Readonly<Record<string, never>>;

function clientFor(
  url: string,
  document: object,
  { credentials }: Connection,
  { options: { timeout } }: CommandCall,
): ServiceClient<AnyOperations> & Readonly<Record<string, unknown>> {
  const deadline = typeof timeout === "number" ? { deadline: Math.ceil(timeout * 1000) } : {};
  // Which operations there are is known at run time only.
  return service<AnyOperations>(document, {
    url,
    apiKey: credentials?.token ?? null,
    ...deadline,
  }) as ServiceClient<AnyOperations> & Readonly<Record<string, unknown>>;
}

/** A change answers the thing beside a sentence for people: the thing is the data. */
async function printReply(reply: unknown, call: CommandCall): Promise<void> {
  const { response, ...others } = reply as Readonly<Record<string, unknown>>;
  const [only, another] = Object.values(others);
  const isThing = typeof response === "string" && another === undefined && typeof only === "object" && only !== null;
  const thing = isThing ? only : (reply as object);
  await printThing(thing, columnsNamed(Object.keys(thing)), call);
}
