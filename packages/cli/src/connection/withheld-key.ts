import { isShopError } from "@shop/sdk";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { Connection } from "./connect.ts";

/** A refusal for want of a key, while there is one that was held back, is told as such: who set SHOP_API_KEY would look in vain. */
export function explainWithheldKey(error: unknown, connection: Connection): unknown {
  if (!connection.withheldKey || !isShopError(error) || error.code !== "unauthenticated") return error;
  const { context, userServiceUrl } = connection;
  const here = context === undefined ? userServiceUrl : `the context ${context.name}`;
  return new CliFailure(
    "key_withheld",
    exitCodes.notAllowed,
    `${here} wants to know who you are, and SHOP_API_KEY was not sent there: it belongs to the shop that the environment means.`,
    context === undefined
      ? "Set SHOP_USER_SERVICE_URL and SHOP_ORDER_SERVICE_URL beside it, or give the key by --api-key-file."
      : `Set SHOP_CONTEXT=${context.name} beside it, give the key by --api-key-file, or log in: shop login NAME`,
  );
}
