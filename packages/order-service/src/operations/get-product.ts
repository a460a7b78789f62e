import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import { ProductNotFound } from "../domain/failures.ts";
import type { Dependencies } from "./dependencies.ts";

export function getProduct({ products }: Pick<Dependencies, "products">): Operation<operations["getProduct"]> {
  return async ({ path }) => {
    const product = await products.find(path.product_id);
    if (product === undefined) throw new ProductNotFound(path.product_id);
    return { status: 200, body: product, version: product.version };
  };
}
