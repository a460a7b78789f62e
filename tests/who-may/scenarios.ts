import type { Order, Product, User } from "@shop/openapi";
import type { ShopClient } from "../support/shop-client.ts";

/** A call that succeeds for the owner of what it is about, and how to make that thing go away. */
export interface Scenario {
  readonly service: "users" | "orders";
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** Removes the thing by the operator, so that the same call is about a missing one. Only where things belong to somebody. */
  readonly removeThing?: () => Promise<unknown>;
}

export interface Cast {
  readonly operator: ShopClient;
  readonly owner: User;
  readonly ownerPassword: string;
  /** A number that is never given twice. */
  readonly next: () => number;
}

const users = (method: string, path: string, body?: unknown): Scenario => ({
  service: "users",
  method,
  path,
  ...(body === undefined ? {} : { body }),
});
const orders = (method: string, path: string, body?: unknown): Scenario => ({
  service: "orders",
  method,
  path,
  ...(body === undefined ? {} : { body }),
});

const newProduct = (cast: Cast): Promise<Product> => cast.operator.addProduct(`P-${cast.next()}`, 100);

async function newOrder(cast: Cast): Promise<Order> {
  return cast.operator.placeOrder(cast.owner.id, (await newProduct(cast)).id, 1);
}

async function aboutOrder(cast: Cast, method: string, body?: unknown): Promise<Scenario> {
  const path = `/api/order/${(await newOrder(cast)).id}`;
  return { ...orders(method, path, body), removeThing: () => cast.operator.call("orders", "DELETE", path) };
}

/** Calls about the owner's account: to be run with an owner of their own when they remove it. */
function aboutUser(cast: Cast, method: string, body?: unknown): Scenario {
  const path = `/api/user/${cast.owner.id}`;
  return { ...users(method, path, body), removeThing: () => cast.operator.call("users", "DELETE", path) };
}

/** One per operation of both contracts; a missing one fails the test that goes through them. */
export const scenarios: Readonly<Record<string, (cast: Cast) => Scenario | Promise<Scenario>>> = {
  listUsers: () => users("GET", "/api/users?limit=1"),
  addUser: ({ next }) =>
    users("POST", "/api/users", { name: `added ${next()}`, password: "a long password", address: "1 Main Street" }),
  login: ({ owner, ownerPassword }) => users("POST", "/api/login", { name: owner.name, password: ownerPassword }),
  logout: () => users("POST", "/api/logout"),
  getUser: (cast) => aboutUser(cast, "GET"),
  updateUser: (cast) => aboutUser(cast, "PUT", { address: `${cast.next()} Main Street` }),
  removeUser: (cast) => aboutUser(cast, "DELETE"),
  listKeys: () => users("GET", "/api/keys"),
  addKey: ({ next }) => users("POST", "/api/keys", { name: `key ${next()}` }),
  removeKey: async ({ operator, next }) => {
    const { key } = await operator.ok<{ key: { id: number } }>("users", "POST", "/api/keys", {
      body: { name: `key ${next()}` },
    });
    return users("DELETE", `/api/key/${key.id}`);
  },
  listOrders: () => orders("GET", "/api/orders?limit=1"),
  placeOrder: async (cast) => {
    const body = { user_id: cast.owner.id, product_id: (await newProduct(cast)).id, quantity: 1 };
    return {
      ...orders("POST", "/api/orders", body),
      removeThing: () => cast.operator.call("users", "DELETE", `/api/user/${cast.owner.id}`),
    };
  },
  importOrders: async (cast) => {
    const row = { user_id: cast.owner.id, product_id: (await newProduct(cast)).id, quantity: 1 };
    return orders("POST", "/api/orders/import", { orders: [{ key: `row-${cast.next()}`, ...row }] });
  },
  getOrder: (cast) => aboutOrder(cast, "GET"),
  updateOrder: (cast) => aboutOrder(cast, "PUT", { quantity: 2 }),
  cancelOrder: (cast) => aboutOrder(cast, "DELETE"),
  restoreOrder: async (cast) => {
    const { id } = await newOrder(cast);
    await cast.operator.ok("orders", "DELETE", `/api/order/${id}`);
    return orders("POST", `/api/order/${id}/restore`);
  },
  listUserOrders: (cast) => ({
    ...orders("GET", `/api/userorders/${cast.owner.id}`),
    removeThing: () => cast.operator.call("users", "DELETE", `/api/user/${cast.owner.id}`),
  }),
  listProducts: () => orders("GET", "/api/products?limit=1"),
  addProduct: ({ next }) =>
    orders("POST", "/api/products", { sku: `N-${next()}`, name: "New", unit_price: 1, currency: "USD" }),
  getProduct: async (cast) => orders("GET", `/api/product/${(await newProduct(cast)).id}`),
  updateProduct: async (cast) => orders("PUT", `/api/product/${(await newProduct(cast)).id}`, { unit_price: 2 }),
  removeProduct: async (cast) => orders("DELETE", `/api/product/${(await newProduct(cast)).id}`),
  changeStock: async (cast) =>
    orders("POST", `/api/product/${(await newProduct(cast)).id}/stock`, { change: 1, reason: "delivery" }),
  listStockMovements: () => orders("GET", "/api/stock-movements?limit=1"),
  addNote: ({ next }) => orders("POST", "/api/notes", { text: `note ${next()}` }),
  listEvents: () => orders("GET", "/api/events?limit=1"),
  getStats: () => orders("GET", "/api/stats"),
};
