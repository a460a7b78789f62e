import type { Order, Product, Shop } from "@shop/sdk";
import type { Connection } from "../connection/connect.ts";
import { findProductId, findUserId } from "../connection/find-things.ts";
import { usage } from "../failures/cli-failure.ts";
import { type Condition, type FieldKind, holds, parseWhere } from "./where.ts";

/** The contract's names, and `user` and `product` for those who know them by name and SKU. */
const ORDER_FIELDS: Readonly<Record<string, FieldKind>> = {
  id: "number",
  user: "text",
  user_id: "number",
  product: "text",
  product_id: "number",
  quantity: "number",
  date: "day",
  unit_price: "number",
  currency: "text",
  total: "number",
  version: "number",
  created_at: "text",
  updated_at: "text",
};

const PRODUCT_FIELDS: Readonly<Record<string, FieldKind>> = {
  id: "number",
  sku: "text",
  name: "text",
  unit_price: "number",
  currency: "text",
  stock: "number",
  version: "number",
  created_at: "text",
  updated_at: "text",
};

type Test<T> = (thing: T) => boolean;

const fieldTest =
  <T extends object>(condition: Condition): Test<T> =>
  (thing) =>
    holds(thing[condition.field as keyof T] as string | number, condition);

/** The products that fit, by id. */
export async function* matchingProducts(where: string, { shop }: Connection): AsyncGenerator<Product> {
  const tests = parseWhere(where, PRODUCT_FIELDS).map((condition) => fieldTest<Product>(condition));
  for await (const product of shop.products.list({ limit: 1000 }))
    if (tests.every((test) => test(product))) yield product;
}

/** The orders that fit. What the service can look up (user, product, days) it is asked for; the rest is looked at here. */
export async function* matchingOrders(where: string, connection: Connection): AsyncGenerator<Order> {
  const conditions = parseWhere(where, ORDER_FIELDS);
  const resolved = await Promise.all(conditions.map((condition) => resolvedCondition(condition, connection)));
  const tests = resolved.map((one) => ("ids" in one ? idTest(one) : fieldTest<Order>(one)));
  const query = { ...queryOf(resolved.filter((one): one is Condition => !("ids" in one))), limit: 1000 };
  for await (const order of connection.shop.orders.list(query)) if (tests.every((test) => test(order))) yield order;
}

/** The ids of all users or products whose names begin so. */
interface OneOf {
  readonly field: "user_id" | "product_id";
  readonly ids: ReadonlySet<number>;
}

const idTest =
  ({ field, ids }: OneOf): Test<Order> =>
  (order) =>
    ids.has(order[field]);

async function resolvedCondition(condition: Condition, connection: Connection): Promise<Condition | OneOf> {
  const { field, operator, value } = condition;
  if (field !== "user" && field !== "product") return condition;
  const id = `${field}_id` as const;
  if (operator === "~")
    return {
      field: id,
      ids: await (field === "user" ? usersLike(value, connection.shop) : productsLike(value, connection.shop)),
    };
  if (operator !== "=" && operator !== "!=")
    throw usage(`--where: ${field} can be = != or ~.`, `For more there is ${id}.`);
  const found = await (field === "user" ? findUserId : findProductId)(value, connection);
  return { field: id, operator, value: String(found) };
}

async function usersLike(name_prefix: string, shop: Shop): Promise<Set<number>> {
  const ids = new Set<number>();
  for await (const { id } of shop.users.list({ name_prefix, limit: 1000 })) ids.add(id);
  return ids;
}

async function productsLike(prefix: string, shop: Shop): Promise<Set<number>> {
  const ids = new Set<number>();
  for await (const { id, sku } of shop.products.list({ limit: 1000 }))
    if (holds(sku, { operator: "~", value: prefix })) ids.add(id);
  return ids;
}

/** What of the conditions narrows the list itself. A bound that is a day off is put right by the tests. */
function queryOf(conditions: readonly Condition[]): {
  user_id?: number;
  product_id?: number;
  from?: string;
  to?: string;
} {
  const query: { user_id?: number; product_id?: number; from?: string; to?: string } = {};
  for (const { field, operator, value } of conditions) {
    if ((field === "user_id" || field === "product_id") && operator === "=") query[field] ??= Number(value);
    if (field !== "date") continue;
    if (operator === "=" || operator === ">" || operator === ">=") query.from ??= value;
    if (operator === "=" || operator === "<" || operator === "<=") query.to ??= value;
  }
  return query;
}
