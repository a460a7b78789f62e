import type { Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tell } from "../support/seed.ts";
import { type Answer, problemOf, type ShopClient } from "../support/shop-client.ts";
import { outcomesOf, wonBy } from "./outcomes.ts";
import { TwoWriters } from "./two-writers.ts";

const soak = process.env.SHOP_SOAK === "1";
const rounds = soak ? 100 : 3;
const timeout = soak ? 30 * 60_000 : 3 * 60_000;

let shop: TwoWriters;
let operator: ShopClient;
let user: User;
let token: string;
let number = 0;

beforeAll(async () => {
  shop = await TwoWriters.start();
  operator = shop.client();
  user = await operator.addUser("one customer");
  token = await operator.login(user.name);
});
afterAll(() => shop[Symbol.asyncDispose]());

const newProduct = (stock: number): Promise<Product> => operator.addProduct(`SKU-${++number}`, stock);
const ordersOf = async (product: Product): Promise<Order[]> =>
  (await operator.ok<{ orders: Order[] }>("orders", "GET", `/api/orders?product_id=${product.id}`)).orders;
const stockOf = async ({ id }: Product): Promise<number> =>
  (await operator.ok<Product>("orders", "GET", `/api/product/${id}`)).stock;

/** Fifty at once, half of them to the one order-service and half to the other. */
function fifty(call: (client: ShopClient, index: number) => Promise<Answer>, caller?: string): Promise<Answer[]> {
  return Promise.all(shop.clients(50, caller).map(call));
}

/** One of them was carried out, and all were answered with its reply to the letter. */
function expectOneReply(answers: readonly Answer[]): void {
  expect(outcomesOf(answers)).toEqual({ "200": answers.length });
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  const replayed = answers.filter(({ headers }) => headers["idempotent-replayed"] === "true");
  expect(replayed).toHaveLength(answers.length - 1);
}

describe("fifty calls with one Idempotency-Key at once, over two order-services", { timeout }, () => {
  test("place one order", async () => {
    for (let round = 0; round < rounds; round++) {
      const product = await newProduct(100);
      const body = { user_id: user.id, product_id: product.id, quantity: 2 };
      const key = `place-${round}`;
      const answers = await fifty((client) => client.call("orders", "POST", "/api/orders", { body, key }), token);
      expectOneReply(answers);
      expect(await ordersOf(product)).toEqual([wonBy<{ order: Order }>(answers).order]);
      expect(await stockOf(product)).toBe(98);
    }
    expect(shop.inconsistencies()).toEqual([]);
    tell(`race, one key: ${rounds} rounds of 50 calls`);
  });

  test("change an order once", async () => {
    for (let round = 0; round < rounds; round++) {
      const product = await newProduct(100);
      const order = await operator.placeOrder(user.id, product.id, 1);
      const options = { body: { quantity: 3 }, key: `change-${round}` };
      const answers = await fifty((client) => client.call("orders", "PUT", `/api/order/${order.id}`, options));
      expectOneReply(answers);
      expect(await ordersOf(product)).toMatchObject([{ id: order.id, quantity: 3, version: 2 }]);
      expect(await stockOf(product)).toBe(97);
    }
    expect(shop.inconsistencies()).toEqual([]);
  });

  test("cancel an order once", async () => {
    for (let round = 0; round < rounds; round++) {
      const product = await newProduct(100);
      const order = await operator.placeOrder(user.id, product.id, 5);
      const key = `cancel-${round}`;
      expectOneReply(await fifty((client) => client.call("orders", "DELETE", `/api/order/${order.id}`, { key })));
      expect(await stockOf(product)).toBe(100);
    }
    expect(shop.inconsistencies()).toEqual([]);
  });

  test("restock once", async () => {
    for (let round = 0; round < rounds; round++) {
      const product = await newProduct(10);
      const options = { body: { change: 7, reason: "Delivered" }, key: `restock-${round}` };
      const path = `/api/product/${product.id}/stock`;
      expectOneReply(await fifty((client) => client.call("orders", "POST", path, options)));
      expect(await stockOf(product)).toBe(17);
    }
    expect(shop.inconsistencies()).toEqual([]);
  });

  test("with two bodies: the one that wins is carried out, the other is refused every time", async () => {
    const winners = new Map<number, number>();
    for (let round = 0; round < rounds; round++) {
      const product = await newProduct(100);
      // Neighbours go to different services, so each service gets both bodies, this time the one first and next time the other.
      const quantityOf = (index: number): number => (index % 4 < 2 === (round % 2 === 0) ? 1 : 2);
      const answers = await fifty((client, index) => {
        const body = { user_id: user.id, product_id: product.id, quantity: quantityOf(index) };
        return client.call("orders", "POST", "/api/orders", { body, key: `two-bodies-${round}` });
      }, token);
      const [order, ...others] = await ordersOf(product);
      expect(others).toEqual([]);
      const quantity = order?.quantity ?? 0;
      winners.set(quantity, (winners.get(quantity) ?? 0) + 1);
      expectOneReply(answers.filter((_, index) => quantityOf(index) === quantity));
      for (const loser of answers.filter((_, index) => quantityOf(index) !== quantity)) {
        expect([loser.status, problemOf(loser).code]).toEqual([422, "idempotency_key_reused"]);
      }
      expect(await stockOf(product)).toBe(100 - quantity);
    }
    expect(shop.inconsistencies()).toEqual([]);
    tell(
      `race, one key with two bodies: the first won ${winners.get(1) ?? 0} times, the second ${winners.get(2) ?? 0}`,
    );
  });

  test("of two customers: each has an order of their own", async () => {
    const other = await operator.addUser("another customer");
    const otherToken = await operator.login(other.name);
    const product = await newProduct(10);
    const place = (tokenOf: string, { id }: User): Promise<Answer[]> => {
      const body = { user_id: id, product_id: product.id, quantity: 1 };
      return fifty((client) => client.call("orders", "POST", "/api/orders", { body, key: "of-two" }), tokenOf);
    };
    const [mine, theirs] = await Promise.all([place(token, user), place(otherToken, other)]);
    expectOneReply(mine);
    expectOneReply(theirs);
    expect((await ordersOf(product)).map(({ user_id }) => user_id).toSorted((a, b) => a - b)).toEqual([
      user.id,
      other.id,
    ]);
  });
});
