import { isShopError, type ShopError } from "@shop/sdk";
import { CliFailure } from "./cli-failure.ts";

/** What to do next, as a sentence or a command; `undefined` when the message says it already. */
export function hintOf(error: unknown): string | undefined {
  if (error instanceof CliFailure) return error.hint;
  return isShopError(error) ? hintOfShopError(error) : undefined;
}

function hintOfShopError(error: ShopError): string | undefined {
  switch (error.code) {
    case "unauthenticated":
      return "Log in with `shop login NAME`, or give an API key by SHOP_API_KEY or --api-key-file. `shop whoami` tells what is used now.";
    case "not_allowed":
      return "`shop whoami` tells who you are here.";
    case "insufficient_stock":
      return error.available > 0
        ? `Take --quantity ${error.available}, or restock: shop products restock ${error.product_id} --change ${error.requested - error.available} --reason "…"`
        : `Restock first: shop products restock ${error.product_id} --change ${error.requested} --reason "…"`;
    case "stock_changed":
      return `Count again, or give --expected ${error.actual}.`;
    case "user_has_orders":
      return "List them with `shop orders list --user ID`, and cancel them first.";
    case "product_has_orders":
      return "List them with `shop orders list --product ID`.";
    case "precondition_failed":
      return `Look at it again; its version is ${error.current_version} now (--if-version).`;
    default:
      return undefined;
  }
}
