import { checkNames, checkObject } from "./check-object.ts";
import type { OperationName, ServiceName } from "./contract.ts";
import type { ClientRoute } from "./engine/route.ts";
import type { ShopHooks } from "./hooks.ts";
import { show } from "./show.ts";
import type { Transport } from "./transport/transport.ts";

/**
 * How to make a `Shop`. What is left out comes from the environment, then from the defaults named here.
 *
 * ```ts
 * await using shop = new Shop({ deadline: 60_000, attemptTimeout: 10_000, attempts: 6 });
 * ```
 */
export interface ShopOptions {
  /** Where the user-service is. May have a path to prefix. Left out: `SHOP_USER_SERVICE_URL`, else `http://127.0.0.1:5001`. */
  readonly userServiceUrl?: string | URL | undefined;
  /** Where the order-service is. May have a path to prefix. Left out: `SHOP_ORDER_SERVICE_URL`, else `http://127.0.0.1:5000`. */
  readonly orderServiceUrl?: string | URL | undefined;
  /**
   * An API key (`shop_key_…`) or a session's token (`shop_ses_…`). `null`: none, whatever the environment says. Left out:
   * `SHOP_API_KEY`, else none.
   */
  readonly apiKey?: string | null | undefined;
  /** Milliseconds that a call has, its attempts and the waits between them included, 1 to 2147483647. Left out: 30000. */
  readonly deadline?: number | undefined;
  /** Milliseconds that each attempt has within that. One that takes longer counts as broken off. Left out: all that the call has. */
  readonly attemptTimeout?: number | undefined;
  /** How many times a call is tried at most, the first time included; 1 never tries again. Left out: 4. */
  readonly attempts?: number | undefined;
  /**
   * Milliseconds: the pause before the second attempt is random up to this, before each further one up to twice as much, 8000 at most.
   * 0 tries again at once, for tests; what a service asks to wait is waited in any case. Left out: 250.
   */
  readonly firstPause?: number | undefined;
  /**
   * The trace that all calls are part of, as W3C Trace Context writes it (`00-…-…-01`): the services put its id into their logs. Left
   * out: what a registered tracer of OpenTelemetry makes of each attempt, if there is one. A wrong one is told by the first call.
   */
  readonly traceparent?: string | undefined;
  /** Told of each change that a service has made for this shop, in the moment in which the call resolves. Left out: nobody is. */
  readonly onChange?: ((change: MadeChange) => void) | undefined;
  /** Told of every call and every attempt, for logs and figures. Left out: nobody is. */
  readonly hooks?: ShopHooks | undefined;
  /**
   * What carries the calls. `close()` closes it, whoever made it. Left out: a pool of undici's connections, at most 16 per service; in
   * browsers, workers, Deno and Bun the global `fetch`.
   */
  readonly transport?: Transport | undefined;
}

/** A change that was made: by which operation, and the request id under which the journal has it. */
export interface MadeChange {
  /** As the contract names it: `placeOrder`. */
  readonly operation: OperationName;
  /** Finds its event: `shop.events.list({ request_id })`. */
  readonly requestId: string;
}

/** Where a service is. */
export interface ServiceUrl {
  /** Scheme, host and port. */
  readonly origin: string;
  /** What stands before every path: empty, or `/like/this`. */
  readonly prefix: string;
  /** Both, for messages. */
  readonly url: string;
}

/** The options after checking, complete. */
export interface Settings {
  readonly urls: { readonly [service in ServiceName]: ServiceUrl };
  readonly token: string | undefined;
  readonly deadline: number;
  readonly attemptTimeout: number | undefined;
  readonly attempts: number;
  readonly firstPause: number;
  readonly traceparent: string | undefined;
  readonly onChange: ((change: MadeChange) => void) | undefined;
  readonly hooks: ShopHooks | undefined;
  readonly transport: Transport | undefined;
  /** The operations of a service that is none of the shop's two; `undefined`: those of the contract. */
  readonly routeOf?: ((operation: OperationName) => ClientRoute) | undefined;
}

/** The environment, as far as the SDK reads it. Empty values count as left out. */
export type Environment = Readonly<Record<string, string | undefined>>;

const known = new Set([
  "userServiceUrl",
  "orderServiceUrl",
  "apiKey",
  "deadline",
  "attemptTimeout",
  "attempts",
  "firstPause",
  "traceparent",
  "onChange",
  "hooks",
  "transport",
]);

/** setTimeout takes no longer time; it would fire at once instead. */
const longestTimeout = 2_147_483_647;

/** Checks every option. @throws TypeError that names the first wrong one. */
export function readOptions(options: ShopOptions, environment: Environment): Settings {
  checkObject(options, "new Shop: the options");
  checkNames(options, known, "new Shop");
  const { deadline = 30_000, attemptTimeout, attempts = 4, firstPause = 250 } = options;
  return {
    urls: {
      "user-service": readUrl(options, "userServiceUrl", environment, "SHOP_USER_SERVICE_URL", "http://127.0.0.1:5001"),
      "order-service": readUrl(
        options,
        "orderServiceUrl",
        environment,
        "SHOP_ORDER_SERVICE_URL",
        "http://127.0.0.1:5000",
      ),
    },
    token: readApiKey(options.apiKey, environment),
    deadline: checkTime(deadline, "deadline"),
    attemptTimeout: attemptTimeout === undefined ? undefined : checkTime(attemptTimeout, "attemptTimeout"),
    attempts: checkAttempts(attempts),
    firstPause: checkTime(firstPause, "firstPause", 0),
    traceparent: options.traceparent,
    onChange: readOnChange(options.onChange),
    hooks: readHooks(options.hooks),
    transport: readTransport(options.transport),
  };
}

/** @throws TypeError when it is not a number of milliseconds that a timer can take. */
export function checkTime(ms: unknown, name: string, least = 1): number {
  if (typeof ms === "number" && ms >= least && ms <= longestTimeout) return ms;
  throw new TypeError(`${name} must be milliseconds from ${least} to ${longestTimeout}, not ${show(ms)}`);
}

/** @throws TypeError when it can not stand in an Authorization header. It is a secret: the message does not repeat it. */
export function checkToken(token: unknown, name: string): string {
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new TypeError(`${name} must be a token of visible ASCII characters, such as shop_key_…`);
}

function readApiKey(apiKey: string | null | undefined, environment: Environment): string | undefined {
  if (apiKey === null) return undefined;
  if (apiKey !== undefined) return checkToken(apiKey, "apiKey");
  const fromEnvironment = environment.SHOP_API_KEY;
  return fromEnvironment ? checkToken(fromEnvironment, "SHOP_API_KEY") : undefined;
}

function readOnChange(onChange: ShopOptions["onChange"]): ShopOptions["onChange"] {
  if (onChange === undefined || typeof onChange === "function") return onChange;
  throw new TypeError("onChange must be a function");
}

const hookNames = new Set(["onCallStart", "onAttemptStart", "onAttemptEnd", "onCallEnd", "onContractDrift"]);

function readHooks(hooks: ShopHooks | undefined): ShopHooks | undefined {
  if (hooks === undefined) return undefined;
  checkObject(hooks, "hooks");
  for (const [name, hook] of Object.entries(hooks)) {
    if (!hookNames.has(name)) throw new TypeError(`new Shop: there is no hook ${show(name)}`);
    if (hook !== undefined && typeof hook !== "function") throw new TypeError(`hooks: ${name} must be a function`);
  }
  return hooks;
}

function readTransport(transport: Transport | undefined): Transport | undefined {
  if (transport === undefined) return undefined;
  const missing = (["send", "open", "close"] as const).find((method) => typeof transport?.[method] !== "function");
  if (missing === undefined) return transport;
  throw new TypeError(`transport must have the methods send, open and close; it has no ${missing}`);
}

function checkAttempts(attempts: number): number {
  if (Number.isSafeInteger(attempts) && attempts >= 1) return attempts;
  throw new TypeError(`attempts must be a whole number from 1, not ${show(attempts)}`);
}

function readUrl(
  options: ShopOptions,
  option: "userServiceUrl" | "orderServiceUrl",
  environment: Environment,
  variable: string,
  byDefault: string,
): ServiceUrl {
  const given = options[option];
  return given === undefined ? parseUrl(environment[variable] || byDefault, variable) : parseUrl(given, option);
}

/** @throws TypeError that names what is wrong with it, by the name of the option or variable */
export function parseUrl(given: unknown, name: string): ServiceUrl {
  const text = given instanceof URL ? given.href : given;
  const url = typeof text === "string" && !/\s/.test(text.trim()) && URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new TypeError(`${name} must be an http or https URL, not ${show(withoutUser(text))}`);
  }
  // A password in the URL would end up in logs and error messages; a query or fragment would be lost without a word.
  if (url.username || url.password) throw new TypeError(`${name} must not carry a name or password`);
  if (url.search || url.hash)
    throw new TypeError(`${name} must not carry a query or fragment, as ${show(withoutUser(text))} does`);
  const prefix = url.pathname.replace(/\/+$/, "");
  return { origin: url.origin, prefix, url: url.origin + prefix };
}

/** What stands before an @ may be a password, in what is no URL as well. */
function withoutUser(text: unknown): unknown {
  return typeof text === "string" && text.includes("@") ? `…${text.slice(text.lastIndexOf("@"))}` : text;
}
