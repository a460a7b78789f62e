import type { CallOptions } from "../call/call-options.ts";
import type { InputOf } from "../call/client.ts";
import { HttpClient } from "../call/http-client.ts";
import { checkObject, checkOptionsObject } from "../check-object.ts";
import type { OperationName } from "../contract.ts";
import { isShopError } from "../errors/shop-error.ts";
import { Listing } from "../listing.ts";
import { parseUrl, readOptions, type Settings, type ShopOptions } from "../options.ts";
import type { Listed } from "../paging/listed.ts";
import { readContract, routesIn } from "./read-contract.ts";
import type { OperationShape, ServiceError, ServiceMethods } from "./types.ts";

/** How to reach a service. What is left out is as in a `Shop`. */
export interface ServiceOptions
  extends Pick<
    ShopOptions,
    "apiKey" | "deadline" | "attemptTimeout" | "attempts" | "firstPause" | "hooks" | "transport"
  > {
  /** Where the service is. May have a path to prefix. */
  readonly url: string | URL;
}

/** What a service's client has besides its operations. */
export interface ServiceControl<Operations> extends AsyncDisposable {
  /** Whether something that was thrown is a failed call; with an operation's name, of that one, whose `code` is then one of its own. */
  isError<Id extends keyof Operations>(
    thrown: unknown,
    operation?: Id,
  ): thrown is Operations[Id] extends OperationShape ? ServiceError<Operations[Id]> : never;
  /** Lets calls that are under way finish, and closes the connections. */
  close(): Promise<void>;
}

/** A service as its contract has it: a method for each operation, by its operationId. */
export type ServiceClient<Operations> = ServiceMethods<Operations> & ServiceControl<Operations>;

/** The client's own methods: no operation can have such a name. */
const ownNames = ["isError", "close"];

/**
 * A client of any service whose contract is of the shop's kind, such as a third one: typed calls with idempotency keys, retries within
 * a deadline, pages and errors, as those of a `Shop`. Nothing is sent before the first call.
 *
 * ```ts
 * await using inventory = service<operations>(document, { url: "http://127.0.0.1:5002" });
 * const { supplier } = await inventory.addSupplier({ body: { name: "Exotic Liquids" } });
 * ```
 *
 * @param contract the bundled OpenAPI document, as it is generated and as `/openapi.json` answers it
 * @throws TypeError that names the option, or what of the contract, is wrong
 */
export function service<Operations>(contract: object, options: ServiceOptions): ServiceClient<Operations> {
  checkObject(contract, "service: the contract");
  const read = readContract(contract);
  const taken = ownNames.find((name) => read.routes.has(name));
  if (taken !== undefined) throw new TypeError(`service: an operation can't be called ${taken}`);
  const client = new HttpClient(settingsOf(options, read.service, routesIn(read)));
  const methods = [...read.routes.keys()].map((id) => [id, methodOf(client, id, read.lists.has(id))]);
  const close = (): Promise<void> => client.close();
  const control = { close, isError: isErrorOf, [Symbol.asyncDispose]: close };
  // The types say of the contract what its document says, from which both were made.
  return Object.assign(Object.fromEntries(methods), control) as ServiceClient<Operations>;
}

function settingsOf(options: ServiceOptions, name: string, routeOf: Settings["routeOf"]): Settings {
  checkOptionsObject(options, "service");
  const { url, ...others } = options;
  // It carries no user-service and order-service: calls find their service's URL under its own name.
  const urls = { [name]: parseUrl(url, "url") } as unknown as Settings["urls"];
  return { ...readOptions(others, apiKeyOnly()), urls, routeOf };
}

/** Where the shop's own services are has no bearing here. A browser has no environment. */
function apiKeyOnly(): Readonly<Record<string, string | undefined>> {
  return { SHOP_API_KEY: globalThis.process?.env["SHOP_API_KEY"] };
}

interface AnyInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const parts = new Set(["path", "query", "body"]);

/** The engine's types name the shop's own operations; it looks this one up in the service's table. */
function methodOf(client: HttpClient, id: string, isList: boolean) {
  const operation = id as OperationName;
  return (input: AnyInput = {}, options: CallOptions = {}) => {
    checkObject(input, `${id}: the input`);
    checkOptionsObject(options, id);
    const strange = Object.keys(input).find((name) => !parts.has(name));
    if (strange !== undefined) throw new TypeError(`${id}: there is no ${strange} beside path, query and body`);
    if (!isList) return client.call(operation, input as InputOf<typeof operation>, options);
    const { path, query = {} } = input;
    return new Listing({ client, operation, path, query, options } as Listed);
  };
}

function isErrorOf(thrown: unknown, operation?: PropertyKey): boolean {
  return isShopError(thrown) && (operation === undefined || thrown.operation === operation);
}
