// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { OperationValidators } from "@shop/openapi";

export declare const validators: {
  readonly listSuppliers: OperationValidators;
  readonly addSupplier: OperationValidators;
  readonly listPurchaseOrders: OperationValidators;
  readonly addPurchaseOrder: OperationValidators;
  readonly getPurchaseOrder: OperationValidators;
  readonly receivePurchaseOrder: OperationValidators;
};
