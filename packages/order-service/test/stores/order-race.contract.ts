import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectBalanced } from "../support/books.ts";
import { type Answers, rush } from "../support/buyers.ts";
import { codeOf } from "../support/codes.ts";
import { addProduct, placeOrder, stockOf } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";

const BUYERS = 200;
const UNITS = 10;
const expectedCodes = ["ok", "insufficient_stock", "order_not_found"];

/** Runs the same rush elsewhere, on the same database and at the same time. */
export type RushElsewhere = (userIds: readonly number[], product_id: number) => Promise<Answers>;

/** What must hold when all buy at once. Run once per engine, and with another process that buys as well. */
export function orderRaceContract(engine: TestEngine, where: string, elsewhere?: RushElsewhere): void {
  describe(`200 buyers for 10 units in ${engine.name}, ${where}`, () => {
    let shop: TestDatabase;
    beforeAll(async () => {
      shop = await engine.open();
    });
    afterAll(() => shop.close());

    const sold = async (): Promise<number> =>
      (await shop.books()).orders.reduce((sum, { quantity }) => sum + quantity, 0);

    test("buy 10 and not one more, over place, change and cancel; ledger, journal and figures are right", async () => {
      const userIds = await Promise.all(Array.from({ length: BUYERS }, (_, n) => shop.addUser(`buyer ${n}`)));
      const product = await addProduct(shop, { stock: UNITS });
      const here = elsewhere === undefined ? BUYERS : BUYERS / 2;
      const everywhere = await Promise.all([
        rush(shop.stores, { userIds: userIds.slice(0, here), product_id: product.id }),
        elsewhere?.(userIds.slice(here), product.id),
      ]);
      for (const answers of everywhere) {
        if (answers === undefined) continue;
        expect(expectedCodes).toEqual(expect.arrayContaining(Object.keys(answers)));
        // Otherwise there was no race.
        expect(answers.insufficient_stock).toBeGreaterThan(here / 2);
      }
      expectBalanced(await shop.books());
      expect((await sold()) + ((await stockOf(shop, product)) ?? Number.NaN)).toBe(UNITS);

      // What was given back at the end goes to whoever comes next.
      const [user_id = 0] = userIds;
      let code = "ok";
      while (code === "ok") code = await codeOf(placeOrder(shop, { user_id, product_id: product.id }));
      expect(code).toBe("insufficient_stock");
      expect([await sold(), await stockOf(shop, product)]).toEqual([UNITS, 0]);
      expectBalanced(await shop.books());
    });
  });
}
