import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliEnvironment, shopOnTerminal } from "../cli/run-cli.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { consoleOf, fill } from "./on-console.ts";

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
  await fill(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 180_000 };
const areas = [
  "Latest orders",
  "Orders, newest first",
  "Users, oldest first",
  "Products, oldest first",
  "Events, newest first",
];

describe("the console at any size", () => {
  it.each([
    [60, 16],
    [80, 24],
    [120, 40],
    [300, 80],
  ])("%i×%i: every area fits", LONG, async (cols, rows) => {
    await using terminal = consoleOf(shop, {}, { cols, rows });
    for (const [index, title] of areas.entries()) {
      await terminal.type(String(index + 1));
      await terminal.shows(title);
      await terminal.shows(/leave|\? keys/);
      const lines = terminal.screen.split("\n");
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(lines[0]).toMatch(/^ shop /);
      expect(lines[1]).toContain("1 Overview");
    }
  });

  it("follows the window, says when it is too small, and comes back", LONG, async () => {
    await using terminal = consoleOf(shop, {}, { cols: 120, rows: 40 });
    await terminal.type("2", "Latest orders");
    await terminal.shows(/▸ +3 .*Ana Trujillo/);
    terminal.resize({ cols: 40, rows: 10 });
    await terminal.shows("The terminal is too small.");
    await terminal.hides("Ana Trujillo");
    terminal.resize({ cols: 60, rows: 16 });
    await terminal.shows(/▸ +3 .*Ana Trujillo/);
    expect(terminal.screen.split("\n").length).toBeLessThanOrEqual(16);
    terminal.resize({ cols: 200, rows: 50 });
    await terminal.shows("UNIT PRICE");
    expect(terminal.screen.split("\n").filter((line) => line.includes("Ana Trujillo"))).toHaveLength(2);
  });

  it("has no colours with NO_COLOR, and the chosen line is seen all the same", LONG, async () => {
    await using terminal = consoleOf(shop, { NO_COLOR: "1" });
    await terminal.type("2", "Latest orders");
    await terminal.shows(/▸ +3 /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(terminal.bytes).not.toMatch(/\u001b\[[0-9;]*(3[0-9]|4[0-9]|9[0-9]|10[0-9])m/);
  });
});

describe("the console writes little", () => {
  it("nothing at rest, and a few bytes when a mark goes", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("2", "● live");
    await terminal.shows(/▸ +3 .*Ana Trujillo/);
    await settled(terminal);
    const rest = terminal.bytes.length;
    await waiting(6_000);
    // Two looks at the services lie in this time; what they answer is shown in steps, of which a slow machine may cross one.
    expect(terminal.bytes.length - rest).toBeLessThanOrEqual(600);
    await shop.client().ok("orders", "POST", "/api/orders", { body: { user_id: 1, product_id: 1, quantity: 1 } });
    await terminal.shows(/[▸●] +4 /);
    await settled(terminal);
    const marked = terminal.bytes.length;
    await terminal.hides("●  ");
    await terminal.hides("● 4");
    expect(terminal.bytes.length - marked).toBeLessThanOrEqual(1_500);
  });
});

describe("ACCESSIBLE=1", () => {
  it("is plain lines: nothing is drawn again, no other screen", LONG, async () => {
    await using terminal = shopOnTerminal(
      [],
      { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, ACCESSIBLE: "1" },
      { cols: 100, rows: 40 },
    );
    await terminal.type("2\r", "Overview (? helps):");
    await terminal.shows(/id 3, date .*, user user 1/);
    await terminal.type("#3\r", "Orders (? helps):");
    await terminal.shows("Total: 54.00 USD");
    await terminal.type(":products list --json\r");
    await terminal.shows('"sku":"NW-001"');
    await terminal.type("q\r");
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.bytes).not.toContain("\u001b[?1049h");
    expect(terminal.settings[1]).toBe(terminal.settings[0]);
  });
});

const waiting = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until nothing was written for a second. */
async function settled(terminal: { readonly bytes: string }): Promise<void> {
  for (let before = -1; before !== terminal.bytes.length; ) {
    before = terminal.bytes.length;
    await waiting(1_000);
  }
}
