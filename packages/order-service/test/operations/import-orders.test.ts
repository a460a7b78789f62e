import type { Product, RowOutcome } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectBalanced } from "../support/books.ts";
import { addProduct, stockOf } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";

const now = new Date("2026-11-24T23:59:59.999Z");

describe("importOrders", () => {
  let service: TestService;
  let user_id: number;
  let chai: Product;
  beforeAll(async () => {
    service = await startTestService({ clock: () => now });
  });
  beforeEach(async () => {
    await service.shop.clear();
    user_id = await service.shop.addUser("newUser");
    chai = await addProduct(service.shop);
  });
  afterAll(() => service.close());

  const row = (key: string, parts: object = {}) => ({ key, user_id, product_id: chai.id, quantity: 2, ...parts });
  const call = (rows: readonly object[]) => service.call("POST", "/api/orders/import", { body: { orders: rows } });
  const outcomes = async (rows: readonly object[]): Promise<readonly RowOutcome[]> => {
    const { status, body, text } = await call(rows);
    expect(status, text).toBe(200);
    return (body as { outcomes: RowOutcome[] }).outcomes;
  };

  test("places the rows in their order, each with stock, ledger and journal", async () => {
    const rows = Array.from({ length: 15 }, (_, index) => row(`row-${index}`, { quantity: 1 + (index % 3) }));
    const placed = await outcomes(rows);
    expect(placed.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(placed.map(({ order }) => order?.quantity)).toEqual(rows.map(({ quantity }) => quantity));
    const ids = placed.map(({ order }) => order?.id ?? 0);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(placed[0]?.order).toMatchObject({ date: "2026-11-24", unit_price: 1800, currency: "USD" });
    expect(await stockOf(service.shop, chai)).toBe(39 - 30);
    expectBalanced(await service.shop.books());
  });

  test("keeps the price that a row brings, in the order and in the journal", async () => {
    const price = { unit_price: 1500, currency: "EUR" };
    const [outcome] = await outcomes([row("old", { date: "2019-05-01", price })]);
    expect(outcome?.order).toMatchObject({ date: "2019-05-01", ...price, total: 3000 });
    expect((await service.shop.events("order", outcome?.order?.id ?? 0))[0]?.after).toMatchObject(price);
    expectBalanced(await service.shop.books());
  });

  test("refuses a row alone, and the stock goes to the rows as they stand", async () => {
    const rows = [
      row("a", { quantity: 30 }),
      row("b", { quantity: 10 }),
      row("c", { quantity: 9 }),
      row("d", { user_id: 999_999 }),
      row("e", { product_id: 999_999 }),
      row("f", { quantity: 1 }),
    ];
    const found = await outcomes(rows);
    expect(found.map(({ order, refused }) => order?.quantity ?? refused?.code)).toEqual([
      30,
      "insufficient_stock",
      9,
      "user_not_found",
      "product_not_found",
      "insufficient_stock",
    ]);
    expect(found[1]?.refused).toMatchObject({ requested: 10, available: 9 });
    expect(await stockOf(service.shop, chai)).toBe(0);
    expectBalanced(await service.shop.books());
  });

  test("answers a repeated row with its order, and another row under its key with a refusal", async () => {
    const first = await outcomes([row("a"), row("b")]);
    const again = await outcomes([row("a"), row("c"), row("b"), row("b", { quantity: 3 })]);
    expect(again.map(({ replayed }) => replayed)).toEqual([true, false, true, false]);
    expect([again[0]?.order, again[2]?.order]).toEqual(first.map(({ order }) => order));
    expect(again[3]?.refused?.code).toBe("idempotency_key_reused");
    expect((await service.shop.books()).orders).toHaveLength(3);
  });

  test("twenty calls with the same rows at once are one order for each row", async () => {
    const rows = [row("a", { quantity: 1 }), row("b", { quantity: 1 }), row("a", { quantity: 1 })];
    const all = await Promise.all(Array.from({ length: 20 }, () => outcomes(rows)));
    expect(new Set(all.flat().map(({ order }) => order?.id)).size).toBe(2);
    expect(all.flat().filter(({ replayed }) => !replayed)).toHaveLength(2);
    expectBalanced(await service.shop.books());
  });

  test("is for operators, and takes as many rows as fit", async () => {
    const { token } = await service.customer("other");
    const body = { orders: [row("a")] };
    expect((await service.call("POST", "/api/orders/import", { body, token })).status).toBe(403);
    // The longest rows that the contract allows: they must stay below the limit of a body.
    const longest = {
      ...{ user_id: 9007199254740991, product_id: 9007199254740991, quantity: 1_000_000 },
      ...{ date: "2026-11-24", price: { unit_price: 1_000_000_000, currency: "USD" } },
    };
    const rows = Array.from({ length: 250 }, (_, index) => ({ key: String(index).padEnd(64, "x"), ...longest }));
    expect((await outcomes(rows)).every(({ refused }) => refused?.code === "user_not_found")).toBe(true);
    expect((await call([...rows, row("one more")])).status).toBe(400);
    expect((await call([])).status).toBe(400);
    // A currency says nothing without the price that is in it.
    expect((await call([row("a", { price: { currency: "EUR" } })])).status).toBe(400);
  });
});
