import { type MadeChange, Shop } from "@shop/sdk";
import type { CommandCall, Terminal } from "../commands/command.ts";
import { type ChosenShop, chooseShop } from "../contexts/choose-shop.ts";
import { type Context, type Unlock, unlockOf } from "../contexts/context.ts";
import { type Credentials, findCredentials, isKeyOfAnotherShop } from "../credentials/find-credentials.ts";
import { usage } from "../failures/cli-failure.ts";

/** A shop to talk to, how it was found, and how careful to be with it. */
export interface Connection extends AsyncDisposable {
  readonly shop: Shop;
  readonly userServiceUrl: string;
  readonly orderServiceUrl: string;
  readonly credentials: Credentials | undefined;
  /** What chose this shop, in words: "--context", "SHOP_USER_SERVICE_URL", "the shop that runs here". */
  readonly source: string;
  /** The context in use; `undefined` where the shop was named by its URLs, or is that of this machine. */
  readonly context: Context | undefined;
  /** Whether changes are refused: the context is read-only, and not unlocked. See src/contexts/read-only.ts. */
  readonly readOnly: boolean;
  /** The unlock by which a read-only context takes changes now. */
  readonly unlock: Unlock | undefined;
  /** The first two changes that were made by it, on a terminal, where a person is told how to take one back. */
  readonly changes: readonly MadeChange[];
  /** Whether there is a SHOP_API_KEY that was not used, since it belongs to another shop. */
  readonly withheldKey: boolean;
}

/** Puts together what a command talks to; sends nothing. */
export async function connect(call: Pick<CommandCall, "options" | "terminal">): Promise<Connection> {
  const { options, terminal } = call;
  const chosen = chooseFor(options, terminal.env);
  const flags = { apiKey: text(options.apiKey), apiKeyFile: text(options.apiKeyFile) };
  return connectionTo(chosen, await findCredentials(flags, chosen, terminal), call);
}

/** The same as nobody: for what everybody may ask. No key is looked for, so that none can be missing. */
export function connectAsNobody(call: Pick<CommandCall, "options" | "terminal">): Connection {
  return connectionTo(chooseFor(call.options, call.terminal.env), undefined, call);
}

function connectionTo(
  chosen: ChosenShop,
  credentials: Credentials | undefined,
  { options: { timeout }, terminal: { env, stderr, trace } }: Pick<CommandCall, "options" | "terminal">,
): Connection {
  const { userServiceUrl, orderServiceUrl, source, context } = chosen;
  const changes: MadeChange[] = [];
  const onChange = (change: MadeChange): unknown => changes.length < 2 && changes.push(change);
  const shop = openShop({
    userServiceUrl,
    orderServiceUrl,
    apiKey: credentials?.token ?? null,
    traceparent: trace?.traceparent,
    ...(stderr.isTTY ? { onChange } : {}),
    ...(typeof timeout === "number" ? { deadline: Math.ceil(timeout * 1000) } : {}),
  });
  const unlock = context?.readOnly === true ? unlockOf(context) : undefined;
  return {
    ...{ shop, userServiceUrl, orderServiceUrl, credentials, source, context, unlock, changes },
    readOnly: context?.readOnly === true && unlock === undefined,
    withheldKey: credentials === undefined && isKeyOfAnotherShop(chosen, env),
    [Symbol.asyncDispose]: () => shop.close(),
  };
}

function chooseFor(options: CommandCall["options"], env: Terminal["env"]): ChosenShop {
  const { userServiceUrl, orderServiceUrl, context } = options;
  const flags = {
    userServiceUrl: text(userServiceUrl),
    orderServiceUrl: text(orderServiceUrl),
    context: text(context),
  };
  return chooseShop(flags, env);
}

/** What the SDK refuses of the options is what somebody typed. */
function openShop(options: ConstructorParameters<typeof Shop>[0]): Shop {
  try {
    return new Shop(options);
  } catch (error) {
    if (error instanceof TypeError) throw usage(error.message);
    throw error;
  }
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
