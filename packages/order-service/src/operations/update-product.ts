import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Changes what describes a product. Its stock has an operation of its own. */
export function updateProduct({ products }: Pick<Dependencies, "products">): Operation<operations["updateProduct"]> {
  return async ({ path, body }, { expected, write }) => {
    const { value: product, replayed } = await products.update({ id: path.product_id, expected }, body, write);
    return { status: 200, body: { response: "Product updated.", product }, version: product.version, replayed };
  };
}
