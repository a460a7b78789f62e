// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { OperationValidators } from "../src/contract.ts";

export declare const validators: {
  readonly listOrders: OperationValidators;
  readonly placeOrder: OperationValidators;
  readonly importOrders: OperationValidators;
  readonly getOrder: OperationValidators;
  readonly updateOrder: OperationValidators;
  readonly cancelOrder: OperationValidators;
  readonly restoreOrder: OperationValidators;
  readonly listUserOrders: OperationValidators;
  readonly listProducts: OperationValidators;
  readonly addProduct: OperationValidators;
  readonly getProduct: OperationValidators;
  readonly updateProduct: OperationValidators;
  readonly removeProduct: OperationValidators;
  readonly changeStock: OperationValidators;
  readonly listStockMovements: OperationValidators;
  readonly listEvents: OperationValidators;
  readonly addNote: OperationValidators;
  readonly getStats: OperationValidators;
};
