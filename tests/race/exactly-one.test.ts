import type { Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tell } from "../support/seed.ts";
import type { Answer, ShopClient } from "../support/shop-client.ts";
import { outcomeOf, outcomesOf, wonBy } from "./outcomes.ts";
import { TwoWriters } from "./two-writers.ts";

const soak = process.env.SHOP_SOAK === "1";
const rounds = soak ? 100 : 3;
const timeout = soak ? 30 * 60_000 : 3 * 60_000;

let shop: TwoWriters;
let operator: ShopClient;
let user: User;
let number = 0;

beforeAll(async () => {
  shop = await TwoWriters.start();
  operator = shop.client();
  user = await operator.addUser("one customer");
});
afterAll(() => shop[Symbol.asyncDispose]());

const newProduct = (stock: number): Promise<Product> => operator.addProduct(`SKU-${++number}`, stock);
const productAgain = ({ id }: Product): Promise<Product> => operator.ok<Product>("orders", "GET", `/api/product/${id}`);
const ifMatch = { "if-match": '"1"' };

async function inRounds(round: (number: number) => Promise<void>): Promise<void> {
  for (let index = 0; index < rounds; index++) await round(index);
  expect(shop.inconsistencies()).toEqual([]);
}

describe("of calls that are made at once, over two order-services, exactly one wins", { timeout }, () => {
  test("two cancellations of one order with different keys: the quantity goes back once", () =>
    inRounds(async (round) => {
      const product = await newProduct(10);
      const order = await operator.placeOrder(user.id, product.id, 4);
      const path = `/api/order/${order.id}`;
      const answers = await Promise.all(
        shop.clients(2).map((client, index) => client.call("orders", "DELETE", path, { key: `${round}-${index}` })),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "404 order_not_found": 1 });
      expect((await productAgain(product)).stock).toBe(10);
    }));

  test("20 changes of an order with the same ETag", () =>
    inRounds(async () => {
      const product = await newProduct(100);
      const order = await operator.placeOrder(user.id, product.id, 1);
      const answers = await Promise.all(
        shop.clients(20).map((client, index) => {
          const body = { quantity: 2 + index };
          return client.call("orders", "PUT", `/api/order/${order.id}`, { body, headers: ifMatch });
        }),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "412 precondition_failed": 19 });
      const changed = await operator.ok<Order>("orders", "GET", `/api/order/${order.id}`);
      expect(changed).toEqual(wonBy<{ order: Order }>(answers).order);
      expect(changed.version).toBe(2);
      expect(answers.filter(({ status }) => status === 412).map(({ body }) => body)).toSatisfy((problems: object[]) =>
        problems.every((problem) => "current_version" in problem && problem.current_version === 2),
      );
      expect((await productAgain(product)).stock).toBe(100 - changed.quantity);
    }));

  test("20 changes and cancellations of an order with the same ETag", () =>
    inRounds(async () => {
      const product = await newProduct(100);
      const order = await operator.placeOrder(user.id, product.id, 1);
      const path = `/api/order/${order.id}`;
      const answers = await Promise.all(
        shop.clients(20).map((client, index) =>
          // Pairs, so that each service gets both.
          index % 4 < 2
            ? client.call("orders", "DELETE", path, { headers: ifMatch })
            : client.call("orders", "PUT", path, { body: { quantity: 7 }, headers: ifMatch }),
        ),
      );
      const won = answers.findIndex(({ status }) => status === 200);
      const cancelled = won % 4 < 2;
      expect(outcomesOf(answers)).toEqual(
        cancelled ? { "200": 1, "404 order_not_found": 19 } : { "200": 1, "412 precondition_failed": 19 },
      );
      expect((await productAgain(product)).stock).toBe(cancelled ? 100 : 93);
    }));

  test("20 changes of a product with the same ETag", () =>
    inRounds(async () => {
      const product = await newProduct(1);
      const answers = await Promise.all(
        shop.clients(20).map((client, index) => {
          const body = { unit_price: 500 + index };
          return client.call("orders", "PUT", `/api/product/${product.id}`, { body, headers: ifMatch });
        }),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "412 precondition_failed": 19 });
      expect(await productAgain(product)).toEqual(wonBy<{ product: Product }>(answers).product);
    }));

  test("20 changes of a user with the same ETag", () =>
    inRounds(async (round) => {
      const changing = await operator.addUser(`changing ${round}`);
      const answers = await Promise.all(
        shop.clients(20).map((client, index) => {
          const body = { address: `${index} New Street` };
          return client.call("users", "PUT", `/api/user/${changing.id}`, { body, headers: ifMatch });
        }),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "412 precondition_failed": 19 });
    }));

  test("20 sign-ups of one name", () =>
    inRounds(async (round) => {
      const body = { name: `wanted ${round}`, password: "a long password", address: "1 Main Street" };
      const answers = await Promise.all(
        shop.clients(20).map((client) => client.call("users", "POST", "/api/users", { body })),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "409 name_taken": 19 });
      const { users } = await operator.ok<{ users: User[] }>("users", "GET", `/api/users?name=wanted%20${round}`);
      expect(users.filter(({ name }) => name === body.name)).toHaveLength(1);
    }));

  test("20 products of one SKU", () =>
    inRounds(async (round) => {
      const body = { sku: `WANTED-${round}`, name: "Wanted", unit_price: 1, currency: "USD", stock: 3 };
      const answers = await Promise.all(
        shop.clients(20).map((client) => client.call("orders", "POST", "/api/products", { body })),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "409 sku_taken": 19 });
    }));

  test("20 counts of a stock that expect the same old value", () =>
    inRounds(async () => {
      const product = await newProduct(10);
      const answers = await Promise.all(
        shop.clients(20).map((client, index) => {
          const body = { set_to: 20 + index, expected: 10, reason: "Counted" };
          return client.call("orders", "POST", `/api/product/${product.id}/stock`, { body });
        }),
      );
      expect(outcomesOf(answers)).toEqual({ "200": 1, "409 stock_changed": 19 });
      const winner = answers.findIndex(({ status }) => status === 200);
      expect((await productAgain(product)).stock).toBe(20 + winner);
    }));

  test("orders of a product, and its removal: it is gone, or it has orders", async () => {
    let removed = 0;
    await inRounds(async (round) => {
      const product = await newProduct(10);
      const body = { user_id: user.id, product_id: product.id, quantity: 1 };
      const { removal, orders } = await amongOrders(round, body, (client) =>
        client.call("orders", "DELETE", `/api/product/${product.id}`),
      );
      if (removal === "200") expect(orders).toEqual({ "404 product_not_found": 6 });
      else expect([removal, orders]).toEqual(["409 product_has_orders", { "200": 6 }]);
      removed += removal === "200" ? 1 : 0;
    });
    tell(`race, orders and removal of a product: ${rounds} rounds, removed in ${removed}`);
  });

  test("orders of a user at the one service, and their removal at the other: they are gone, or they have orders", async () => {
    let removed = 0;
    await inRounds(async (round) => {
      const leaving = await operator.addUser(`leaving ${round}`);
      const product = await newProduct(10);
      const body = { user_id: leaving.id, product_id: product.id, quantity: 1 };
      const { removal, orders } = await amongOrders(round, body, (client) =>
        client.call("users", "DELETE", `/api/user/${leaving.id}`),
      );
      if (removal === "200") expect(orders).toEqual({ "404 user_not_found": 6 });
      else expect([removal, orders]).toEqual(["409 user_has_orders", { "200": 6 }]);
      removed += removal === "200" ? 1 : 0;
    });
    tell(`race, orders and removal of a user: ${rounds} rounds, removed in ${removed}`);
  });
});

/** Six orders and a removal at once; the removal is sent as the first of them, as the second and so on, round by round. */
async function amongOrders(
  round: number,
  body: object,
  remove: (client: ShopClient) => Promise<Answer>,
): Promise<{ removal: string; orders: Record<string, number> }> {
  const place = round % 7;
  const answers = await Promise.all(
    shop
      .clients(7)
      .map((client, index) =>
        index === place ? remove(client) : client.call("orders", "POST", "/api/orders", { body }),
      ),
  );
  const [removal] = answers.splice(place, 1).map(outcomeOf);
  return { removal: removal ?? "", orders: outcomesOf(answers) };
}
