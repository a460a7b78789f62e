import type { operations } from "@shop/openapi/order-service";
import { type CursorCodec, cursorCodec, cursorText, isId, isText, type Operation } from "@shop/service-kit";
import type { ProductPosition } from "../stores/product-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { pageReply, pageRequest } from "./page-request.ts";

/** The products in the order of their ids; those of a `name_prefix` in the order of their names. */
export function listProducts({ products }: Pick<Dependencies, "products">): Operation<operations["listProducts"]> {
  return async ({ query }) => {
    const { sku, name_prefix } = query;
    const { items, next } = await products.list({ sku, name_prefix }, pageRequest(query, productCursor));
    const position = next && { id: next.id, name: name_prefix === undefined ? "" : cursorText(next.name) };
    const { items: found, next_cursor } = pageReply({ items, next: position }, productCursor);
    return { status: 200, body: { products: found, next_cursor } };
  };
}

const productCursor: CursorCodec<ProductPosition> = cursorCodec({ id: isId, name: isText });
