import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { addOrders } from "./many-orders.ts";
import { consoleOf, fill, keys } from "./on-console.ts";

/** As many as the soak's, so that what grows with the list is seen. */
const MANY = process.env.SHOP_SOAK === "1" ? 1_000_000 : 20_000;

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
  await fill(shop);
  addOrders(shop, MANY);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 180_000 };

describe("the areas", () => {
  it("are one key from each other, and each shows what is there", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.shows("Latest orders");
    expect(terminal.screen).toContain("Orders per day");
    await terminal.type("2");
    await terminal.shows(new RegExp(`▸ +${MANY + 3} .*Ana Trujillo +Chai`));
    await terminal.type("3");
    await terminal.shows(/▸ +1 +Ana Trujillo +customer +Avda\. de la Constitución/);
    await terminal.type("4");
    await terminal.shows(/▸ +1 +NW-001 +Chai +18\.00 USD/);
    await terminal.type("5");
    await terminal.shows(/order\.placed +order 3/);
    await terminal.type("\t");
    await terminal.shows("Latest orders");
  });

  it("align wide characters: the column after them stands where it does for all", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("4", "Latest orders");
    await terminal.shows("緑茶 おーいお茶");
    const price = terminal.screen.split("\n").filter((line) => /NW-00[12]/.test(line));
    // The emulator gives a wide character one place in the text and takes two on the screen.
    const columns = price.map(
      (line) => line.indexOf(" USD") + [...line].filter((letter) => /[\u3040-\u9fff]/.test(letter)).length,
    );
    expect(columns).toHaveLength(2);
    expect(columns[0]).toBe(columns[1]);
  });
});

describe("a list of many", () => {
  it("scrolls by screens, to its end and back, and every line is the next one", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("2", "Latest orders");
    await terminal.shows(new RegExp(`▸ +${MANY + 3}`));
    for (let screen = 0; screen < 15; screen++) await terminal.type(keys.pageDown);
    await terminal.shows(new RegExp(`▸ +${MANY + 3 - 15 * 20} `));
    const ids = terminal.screen
      .split("\n")
      .flatMap((line) => /^[▸ ] +(\d+) +2020/.exec(line)?.[1] ?? [])
      .map(Number);
    expect(ids).toHaveLength(20);
    expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) - index));
    await terminal.type("G");
    await terminal.shows(/▸ +1 +\d{4}/);
    await terminal.type(keys.pageUp);
    await terminal.shows(/▸ +21 /);
    await terminal.type("g");
    await terminal.shows(new RegExp(`▸ +${MANY + 3} `));
  });

  it("is filtered by the service, says by what, and Esc shows all again", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("2", "Latest orders");
    await terminal.shows(new RegExp(`▸ +${MANY + 3}`));
    await terminal.type("/");
    await terminal.type("王小明\r", "filter:");
    await terminal.shows("only “王小明”");
    await terminal.shows(/1 of 1 /);
    await terminal.shows(/▸ +2 .*王小明/);
    expect(terminal.screen).toContain("shop orders list --newest --user");
    await terminal.type(keys.escape);
    await terminal.shows(new RegExp(`▸ +${MANY + 3}`));
    await terminal.type("/");
    await terminal.type("nobody of this name\r", "filter:");
    await terminal.shows('There is no user "nobody of this name"');
  });

  it("opens a line with what belongs to it, and from there what that is", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("4", "Latest orders");
    await terminal.type(keys.enter, /▸ +1 +NW-001/);
    await terminal.shows("Ledger, newest first");
    await terminal.shows(/-3 +→ 996 +order placed 3/);
    await terminal.type(keys.enter);
    await terminal.shows("Products › product 1 › order 3");
    await terminal.shows(/placed +3 × product 1 for user 1, 54\.00 USD/);
    await terminal.type(keys.escape);
    await terminal.shows("Ledger, newest first");
  });
});
