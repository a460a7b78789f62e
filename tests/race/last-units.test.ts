import type { Order, Product } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { seedFrom, tell } from "../support/seed.ts";
import type { ShopClient } from "../support/shop-client.ts";
import { Buyer } from "./buyer.ts";
import { type Customer, newCustomers } from "./customers.ts";
import { HeldUnits } from "./held-units.ts";
import { ledgerOf } from "./ledger.ts";
import { Outcomes } from "./outcomes.ts";
import { TwoWriters } from "./two-writers.ts";

const soak = process.env.SHOP_SOAK === "1";
const rounds = soak ? 100 : 3;
const timeout = soak ? 30 * 60_000 : 3 * 60_000;
const seed = seedFrom("SHOP_RACE_SEED");

let shop: TwoWriters;
let operator: ShopClient;
let customers: Customer[];

beforeAll(async () => {
  shop = await TwoWriters.start();
  operator = shop.client();
  customers = await newCustomers(shop, 20);
});
afterAll(() => shop[Symbol.asyncDispose]());

interface Crowd {
  readonly product: Product;
  readonly buyers: readonly Buyer[];
  readonly held: HeldUnits;
  readonly outcomes: Outcomes;
}

describe("S2: with two order-services and a user-service on the one database", () => {
  test("200 buyers who place, change and cancel at once get the 10 units that there are", { timeout }, async () => {
    const outcomes = new Outcomes();
    for (let round = 0; round < rounds; round++) {
      const { product, buyers, held } = await gather({ units: 10, count: 200, greed: 3, round, outcomes });
      await Promise.all(buyers.map((buyer) => actOften(buyer, 4)));
      // Whatever is left now, 200 who want one more each buy it out.
      await Promise.all(buyers.map((buyer) => buyer.buy(1)));

      expect(held.oversold).toEqual([]);
      expect(held.sum).toBe(10);
      await expectSold(product, buyers, 0);
    }
    expectOutcomes("200 buyers for 10 units", outcomes);
  });

  test("30 buyers who change their minds for long leave what they hold and not a unit more or less", {
    timeout,
  }, async () => {
    const outcomes = new Outcomes();
    for (let round = 0; round < rounds; round++) {
      const { product, buyers, held } = await gather({ units: 60, count: 30, greed: 8, round, outcomes });
      await Promise.all(buyers.map((buyer) => actOften(buyer, 12)));

      expect(held.oversold).toEqual([]);
      expect(held.most).toBeGreaterThan(30);
      await expectSold(product, buyers, 60 - held.sum);
    }
    expectOutcomes("30 buyers for 60 units", outcomes);
  });
});

interface CrowdOptions {
  readonly units: number;
  readonly count: number;
  readonly greed: number;
  readonly round: number;
  readonly outcomes: Outcomes;
}

/** A new product, and buyers who all want it: half of them at the one order-service, half at the other. */
async function gather({ units, count, greed, round, outcomes }: CrowdOptions): Promise<Crowd> {
  const product = await operator.addProduct(`SKU-${units}-${round}`, units);
  const held = new HeldUnits(units);
  const buyers = Array.from({ length: count }, (_, number) => {
    const { user, token } = customers[number % customers.length] ?? fail();
    const random = randomFrom(seed + round, number);
    const ids = { user_id: user.id, product_id: product.id };
    return new Buyer({ ...ids, client: shop.client(token), random, held, outcomes, greed });
  });
  return { product, buyers, held, outcomes };
}

async function actOften(buyer: Buyer, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await buyer.act();
}

/** The orders are those that the buyers hold, each as it was last acknowledged; the rest is in stock. */
async function expectSold(product: Product, buyers: readonly Buyer[], left: number): Promise<void> {
  const held = buyers.flatMap((buyer) => [...buyer.orders.values()]).toSorted((a, b) => a.id - b.id);
  const { orders } = await operator.ok<{ orders: Order[] }>(
    "orders",
    "GET",
    `/api/orders?product_id=${product.id}&limit=1000`,
  );
  expect(orders.toSorted((a, b) => a.id - b.id)).toEqual(held);
  expect(await operator.ok<Product>("orders", "GET", `/api/product/${product.id}`)).toEqual({
    ...product,
    stock: left,
  });
  // At no moment were more sold than there are, nor fewer than none.
  const { lowest, highest } = ledgerOf(shop.shop.databaseFile, product.id);
  expect(lowest).toBeGreaterThanOrEqual(0);
  expect(highest).toBe(product.stock);
  expect(shop.inconsistencies()).toEqual([]);
}

/** Each kind of call has met each of its outcomes, and no other: no 5xx above all. A change of an order that is just cancelled is 404. */
function expectOutcomes(what: string, outcomes: Outcomes): void {
  tell(`race, ${what}: SHOP_RACE_SEED=${seed}, ${rounds} rounds: ${outcomes}`);
  const always = [
    "cancel 200",
    "change 200",
    "change 409 insufficient_stock",
    "place 200",
    "place 409 insufficient_stock",
  ];
  expect(outcomes.seen.filter((outcome) => outcome !== "change 404 order_not_found")).toEqual(always);
}

function fail(): never {
  throw new Error("There are no customers.");
}
