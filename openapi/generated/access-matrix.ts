// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
import type { AccessMatrix, ServiceName } from "../src/contract.ts";

export const accessMatrix: Readonly<Record<ServiceName, AccessMatrix>> = {
  "user-service": {
    listUsers: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    addUser: {
      anonymous: { outcome: "allowed" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "allowed" },
      operator: { outcome: "allowed" },
    },
    login: {
      anonymous: { outcome: "allowed" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "allowed" },
      operator: { outcome: "allowed" },
    },
    logout: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "allowed" },
      operator: { outcome: "allowed" },
    },
    getUser: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "user_not_found" },
      operator: { outcome: "allowed" },
    },
    updateUser: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "user_not_found" },
      operator: { outcome: "allowed" },
    },
    removeUser: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "user_not_found" },
      operator: { outcome: "allowed" },
    },
    listKeys: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    addKey: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    removeKey: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
  },
  "order-service": {
    listOrders: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    placeOrder: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "user_not_found" },
      operator: { outcome: "allowed" },
    },
    importOrders: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    getOrder: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "order_not_found" },
      operator: { outcome: "allowed" },
    },
    updateOrder: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "order_not_found" },
      operator: { outcome: "allowed" },
    },
    cancelOrder: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "order_not_found" },
      operator: { outcome: "allowed" },
    },
    restoreOrder: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    listUserOrders: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "as_missing", status: 404, code: "user_not_found" },
      operator: { outcome: "allowed" },
    },
    listProducts: {
      anonymous: { outcome: "allowed" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "allowed" },
      operator: { outcome: "allowed" },
    },
    addProduct: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    getProduct: {
      anonymous: { outcome: "allowed" },
      customer_own: { outcome: "allowed" },
      customer_other: { outcome: "allowed" },
      operator: { outcome: "allowed" },
    },
    updateProduct: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    removeProduct: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    changeStock: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    listStockMovements: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    listEvents: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    addNote: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
    getStats: {
      anonymous: { outcome: "refused", status: 401, code: "unauthenticated" },
      customer_own: { outcome: "refused", status: 403, code: "not_allowed" },
      customer_other: { outcome: "refused", status: 403, code: "not_allowed" },
      operator: { outcome: "allowed" },
    },
  },
};
