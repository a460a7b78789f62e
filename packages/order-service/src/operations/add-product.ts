import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Adds a product with its opening stock, none when nothing is said. */
export function addProduct({ products }: Pick<Dependencies, "products">): Operation<operations["addProduct"]> {
  return async ({ body }, { write }) => {
    const { sku, name, unit_price, currency, stock = 0 } = body;
    const { value: product, replayed } = await products.add({ sku, name, unit_price, currency, stock }, write);
    return { status: 200, body: { response: "Product added.", product }, version: product.version, replayed };
  };
}
