import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { type ShopUrls, sameShop } from "../context.ts";

/** A key, and the shop that it was given for: it is sent to no other, whatever becomes of the context. */
export interface KeptKey extends ShopUrls {
  readonly token: string;
}

export function printKey({ token, userServiceUrl, orderServiceUrl }: KeptKey): object {
  return { token, user_service_url: userServiceUrl, order_service_url: orderServiceUrl };
}

/** `undefined` when it is anything but what `printKey` makes. */
export function keyOf(found: unknown): KeptKey | undefined {
  if (typeof found !== "object" || found === null) return undefined;
  const { token, user_service_url, order_service_url } = found as Readonly<Record<string, unknown>>;
  if (typeof token !== "string" || typeof user_service_url !== "string" || typeof order_service_url !== "string")
    return undefined;
  return { token, userServiceUrl: user_service_url, orderServiceUrl: order_service_url };
}

/** The token, for the shop that it was kept for. @throws exit 4 for any other shop: it must not learn the key */
export function tokenFor(shop: ShopUrls, key: KeptKey, name: string): string {
  if (sameShop(shop, key)) return key.token;
  throw new CliFailure(
    "key_of_another_shop",
    exitCodes.notAllowed,
    `The key of ${name} was given for ${key.userServiceUrl} and ${key.orderServiceUrl}, and the context says ${shop.userServiceUrl} and ${shop.orderServiceUrl} now: it was not sent.`,
    `Give the key for the new place: ${addAgain(name, shop)}`,
  );
}

export function keyMissing(name: string, shop: ShopUrls, where: string): CliFailure {
  return new CliFailure(
    "key_missing",
    exitCodes.notAllowed,
    `The key of ${name} is not in ${where} any more.`,
    `Give it again: ${addAgain(name, shop)}`,
  );
}

const addAgain = (name: string, { userServiceUrl, orderServiceUrl }: ShopUrls): string =>
  `shop context add ${name} --replace --user-service-url ${userServiceUrl} --order-service-url ${orderServiceUrl}`;
