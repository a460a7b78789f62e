// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { Contract } from "@shop/openapi";
import document from "./inventory-service.json" with { type: "json" };
import { routes } from "./inventory-service.routes.ts";
import { validators } from "./inventory-service.validators.js";

export type { components, operations, paths } from "./inventory-service.types.ts";
export { routes };

export const contract: Contract<"inventory-service"> = {
  service: "inventory-service",
  document,
  hash: "202904ce788670f7063e0afc7bc694b4257b18c4bb9d128fcd9fa65e72cc5f2f",
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
    idempotency_in_flight: "A call with this key is still under way",
    payload_too_large: "The body is too large",
    unsupported_media_type: "The body is not JSON",
    idempotency_key_reused: "The key was used for another request",
    storage_full: "The disk is full",
    supplier_not_found: "No such supplier",
    product_not_found: "No such product",
    purchase_order_not_found: "No such purchase order",
    purchase_order_received: "The purchase order was received before",
    stock_limit: "The stock would pass its limit",
  },
  validators,
};
