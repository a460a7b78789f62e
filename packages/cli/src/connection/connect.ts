import { Shop } from "@shop/sdk";
import type { CommandCall, Terminal } from "../commands/command.ts";
import { type Credentials, findCredentials } from "../credentials/find-credentials.ts";
import { usage } from "../failures/cli-failure.ts";
import { findLocalShop } from "../local-shop/index.ts";

/** A shop to talk to, and how it was found. */
export interface Connection extends AsyncDisposable {
  readonly shop: Shop;
  readonly userServiceUrl: string;
  readonly orderServiceUrl: string;
  readonly credentials: Credentials | undefined;
}

interface Places {
  readonly userServiceUrl: string;
  readonly orderServiceUrl: string;
  /** Only when it is the shop of this machine that we talk to: its key goes nowhere else. */
  readonly operatorKeyFile: string | undefined;
}

/** Flags, then environment, then the shop that runs on this machine, then the ports that it would have. */
function findPlaces(options: CommandCall["options"], env: Terminal["env"]): Places {
  const local = findLocalShop(env);
  const users = text(options.userServiceUrl) ?? (env.SHOP_USER_SERVICE_URL || undefined);
  const orders = text(options.orderServiceUrl) ?? (env.SHOP_ORDER_SERVICE_URL || undefined);
  const isLocal =
    local !== undefined &&
    (users ?? local.userServiceUrl) === local.userServiceUrl &&
    (orders ?? local.orderServiceUrl) === local.orderServiceUrl;
  return {
    userServiceUrl: users ?? local?.userServiceUrl ?? "http://127.0.0.1:5001",
    orderServiceUrl: orders ?? local?.orderServiceUrl ?? "http://127.0.0.1:5000",
    operatorKeyFile: isLocal ? local.operatorKeyFile : undefined,
  };
}

/** Puts together what a command talks to; sends nothing. */
export function connect({ options, terminal: { env } }: CommandCall): Connection {
  const { userServiceUrl, orderServiceUrl, operatorKeyFile } = findPlaces(options, env);
  const flags = { apiKey: text(options.apiKey), apiKeyFile: text(options.apiKeyFile) };
  const credentials = findCredentials(flags, env, userServiceUrl, operatorKeyFile);
  const timeout = options.timeout;
  const shop = openShop({
    userServiceUrl,
    orderServiceUrl,
    apiKey: credentials?.token ?? null,
    ...(typeof timeout === "number" ? { deadline: Math.ceil(timeout * 1000) } : {}),
  });
  return { shop, userServiceUrl, orderServiceUrl, credentials, [Symbol.asyncDispose]: () => shop.close() };
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
