import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ModelRun } from "../support/model-run.ts";
import { steps } from "../support/model-steps.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";

const soak = process.env.SHOP_SOAK === "1";
/** Hundreds of changes one after the other, each of several round trips where the database is a server. */
const limitMs = (soak ? 60 : 3) * 60_000;

/** Whatever is done in whatever order, stock, ledger and figures are what arithmetic says. Run once per engine. */
export function orderModelContract(engine: TestEngine): void {
  describe(`any sequence of changes in ${engine.name}`, () => {
    let shop: TestDatabase;
    beforeAll(async () => {
      shop = await engine.open();
    });
    afterAll(() => shop.close());

    test("ends as it does in a simple model, with the same answer to each step", { timeout: limitMs }, async () => {
      let answered = new Set<string>();
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          await shop.clear();
          const run = await ModelRun.start(shop);
          for (const step of sequence) answered = answered.add(await run.step(step));
          await run.expectSame();
        }),
        { numRuns: soak ? 3_000 : 40 },
      );
      // The sequences have met each answer that the model has; that the currency has changed meanwhile is too rare to count on.
      answered.delete("order_currency_changed");
      expect([...answered].sort()).toEqual(
        ["insufficient_stock", "ok", "order_not_cancelled", "order_not_found", "stock_changed", "stock_limit"].sort(),
      );
    });
  });
}
