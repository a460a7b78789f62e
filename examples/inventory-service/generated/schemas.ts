// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { components as InventoryService } from "./inventory-service.types.ts";

export type DatabaseBusy = InventoryService["schemas"]["DatabaseBusy"];
export type DeadlinePassed = InventoryService["schemas"]["DeadlinePassed"];
export type FieldError = InventoryService["schemas"]["FieldError"];
export type Id = InventoryService["schemas"]["Id"];
export type IdempotencyInFlight = InventoryService["schemas"]["IdempotencyInFlight"];
export type IdempotencyKeyReused = InventoryService["schemas"]["IdempotencyKeyReused"];
export type InternalError = InventoryService["schemas"]["InternalError"];
export type InvalidRequest = InventoryService["schemas"]["InvalidRequest"];
export type NewPurchaseOrder = InventoryService["schemas"]["NewPurchaseOrder"];
export type NewSupplier = InventoryService["schemas"]["NewSupplier"];
export type NextCursor = InventoryService["schemas"]["NextCursor"];
export type NotAllowed = InventoryService["schemas"]["NotAllowed"];
export type Overloaded = InventoryService["schemas"]["Overloaded"];
export type PayloadTooLarge = InventoryService["schemas"]["PayloadTooLarge"];
export type Problem = InventoryService["schemas"]["Problem"];
export type ProductNotFound = InventoryService["schemas"]["ProductNotFound"];
export type PurchaseOrder = InventoryService["schemas"]["PurchaseOrder"];
export type PurchaseOrderNotFound = InventoryService["schemas"]["PurchaseOrderNotFound"];
export type PurchaseOrderPage = InventoryService["schemas"]["PurchaseOrderPage"];
export type PurchaseOrderReceived = InventoryService["schemas"]["PurchaseOrderReceived"];
export type PurchaseOrderReply = InventoryService["schemas"]["PurchaseOrderReply"];
export type Quantity = InventoryService["schemas"]["Quantity"];
export type ResponseText = InventoryService["schemas"]["ResponseText"];
export type ShuttingDown = InventoryService["schemas"]["ShuttingDown"];
export type StockLimit = InventoryService["schemas"]["StockLimit"];
export type StorageFull = InventoryService["schemas"]["StorageFull"];
export type Supplier = InventoryService["schemas"]["Supplier"];
export type SupplierNotFound = InventoryService["schemas"]["SupplierNotFound"];
export type SupplierPage = InventoryService["schemas"]["SupplierPage"];
export type SupplierReply = InventoryService["schemas"]["SupplierReply"];
export type Unauthenticated = InventoryService["schemas"]["Unauthenticated"];
export type UnsupportedMediaType = InventoryService["schemas"]["UnsupportedMediaType"];

/** Problem code → its fields. */
export interface ProblemByCode {
  database_busy: DatabaseBusy;
  deadline_passed: DeadlinePassed;
  idempotency_in_flight: IdempotencyInFlight;
  idempotency_key_reused: IdempotencyKeyReused;
  internal_error: InternalError;
  invalid_request: InvalidRequest;
  not_allowed: NotAllowed;
  overloaded: Overloaded;
  payload_too_large: PayloadTooLarge;
  product_not_found: ProductNotFound;
  purchase_order_not_found: PurchaseOrderNotFound;
  purchase_order_received: PurchaseOrderReceived;
  shutting_down: ShuttingDown;
  stock_limit: StockLimit;
  storage_full: StorageFull;
  supplier_not_found: SupplierNotFound;
  unauthenticated: Unauthenticated;
  unsupported_media_type: UnsupportedMediaType;
}
