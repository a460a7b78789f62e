import type { Product, StockMovement } from "@shop/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../../tests/support/postgres/index.ts";
import { receive, ShopWithInventory } from "./inventory.ts";

let server: PostgresServer;
let databaseUrl: string;
let all: ShopWithInventory;
let product: Product;
let supplier_id: number;

beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.createDatabase();
  all = await ShopWithInventory.start(databaseUrl);
  product = await all.shop.client(all.key).addProduct("TEA-1", 5);
  await using inventory = all.client();
  supplier_id = (await inventory.addSupplier({ body: { name: "Exotic Liquids" } })).supplier.id;
});
afterAll(async () => {
  await all?.[Symbol.asyncDispose]();
  await server?.remove();
});

/** A limit against hanging: it starts processes. */
const LONG = { timeout: 240_000 };

async function newPurchaseOrders(count: number, quantity: number): Promise<number[]> {
  await using inventory = all.client();
  const body = { supplier_id, product_id: product.id, quantity };
  const added = await Promise.all(Array.from({ length: count }, () => inventory.addPurchaseOrder({ body })));
  return added.map(({ purchase_order }) => purchase_order.id);
}

const stock = async (): Promise<number> =>
  (await all.shop.client(all.key).ok<Product>("orders", "GET", `/api/product/${product.id}`)).stock;

/** The stock by the ledger, and by the figures of the shop. */
async function books(): Promise<{ ledger: number; figures: number }> {
  const ask = async (sql: string) => Number((await server.query(sql, databaseUrl))[0]?.["n"]);
  return {
    ledger: await ask(`SELECT sum(change) AS n FROM stock_movements WHERE product_id = ${product.id}`),
    figures: await ask("SELECT sum(value) AS n FROM totals WHERE name = 'units_in_stock'"),
  };
}

test("the same service on PostgreSQL: 50 calls at once receive a purchase order once", LONG, async () => {
  const [id = 0] = await newPurchaseOrders(1, 40);
  await using inventory = all.client();
  const path = { purchase_order_id: id };
  const calls = Array.from({ length: 50 }, () => inventory.receivePurchaseOrder({ path }));
  const outcomes = await Promise.allSettled(calls);
  const received = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  expect(received.map(({ purchase_order }) => purchase_order)).toEqual([
    { id, supplier_id, product_id: product.id, quantity: 40, received_at: expect.stringMatching(/^20.*Z$/) },
  ]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "purchase_order_received" });
  expect(await stock()).toBe(45);
  expect(await books()).toEqual({ ledger: 45, figures: 45 });
  const listed = await inventory.listPurchaseOrders({ query: { sort: "-id", limit: 1 } }).toArray({ max: 1 });
  expect(listed.map((order) => order.id)).toEqual([id]);
});

test("killed -9 while 40 are received, each is in the ledger once", LONG, async () => {
  const ids = await newPurchaseOrders(40, 1);
  const before = await stock();
  await using inventory = all.client();
  const received = ids.map(async (id, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 20));
    await receive(inventory, id);
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await all.process.end("SIGKILL");
  await all.process.start();
  await Promise.all(received);
  expect(await stock()).toBe(before + 40);
  expect(await books()).toEqual({ ledger: before + 40, figures: before + 40 });
  const path = `/api/stock-movements?product_id=${product.id}&limit=1000`;
  const { stock_movements } = await all.shop
    .client(all.key)
    .ok<{ stock_movements: StockMovement[] }>("orders", "GET", path);
  const notes = stock_movements.map(({ note }) => note);
  for (const id of ids) expect(notes.filter((note) => note === `purchase order ${id}`)).toHaveLength(1);
});
