import type { Terminal } from "../commands/command.ts";
import { usage } from "../failures/cli-failure.ts";
import { findLocalShop, type LocalShop } from "../local-shop/index.ts";
import { type Context, LOCAL, plainUrl, type ShopUrls, sameShop } from "./context.ts";
import { readContexts } from "./context-file.ts";
import { findContext } from "./find-context.ts";

/*
 * Which shop a command talks to. The first of these that names it:
 *
 *   1. --user-service-url, --order-service-url
 *   2. --context NAME
 *   3. SHOP_USER_SERVICE_URL, SHOP_ORDER_SERVICE_URL
 *   4. SHOP_CONTEXT
 *   5. the context that `shop context use` chose
 *   6. the shop that `shop up` runs on this machine
 *   7. the ports that it would have
 *
 * What was typed goes before what is set, and what is set for this shell before what is kept in a file. Each service's URL is
 * looked for by itself in 1, 3, 6 and 7; half of a context is never meant, and refused. `--context local` (or SHOP_CONTEXT)
 * goes to 6 at once.
 *
 * Keys and sessions follow the shop and never the other way round (src/credentials/find-credentials.ts): a kept one is sent only
 * to the two URLs that it was kept for, SHOP_API_KEY only to the shop that the environment by itself means.
 */

/** What of the command line says which shop. */
export interface ShopFlags {
  readonly userServiceUrl?: string | undefined;
  readonly orderServiceUrl?: string | undefined;
  readonly context?: string | undefined;
}

export interface ChosenShop extends ShopUrls {
  /** The flag, variable or file that chose it, in words: "--context". */
  readonly source: string;
  readonly context: Context | undefined;
  /** Only when it is the shop of this machine that we talk to: its key goes nowhere else. */
  readonly operatorKeyFile: string | undefined;
}

/** @throws exit 3 for a context that is not there, exit 2 for half of one */
export function chooseShop(flags: ShopFlags, env: Terminal["env"]): ChosenShop {
  return firstOf(levels(flags, env, true), env);
}

/** The shop that the environment means by itself, without flags and kept choices. SHOP_API_KEY belongs to that one. */
export function shopOfEnvironment(env: Terminal["env"]): ShopUrls | undefined {
  try {
    return firstOf(levels({}, env, false), env);
  } catch {
    // It names a context that is not there, or half of one: then its key belongs to nobody.
    return undefined;
  }
}

/** One of the steps above. A URL that it does not name is looked for further down. */
interface Level {
  readonly source: string;
  /** Where the order-service's URL has a name of its own. */
  readonly orderSource?: string;
  readonly user?: string | undefined;
  readonly order?: string | undefined;
  readonly context?: Context;
}

/** Step by step, each looked at only when those before it have not named both services. */
function* levels(flags: ShopFlags, env: Terminal["env"], kept: boolean): Generator<Level> {
  const { userServiceUrl: user, orderServiceUrl: order } = flags;
  yield { source: "--user-service-url", orderSource: "--order-service-url", user, order };
  if (flags.context !== undefined) return yield* named(flags.context, "--context", env);
  yield ofEnvironment(env);
  if (env.SHOP_CONTEXT) return yield* named(env.SHOP_CONTEXT, "SHOP_CONTEXT", env);
  const chosen = kept ? readContexts(env).chosen : undefined;
  if (chosen !== undefined) return yield* named(chosen, "shop context use", env);
  yield* onThisMachine(env);
}

function ofEnvironment(env: Terminal["env"]): Level {
  const [user, order] = [env.SHOP_USER_SERVICE_URL || undefined, env.SHOP_ORDER_SERVICE_URL || undefined];
  return { source: "SHOP_USER_SERVICE_URL", orderSource: "SHOP_ORDER_SERVICE_URL", user, order };
}

function* named(name: string, source: string, env: Terminal["env"]): Generator<Level> {
  if (name === LOCAL) return yield* onThisMachine(env, source);
  const context = findContext(readContexts(env), name, source);
  yield { source, context, user: context.userServiceUrl, order: context.orderServiceUrl };
}

function* onThisMachine(env: Terminal["env"], source?: string): Generator<Level> {
  const local = findLocalShop(env);
  if (local !== undefined)
    yield { source: source ?? "the shop that runs here", user: local.userServiceUrl, order: local.orderServiceUrl };
  yield { source: source ?? "the usual ports", user: "http://127.0.0.1:5001", order: "http://127.0.0.1:5000" };
}

function firstOf(steps: Iterable<Level>, env: Terminal["env"]): ChosenShop {
  let user: Level | undefined;
  let order: Level | undefined;
  for (const level of steps) {
    if (level.user !== undefined) user ??= level;
    if (level.order !== undefined) order ??= level;
    if (user !== undefined && order !== undefined) break;
  }
  const urls = { userServiceUrl: plainUrl(user?.user ?? ""), orderServiceUrl: plainUrl(order?.order ?? "") };
  const context = wholeContext(urls, user, order);
  return { ...urls, ...context, operatorKeyFile: localKeyFile(urls, findLocalShop(env)) };
}

/** The context when both URLs are its own. @throws exit 2 when only one of them is */
function wholeContext(
  urls: ShopUrls,
  user: Level | undefined,
  order: Level | undefined,
): Pick<ChosenShop, "source" | "context"> {
  const orderSource = order?.orderSource ?? order?.source;
  const source = user === order ? user?.source : `${user?.source}, ${orderSource}`;
  const context = user?.context ?? order?.context;
  if (context === undefined) return { source: source ?? "", context };
  if (sameShop(urls, context)) return { source: (user?.context ? user : order)?.source ?? "", context };
  const other = user?.context === undefined ? user?.source : orderSource;
  throw usage(
    `${other} names one service, and the context ${context.name} another shop's: that would be half of each.`,
    "Give both URLs, or the context alone.",
  );
}

function localKeyFile(urls: ShopUrls, local: LocalShop | undefined): string | undefined {
  return local !== undefined && sameShop(urls, local) ? local.operatorKeyFile : undefined;
}
