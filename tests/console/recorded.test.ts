import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cliEnvironment, cliMain, runCli, shopOnTerminal } from "../cli/run-cli.ts";
import { startShop } from "../support/running-shop.ts";
import { consoleOf, fill, keys } from "./on-console.ts";

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

  const recordedIn = { timeout: 180_000 };

  it(
    "begins with :record FILE and is written when the console is left: it runs on a fresh database",
    recordedIn,
    async () => {
      await using shop = await startShop();
      await fill(shop);
      const file = join(shop.directory, "session.ts");
      await using terminal = consoleOf(shop);
      await terminal.type(":", "Latest orders");
      await terminal.type(`record ${file}\r`, ":shop");
      await terminal.shows(" rec ");
      await terminal.shows(/What is done from now on becomes/);
      await terminal.type(":");
      await terminal.type("record other.sh\r", ":shop");
      await terminal.shows(/session\.ts is being recorded\. :record ends it/);
      await terminal.type("4");
      await terminal.type("n", "Chai");
      await terminal.type("NW-003\tSyrup\t1000\t\t13", "Add a product");
      await terminal.type(keys.ctrlS);
      await terminal.shows("✓ product 3: shop products add");
      await terminal.type(":");
      await terminal.type("products show NW-003\r", ":shop");
      await terminal.shows("exit 0");
      await terminal.type(keys.escape);
      await terminal.hides("Esc goes back");
      await terminal.type("q");
      expect(await terminal.exitCode).toBe(0);
      expect(terminal.scrolled).toMatch(/2 commands recorded in \S+session\.ts; next: shop replay/);
      expect(await readFile(file, "utf8")).toMatch(/shop\.products\.add/);
      const replayed = await runCli(["replay", file], cliEnvironment(shop));
      expect(replayed.code, replayed.stderr).toBe(0);
    },
  );

  it("ends with :record, which says what was wrong with the file where something was", recordedIn, async () => {
    await using shop = await startShop();
    await fill(shop);
    const file = join(shop.directory, "session.sh");
    await using terminal = consoleOf(shop);
    const order = async (line: string, says: RegExp): Promise<void> => {
      await terminal.type(":", "Latest orders");
      await terminal.type(`${line}\r`, ":shop");
      await terminal.shows(says);
      await terminal.hides(":shop");
    };
    await order("record", /Nothing is being recorded/);
    await order("record session.txt", /"session.txt" says by its end what it is to be/);
    await order("record /no/such/folder/session.sh", /can't be written/);
    await order("record --fast session.sh", /:record FILE\.sh or :record FILE\.ts begins/);
    await order(`record ${file}`, /What is done from now on/);
    await order("record", /Nothing was done since/);
    await terminal.hides(" rec ");
    expect(existsSync(file)).toBe(false);
    await order(`record ${file}`, /What is done from now on/);
    await terminal.type("n");
    await terminal.type("1\r1\r5", "Place an order");
    await terminal.type(keys.ctrlS, /Total +90\.00 USD/);
    await terminal.shows("✓ order 4");
    await order("record", /1 command recorded/);
    expect(await readFile(file, "utf8")).toMatch(/orders place --user 1 --product 1 --quantity 5/);
    await order(`record ${file}`, /is there already/);
    await terminal.type("q");
    expect(await terminal.exitCode).toBe(0);
  });

  it("is kept in plain lines too", recordedIn, async () => {
    await using shop = await startShop();
    await fill(shop);
    const file = join(shop.directory, "session.sh");
    await using terminal = consoleOf(shop, { ACCESSIBLE: "1" });
    await terminal.type(`:record ${file}\r`, "Overview (? helps):");
    await terminal.type(":products restock 1 --change 2 --reason delivery\r", /What is done from now on/);
    await terminal.type("q\r", /STOCK +998/);
    expect(await terminal.exitCode).toBe(0);
    expect(await readFile(file, "utf8")).toMatch(/products restock 1 --change 2/);
  });
});
