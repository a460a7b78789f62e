import { describe, expect, it } from "vitest";
import { cliEnvironment, shopOnTerminal } from "../cli/run-cli.ts";
import { startShop } from "../support/running-shop.ts";
import { consoleOf, fill } from "./on-console.ts";

const LONG = { timeout: 180_000 };

describe("a service that goes away while the console is open", () => {
  it("is said, and what happened meanwhile is there by itself when it is back", LONG, async () => {
    await using shop = await startShop();
    await fill(shop);
    await using terminal = consoleOf(shop);
    await terminal.type("2", "● live");
    await terminal.shows(/▸ +3 .*Chai/);
    await shop.orders.end("SIGKILL");
    await terminal.shows("✗ order-service away");
    // What was read stays on the screen.
    expect(terminal.screen).toMatch(/▸ +3 .*Chai/);
    await shop.orders.start();
    await shop.client().ok("orders", "POST", "/api/orders", { body: { user_id: 2, product_id: 2, quantity: 7 } });
    await terminal.shows("✓ order-service");
    await terminal.shows(/[▸●] +4 .*王小明/);
    await terminal.shows("● live");
    // And it goes on from there.
    await shop.client().ok("orders", "POST", "/api/orders", { body: { user_id: 1, product_id: 1, quantity: 8 } });
    await terminal.shows(/[▸●] +5 .*Ana Trujillo/);
  });

  it("and was not there to begin with: it says which command helps, and comes when the shop does", LONG, async () => {
    await using shop = await startShop();
    await fill(shop);
    await shop.orders.end("SIGTERM");
    await shop.users.end("SIGTERM");
    await using terminal = consoleOf(shop);
    await terminal.shows("shop up --demo");
    await terminal.shows("✗ user-service away");
    await Promise.all([shop.orders.start(), shop.users.start()]);
    await terminal.shows("Latest orders");
  });
});

describe("nobody", () => {
  it("is told how to log in, and sees the shop after that without being asked again", LONG, async () => {
    await using shop = await startShop();
    await fill(shop);
    const env = { ...cliEnvironment(shop) };
    await using terminal = shopOnTerminal([], env, { cols: 100, rows: 26 });
    await terminal.shows("shop login NAME");
    expect(terminal.screen).toContain("as nobody");
    await shop.client().ok("users", "PUT", "/api/user/1", { body: { role: "operator" } });
    const { runCli } = await import("../cli/run-cli.ts");
    expect((await runCli(["login", "Ana Trujillo", "--password-stdin"], env, "correct horse\n")).code).toBe(0);
    await terminal.shows("Latest orders");
    expect(terminal.screen).toContain("as Ana Trujillo");
  });
});
