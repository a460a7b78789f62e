// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { Contract } from "../src/contract.ts";
import document from "./order-service.json" with { type: "json" };
import { routes } from "./order-service.routes.ts";
import { validators } from "./order-service.validators.js";

export type { components, operations, paths } from "./order-service.types.ts";
export { routes };

export const contract: Contract<"order-service"> = {
  service: "order-service",
  document,
  hash: "2d5218a9b08cad5b71d1b47ed64d0e79d0456aa1aeb53094beed1cae0de9ca29",
  routes,
  titles: {
    invalid_request: "The request does not fit the contract",
    unauthenticated: "A valid session or API key is needed",
    not_allowed: "Not allowed for this caller",
    internal_error: "Something went wrong on our side",
    overloaded: "Too much to do right now",
    database_busy: "The database is busy",
    shutting_down: "The service is going down",
    deadline_passed: "Nobody waits for it any more",
    user_not_found: "No such user",
    product_not_found: "No such product",
    insufficient_stock: "Not enough stock",
    idempotency_in_flight: "A call with this key is still under way",
    payload_too_large: "The body is too large",
    unsupported_media_type: "The body is not JSON",
    idempotency_key_reused: "The key was used for another request",
    storage_full: "The disk is full",
    order_not_found: "No such order",
    stock_limit: "The stock would pass its limit",
    precondition_failed: "The thing has moved on",
    order_not_cancelled: "The order is not cancelled",
    order_user_gone: "The order's user is gone",
    order_product_gone: "The order's product is gone",
    order_currency_changed: "The product has another currency by now",
    sku_taken: "The SKU is taken",
    product_has_orders: "The product still has orders",
    stock_changed: "The stock is not what was expected",
  },
  validators,
};
