import type { operations } from "@shop/openapi/order-service";
import { idCursor, type Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";
import { pageReply, pageRequest } from "./page-request.ts";

/** The ledger. What it tells of may be gone: a filter by something unknown finds nothing. */
export function listStockMovements({
  stockMovements,
}: Pick<Dependencies, "stockMovements">): Operation<operations["listStockMovements"]> {
  return async ({ query }) => {
    const { product_id, order_id } = query;
    const page = await stockMovements.list({ product_id, order_id }, pageRequest(query, idCursor));
    const { items, next_cursor } = pageReply(page, idCursor);
    return { status: 200, body: { stock_movements: items, next_cursor } };
  };
}
