import { isShopError } from "@shop/sdk";
import type { Connection } from "../connection/connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { columnsOf } from "../output/column.ts";
import { printThing } from "../output/print.ts";
import { shopCommand } from "./shop-command.ts";

interface Identity {
  readonly kind: "session" | "key";
  readonly name: string | null;
  readonly user_id: number | null;
  readonly role: "customer" | "operator";
  /** Where the credentials come from. */
  readonly source: string;
  readonly user_service_url: string;
  readonly order_service_url: string;
  readonly context: string | null;
  /** What chose this shop: a flag, a variable, a kept choice, or the shop that runs here. */
  readonly chosen_by: string;
  readonly read_only: boolean;
}

const columns = columnsOf<Identity>({
  name: { title: "WHO", value: ({ kind, name }) => name ?? (kind === "key" ? "an API key" : "a session") },
  kind: {},
  user_id: { title: "ID" },
  role: {},
  source: { title: "BY" },
  user_service_url: {},
  order_service_url: {},
  context: { value: ({ context }) => context ?? "none" },
  chosen_by: {},
  read_only: { value: ({ read_only }) => (read_only ? "yes" : "no") },
});

export const command = shopCommand({
  changes: false,
  configure: () => undefined,
  examples: [["shop whoami", "who you are here, and which flag, variable or file says so"]],
  run: async (connection, call) => {
    await printThing(await identity(connection), columns, call);
  },
});

/** Asks the service, since a session may have ended and a key may be gone. */
async function identity(connection: Connection): Promise<Identity> {
  const { shop, credentials, userServiceUrl, orderServiceUrl, context, source: chosen_by } = connection;
  if (credentials === undefined) {
    throw new CliFailure(
      "not_logged_in",
      exitCodes.notAllowed,
      `Nobody is logged in at ${userServiceUrl}, and there is no key.`,
      "Log in with `shop login NAME`, or give a key by SHOP_API_KEY or --api-key-file.",
    );
  }
  const places = {
    source: credentials.source,
    ...{ user_service_url: userServiceUrl, order_service_url: orderServiceUrl, chosen_by },
    ...{ context: context?.name ?? null, read_only: connection.readOnly },
  };
  if (credentials.session !== undefined) {
    const { id, name, role } = await shop.users.get(credentials.session.user_id);
    return { kind: "session", name, user_id: id, role, ...places };
  }
  const kind = credentials.token.startsWith("shop_ses_") ? "session" : "key";
  return { kind, name: null, user_id: null, role: await roleOf(shop), ...places };
}

/** Only an operator may list keys, so the answer tells the role; any other refusal says that the credentials are no good. */
async function roleOf(shop: Connection["shop"]): Promise<Identity["role"]> {
  try {
    await shop.keys.list({ limit: 1 }).toArray({ max: 1 });
    return "operator";
  } catch (error) {
    if (isShopError(error) && error.code === "not_allowed") return "customer";
    throw error;
  }
}
