import type { OperationName, RawInput } from "@shop/sdk/raw";
import { Expression, literal } from "../typescript/literal.ts";

type Spell = (input: RawInput) => string;

/** How each operation is called on the SDK. A list gives a `Listing`, all else a promise. */
export const sdkSpellings: Readonly<Partial<Record<OperationName, Spell>>> = {
  listUsers: ({ query }) => call("users.list", query),
  addUser: ({ body, headers }) => call("users.add", body, options(headers)),
  login: ({ body }) => call("login", field(body, "name"), field(body, "password")),
  logout: () => call("logout"),
  getUser: ({ path }) => call("users.get", path?.["id"]),
  updateUser: ({ path, body, headers }) => call("users.update", path?.["id"], body, options(headers)),
  removeUser: ({ path, headers }) => call("users.remove", path?.["id"], options(headers)),
  listKeys: ({ query }) => call("keys.list", query),
  addKey: ({ body }) => call("keys.add", body),
  removeKey: ({ path }) => call("keys.remove", path?.["key_id"]),
  listOrders: ({ query }) => call("orders.list", query),
  placeOrder: ({ body, headers }) => call("orders.place", body, options(headers)),
  getOrder: ({ path }) => call("orders.get", path?.["order_id"]),
  updateOrder: ({ path, body, headers }) => call("orders.update", path?.["order_id"], body, options(headers)),
  cancelOrder: ({ path, headers }) => call("orders.cancel", path?.["order_id"], options(headers)),
  restoreOrder: ({ path, headers }) => call("orders.restore", path?.["order_id"], options(headers)),
  importOrders: ({ body }) => call("orders.import", field(body, "orders")),
  listUserOrders: ({ path, query }) => call("orders.listByUser", path?.["user_id"], query),
  listProducts: ({ query }) => call("products.list", query),
  addProduct: ({ body, headers }) => call("products.add", body, options(headers)),
  getProduct: ({ path }) => call("products.get", path?.["product_id"]),
  updateProduct: ({ path, body, headers }) => call("products.update", path?.["product_id"], body, options(headers)),
  removeProduct: ({ path, headers }) => call("products.remove", path?.["product_id"], options(headers)),
  changeStock: ({ path, body, headers }) =>
    call(isCount(body) ? "products.setStock" : "products.restock", path?.["product_id"], body, options(headers)),
  listStockMovements: ({ query }) => call("stockMovements.list", query),
  listEvents: ({ query }) => call("events.list", query),
  addNote: ({ body, headers }) => call("events.note", body, options(headers)),
  getStats: ({ query }) => call("stats.get", query),
};

/** `shop.orders.place({ … })`. What is left out at the end is not written. */
export function call(method: string, ...values: readonly unknown[]): string {
  const given = values.slice(0, values.findLastIndex((value) => !isNothing(value)) + 1);
  return `shop.${method}(${given.map((value) => (value === undefined ? "{}" : literal(value))).join(", ")})`;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "object" && value !== null && !(value instanceof Expression) && Object.keys(value).length === 0);

function options(headers: RawInput["headers"] = {}): object | undefined {
  const version = /^"(\d+)"$/.exec(headers["if-match"] ?? "")?.[1];
  const key = headers["idempotency-key"];
  return {
    ...(key === undefined ? {} : { idempotencyKey: key }),
    ...(version === undefined ? {} : { ifMatch: Number(version) }),
  };
}

const field = (body: unknown, name: string): unknown => (body as Readonly<Record<string, unknown>>)[name];

const isCount = (body: unknown): boolean => typeof body === "object" && body !== null && "set_to" in body;
