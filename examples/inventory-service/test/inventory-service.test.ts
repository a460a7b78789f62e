import type { JournalEvent, Stats, StockMovement } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inconsistencies } from "../../../tests/support/consistency.ts";
import { runExample } from "../../../tests/support/example.ts";
import { type Inventory, ShopWithInventory } from "./inventory.ts";

let all: ShopWithInventory;
let inventory: Inventory;

beforeAll(async () => {
  all = await ShopWithInventory.start();
  inventory = all.client();
});
afterAll(async () => {
  await inventory?.close();
  await all?.[Symbol.asyncDispose]();
});

const shop = () => all.shop.client();

/** A purchase order of a new product, from a new supplier. */
async function newPurchaseOrder(sku: string, quantity: number) {
  const product = await shop().addProduct(sku, 5);
  const { supplier } = await inventory.addSupplier({ body: { name: `Supplier of ${sku}` } });
  const body = { supplier_id: supplier.id, product_id: product.id, quantity };
  const { purchase_order } = await inventory.addPurchaseOrder({ body });
  return { product, path: { purchase_order_id: purchase_order.id } };
}

const stockOf = async (id: number): Promise<number> =>
  (await shop().ok<{ stock: number }>("orders", "GET", `/api/product/${id}`)).stock;

const movementsOf = async (id: number): Promise<StockMovement[]> => {
  const path = `/api/stock-movements?product_id=${id}`;
  return (await shop().ok<{ stock_movements: StockMovement[] }>("orders", "GET", path)).stock_movements;
};

const eventsOf = async (id: number): Promise<JournalEvent[]> => {
  const path = `/api/events?subject_kind=product&subject_id=${id}`;
  return (await shop().ok<{ events: JournalEvent[] }>("orders", "GET", path)).events;
};

const unitsInStock = async (): Promise<number> =>
  (await shop().ok<Stats>("orders", "GET", "/api/stats")).units_in_stock;

const certain = () => expect(inconsistencies(all.shop.databaseFile)).toEqual([]);

describe("S20: a third service on the central database", () => {
  test("is driven by the SDK from its contract: suppliers, a purchase order, its units in the stock, once", {
    timeout: 120_000,
  }, async () => {
    const product = await shop().addProduct("NW-001", 39);
    const environment = { SHOP_INVENTORY_SERVICE_URL: all.process.url };
    const ran = await runExample(new URL("../order-and-receive.ts", import.meta.url), [], all.shop, environment);
    expect(product.id).toBe(1);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^Purchase order 1 was received at 20.*Z\.\n1 40\n79\n$/);
    certain();
  });

  test("brings stock in with the same ledger line, journal and figure as the order-service's own way", async () => {
    const { product, path } = await newPurchaseOrder("SAME-1", 40);
    const before = await unitsInStock();
    const received = await inventory.receivePurchaseOrder({ path }).withResponse();
    expect(await unitsInStock()).toBe(before + 40);
    const change = { change: 40, reason: `purchase order ${path.purchase_order_id}` };
    await shop().ok("orders", "POST", `/api/product/${product.id}/stock`, { body: change });

    expect(await stockOf(product.id)).toBe(85);
    const [, ours, theirs] = await movementsOf(product.id);
    expect(ours).toMatchObject({ change: 40, stock_after: 45, reason: "restock", note: change.reason, order_id: null });
    expect({ ...ours, ...own(theirs) }).toEqual(theirs);
    const [, event, other] = await eventsOf(product.id);
    expect(event).toMatchObject({
      type: "product.stock_changed",
      actor: { kind: "key", name: expect.stringContaining("operator.key") },
      request_id: received.response.requestId,
      before: { stock: 5 },
      after: { stock: 45 },
    });
    expect(event?.id).toBe(ours?.event_id);
    expect(Object.keys(event ?? {})).toEqual(Object.keys(other ?? {}));
    certain();
  });

  test("tells the journal of what it has no word for as notes about the shop", async () => {
    await newPurchaseOrder("NOTED", 2);
    const path = "/api/events?subject_kind=shop&sort=-id&limit=2";
    const { events } = await shop().ok<{ events: JournalEvent[] }>("orders", "GET", path);
    expect(events.map(({ type, after }) => [type, after?.text])).toEqual([
      ["shop.noted", expect.stringMatching(/^Purchase order \d+ was added: 2 of product \d+\.$/)],
      ["shop.noted", expect.stringMatching(/^Supplier \d+ was added\.$/)],
    ]);
  });

  test("50 calls at once receive a purchase order once, each with a key of its own, or all with the same", async () => {
    const one = await newPurchaseOrder("AT-ONCE-1", 7);
    const outcomes = await Promise.allSettled(calls(50, () => inventory.receivePurchaseOrder({ path: one.path })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "purchase_order_received", status: 409 });
    expect(await stockOf(one.product.id)).toBe(12);

    const other = await newPurchaseOrder("AT-ONCE-2", 7);
    const options = { idempotencyKey: "the-lorry-of-this-morning" };
    const replies = await Promise.all(calls(50, () => inventory.receivePurchaseOrder({ path: other.path }, options)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await stockOf(other.product.id)).toBe(12);
    expect(await movementsOf(other.product.id)).toHaveLength(2);
    certain();
  });

  test("takes nothing of a purchase order that can't be received", async () => {
    const { product, path } = await newPurchaseOrder("GONE", 3);
    await shop().ok("orders", "DELETE", `/api/product/${product.id}`);
    await expect(inventory.receivePurchaseOrder({ path })).rejects.toMatchObject({ code: "product_not_found" });
    expect((await inventory.getPurchaseOrder({ path })).received_at).toBeNull();

    const full = await newPurchaseOrder("FULL", 10);
    const body = { change: 999_999_990, reason: "count" };
    await shop().ok("orders", "POST", `/api/product/${full.product.id}/stock`, { body });
    const refused = inventory.receivePurchaseOrder({ path: full.path });
    await expect(refused).rejects.toMatchObject({ code: "stock_limit", limit: 1_000_000_000 });
    expect((await inventory.getPurchaseOrder({ path: full.path })).received_at).toBeNull();
    certain();
  });

  test("goes on without the other services, and they without it", { timeout: 240_000 }, async () => {
    const { product, path } = await newPurchaseOrder("ALONE", 4);
    await all.shop.orders.end("SIGKILL");
    await all.shop.users.end("SIGKILL");
    await inventory.receivePurchaseOrder({ path });
    await all.process.end("SIGTERM");
    await all.shop.start();
    expect(await stockOf(product.id)).toBe(9);
    await all.process.start();
    expect((await inventory.getPurchaseOrder({ path })).received_at).not.toBeNull();
    certain();
  });
});

describe("what it has without a line of its own", () => {
  test("the same principals: nobody is asked to log in, a customer is refused, an operator's session works until it ends", async () => {
    await using nobody = all.client(null);
    await expect(nobody.listSuppliers().toArray({ max: 1 })).rejects.toMatchObject({ code: "unauthenticated" });
    const user = await shop().addUser("keeper");
    const token = await shop().login("keeper");
    await using session = all.client(token);
    await expect(session.listSuppliers().toArray({ max: 1 })).rejects.toMatchObject({
      code: "not_allowed",
      status: 403,
    });
    await shop().ok("users", "PUT", `/api/user/${user.id}`, { body: { role: "operator" } });
    const { supplier } = await session.addSupplier({ body: { name: "By a session" } });
    expect(supplier.name).toBe("By a session");
    await all.shop.client(token).ok("users", "POST", "/api/logout");
    await expect(session.listSuppliers().toArray({ max: 1 })).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("the checks of its contract", async () => {
    const wrong = { supplier_id: 1, product_id: 1, quantity: 0 };
    await expect(inventory.addPurchaseOrder({ body: wrong })).rejects.toMatchObject({
      code: "invalid_request",
      status: 400,
      errors: [{ in: "body", pointer: "/quantity", detail: "must be >= 1" }],
    });
    const unknown = { name: "A", phone: "1" };
    await expect(inventory.addSupplier({ body: unknown })).rejects.toThrow(/there is no field "phone"/);
    const none = { supplier_id: 999, product_id: 1, quantity: 1 };
    await expect(inventory.addPurchaseOrder({ body: none })).rejects.toMatchObject({ code: "supplier_not_found" });
    const cursor = inventory.listSuppliers({ query: { cursor: "nonsense" } }).toArray({ max: 1 });
    await expect(cursor).rejects.toMatchObject({ code: "invalid_request" });
    const path = { purchase_order_id: 9_999 };
    await expect(inventory.getPurchaseOrder({ path })).rejects.toMatchObject({ code: "purchase_order_not_found" });
  });

  test("pages, in both directions, that cost the same in any list", async () => {
    const names = ["P1", "P2", "P3", "P4", "P5"];
    for (const name of names) await inventory.addSupplier({ body: { name } });
    const newest = await inventory.listSuppliers({ query: { sort: "-id", limit: 2 } }).toArray({ max: 5 });
    expect(newest.map(({ name }) => name)).toEqual(names.toReversed());
    const ids: number[] = [];
    for await (const { id } of inventory.listSuppliers({ query: { limit: 3 } })) ids.push(id);
    expect(ids).toEqual(ids.toSorted((one, other) => one - other));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("health, metrics, its contract and a docs page", async () => {
    const at = async (path: string) => {
      const reply = await fetch(`${all.process.url}${path}`);
      return { status: reply.status, text: await reply.text(), headers: reply.headers };
    };
    expect(JSON.parse((await at("/readyz")).text)).toMatchObject({ status: "ready", service: "inventory-service" });
    expect((await at("/livez")).status).toBe(200);
    const metrics = (await at("/metrics")).text;
    expect(metrics).toMatch(/operation="addSupplier"/);
    expect(metrics).toMatch(/service="inventory-service"/);
    expect((await at("/docs")).text).toContain("<title>inventory-service</title>");
    const contract = await at("/openapi.json");
    expect(Object.keys((JSON.parse(contract.text) as { paths: object }).paths)).toContain("/api/purchase-orders");
    expect(contract.headers.get("content-type")).toBe("application/json");
  });
});

const calls = <T>(count: number, make: () => Promise<T>): Promise<T>[] => Array.from({ length: count }, make);

/** What two lines of the ledger can't have in common. */
const own = (line: StockMovement | undefined) => ({
  id: line?.id,
  at: line?.at,
  stock_after: line?.stock_after,
  event_id: line?.event_id,
});
