import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shopOnTerminal } from "../cli/run-cli.ts";
import { type BulkShop, startBulkShop } from "./bulk-shop.ts";
import { addPeopleAndProducts, orderFile } from "./many-orders.ts";

const LONG = { timeout: 240_000 };

let shop: BulkShop;
beforeAll(async () => {
  shop = await startBulkShop();
  await addPeopleAndProducts(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

describe("an import on a terminal", () => {
  it("shows how far it is, ends on Ctrl-C with 130, and goes on", LONG, async () => {
    const file = shop.write("orders.csv", orderFile(20_000));
    await using first = shopOnTerminal(["orders", "import", file], shop.env, { cols: 60, rows: 16 });
    await first.shows(/\d+% +[\d,]+ of 20,000 +[1-9][\d,]*\/s +\d.* left/);
    await first.type("\u0003");
    expect(await first.exitCode).toBe(130);
    await first.shows(/Interrupted: [\d,]+ of 20,000 orders are done/);
    await first.shows("--resume");
    expect(first.screen).not.toContain("%");
    await using second = shopOnTerminal(["orders", "import", file, "--resume"], shop.env);
    await second.shows("20,000 orders: 20,000 added, 0 unchanged, 0 rejected");
    expect(await second.exitCode).toBe(0);
    expect(await shop.orders()).toHaveLength(20_000);
  });

  it.each([{ TERM: "dumb" }, { ACCESSIBLE: "1" }])("moves nothing with %j", LONG, async (env) => {
    const file = shop.write("few.csv", orderFile(300));
    await using terminal = shopOnTerminal(["orders", "import", file], { ...shop.env, ...env });
    await terminal.shows(/300 orders: \d+ added, \d+ unchanged, 0 rejected/);
    expect(terminal.bytes).not.toContain("\u001b[K");
  });
});
