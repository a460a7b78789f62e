import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cliEnvironment, cliMain, runCli, shopOnTerminal } from "../cli/run-cli.ts";
import { startShop } from "../support/running-shop.ts";
import { fill, keys } from "./on-console.ts";

describe("a recorded session of the console", () => {
  it("is a script of the commands that do the same, and undo takes the last change back", {
    timeout: 180_000,
  }, async () => {
    await using shop = await startShop();
    await fill(shop);
    const file = join(shop.directory, "session.sh");
    const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
    await using terminal = shopOnTerminal(["record", file, "--", process.execPath, cliMain], env, {
      cols: 100,
      rows: 26,
    });
    await terminal.type("n", "Latest orders");
    await terminal.type("1\r1\r5", "Place an order");
    await terminal.type(keys.ctrlS, /Total +90\.00 USD/);
    await terminal.shows("✓ order 4: shop orders place --user 1 --product 1 --quantity 5");
    await terminal.type("u");
    await terminal.type("y", "Take the last change back?");
    await terminal.shows("exit 0");
    expect((await shop.client().call("orders", "GET", "/api/order/4")).status).toBe(404);
    await terminal.type(keys.escape);
    await terminal.hides("Esc goes back");
    await terminal.type("q");
    expect(await terminal.exitCode).toBe(0);
    const script = await readFile(file, "utf8");
    expect(script).toMatch(/orders place --user 1 --product 1 --quantity 5/);
    expect(script).toMatch(/undo/);
    expect((await runCli(["orders", "list", "--user", "1", "--json"], env)).code).toBe(0);
  });
});
