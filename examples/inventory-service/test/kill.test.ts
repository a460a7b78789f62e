import type { Product, StockMovement } from "@shop/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inconsistencies } from "../../../tests/support/consistency.ts";
import { receive, ShopWithInventory } from "./inventory.ts";

let all: ShopWithInventory;
let product: Product;
let supplier_id: number;

beforeAll(async () => {
  all = await ShopWithInventory.start();
  product = await all.shop.client().addProduct("KILLED", 100);
  await using inventory = all.client();
  supplier_id = (await inventory.addSupplier({ body: { name: "Exotic Liquids" } })).supplier.id;
});
afterAll(() => all?.[Symbol.asyncDispose]());

/** A limit against hanging: it starts processes. */
const LONG = { timeout: 240_000 };

async function newPurchaseOrders(count: number, quantity: number): Promise<number[]> {
  await using inventory = all.client();
  const body = { supplier_id, product_id: product.id, quantity };
  const added = await Promise.all(Array.from({ length: count }, () => inventory.addPurchaseOrder({ body })));
  return added.map(({ purchase_order }) => purchase_order.id);
}

const stock = async (): Promise<number> =>
  (await all.shop.client().ok<Product>("orders", "GET", `/api/product/${product.id}`)).stock;

/** The purchase orders that the ledger has lines of, one for each line. */
async function inLedger(): Promise<number[]> {
  const path = `/api/stock-movements?product_id=${product.id}&limit=1000`;
  const { stock_movements } = await all.shop.client().ok<{ stock_movements: StockMovement[] }>("orders", "GET", path);
  return stock_movements.flatMap(({ note }) => /^purchase order (\d+)$/.exec(note ?? "")?.[1] ?? []).map(Number);
}

test.each([
  ["before-commit", "has received nothing"],
  ["after-commit", "has received it"],
] as const)(
  "killed %s, before any reply, it %s, and the repeated call receives it once",
  LONG,
  async (fault, _what) => {
    const [id = 0] = await newPurchaseOrders(1, 10);
    const before = await stock();
    await all.process.end("SIGTERM");
    await all.process.start({ SHOP_TEST_FAULT: fault });
    const path = { purchase_order_id: id };
    const options = { idempotencyKey: `receive-${id}` };
    {
      await using impatient = all.client(undefined, { attempts: 1 });
      const lost = impatient.receivePurchaseOrder({ path }, options);
      await expect(lost).rejects.toMatchObject({ code: "connection_failed", certainty: "unknown" });
      await all.process.ended();
    }
    expect(await stock()).toBe(before + (fault === "after-commit" ? 10 : 0));
    await all.process.start();
    await using inventory = all.client();
    const { value, response } = await inventory.receivePurchaseOrder({ path }, options).withResponse();
    expect(value.purchase_order).toMatchObject({ id, received_at: expect.any(String) });
    expect(response.headers["idempotent-replayed"]).toBe(fault === "after-commit" ? "true" : undefined);
    expect(await stock()).toBe(before + 10);
    expect((await inLedger()).filter((each) => each === id)).toEqual([id]);
    expect(inconsistencies(all.shop.databaseFile)).toEqual([]);
  },
);

test("killed -9 again and again while 60 purchase orders are received: each is, once", LONG, async () => {
  const ids = await newPurchaseOrders(60, 1);
  const before = await stock();
  await using inventory = all.client();
  let left = ids.length;
  const received = ids.map(async (id, index) => {
    // Spread over the lives of the process.
    await new Promise((resolve) => setTimeout(resolve, index * 40));
    await receive(inventory, id);
    left -= 1;
  });
  let kills = 0;
  const killing = (async () => {
    while (left > 0 && kills < 3) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await all.process.end("SIGKILL");
      kills += 1;
      await all.process.start();
    }
  })();
  await Promise.all([...received, killing]);
  expect(kills).toBeGreaterThan(1);
  expect(await stock()).toBe(before + ids.length);
  const ledger = await inLedger();
  for (const id of ids)
    expect(
      ledger.filter((each) => each === id),
      `purchase order ${id}`,
    ).toEqual([id]);
  expect(inconsistencies(all.shop.databaseFile)).toEqual([]);
});
