import { bytesOf } from "../../support/wire.ts";
import type { Cast } from "../cast.ts";

/** A request that places an order, byte for byte: what has to go through when it is whole, and never otherwise. */
export function placeOrderBytes({ shop, ids }: Cast, id = "raw-bytes-0001", headers: readonly string[] = []): Buffer {
  const body = Buffer.from(JSON.stringify({ user_id: ids.user_id, product_id: ids.product_id, quantity: 1 }));
  return bytesOf({
    method: "POST",
    target: "/api/orders",
    headers: [
      ["Host", "localhost"],
      ["Authorization", `Bearer ${shop.operatorKey}`],
      ["X-Request-Id", id],
      ["Content-Type", "application/json"],
      ["Content-Length", String(body.byteLength)],
      ...headers.map((name) => [name, "1"] as const),
    ],
    body,
  });
}
