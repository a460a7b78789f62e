import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliEnvironment, runCli } from "../cli/run-cli.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { consoleOf, fill, keys } from "./on-console.ts";

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
  await fill(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 180_000 };
const stockOf = async (id: number): Promise<number> =>
  (await shop.client().ok<{ stock: number }>("orders", "GET", `/api/product/${id}`)).stock;

describe("what is done in the console", () => {
  it("is done by one call, and shown as the command that does the same", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("2", "Latest orders");
    await terminal.type("n", /▸ +3 /);
    await terminal.type("ana", "Place an order");
    await terminal.type("\r", /1 {2}Ana Trujillo/);
    await terminal.type("Cha\r");
    await terminal.type("4", /NW-001 Chai, 18\.00 USD/);
    await terminal.shows(/Total +72\.00 USD/);
    await terminal.type(keys.ctrlS);
    await terminal.shows(/shop orders place --user 1 --product 1 --quantity 4/);
    await terminal.shows(/[▸●] +4 .*Ana Trujillo +Chai +4/);
    await terminal.type("L");
    await terminal.shows(/✓ \$ shop orders place --user 1 --product 1 --quantity 4 +order 4/);
  });

  it("is refused at the field that it is about, and can be mended there", LONG, async () => {
    await using terminal = consoleOf(shop);
    const before = await stockOf(2);
    await terminal.type("2", "Latest orders");
    await terminal.type("n", /▸ +\d/);
    await terminal.type("1\rNW-002\r", "Place an order");
    await terminal.type("many\r\r", /NW-002 緑茶/);
    await terminal.shows("✗ this must be a whole number");
    await terminal.type(`\u00159999\r\r`);
    await terminal.shows(`✗ only ${before} are there`);
    await terminal.type(`\u00155\r\r`);
    await terminal.shows(/✓ order \d+: shop orders place --user 1 --product 2 --quantity 5/);
    expect(await stockOf(2)).toBe(before - 5);
  });

  it("changes only what was changed, and nothing when somebody else was faster", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("4", "Latest orders");
    await terminal.type("e", /▸ +1 +NW-001/);
    await terminal.type("\t\t\u00151900", "Change product 1");
    await terminal.type(keys.ctrlS, /1900/);
    await terminal.shows("shop products update 1 --unit-price 1900");
    await terminal.shows(/19\.00 USD/);
    await terminal.type("e");
    await terminal.shows("Change product 1");
    await shop.client().ok("orders", "PUT", "/api/product/1", { body: { name: "Chai, loose" } });
    await terminal.type("\t\t\u00152000");
    await terminal.type(keys.ctrlS, /2000/);
    await terminal.shows(/version/);
    await terminal.type(keys.escape);
    await terminal.shows("Chai, loose");
  });

  it("asks before something goes, and Enter is No", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("2", "Latest orders");
    await terminal.type("g");
    await terminal.type("G", /▸ +\d/);
    await terminal.type("x", /▸ +1 /);
    await terminal.shows("Cancel order 1: 1 × ");
    await terminal.type(keys.enter, "▸ No");
    await terminal.hides("Please confirm");
    expect((await shop.client().call("orders", "GET", "/api/order/1")).status).toBe(200);
    await terminal.type("x");
    await terminal.type("y", "▸ No");
    await terminal.shows("✓ order 1: shop orders cancel 1");
    expect((await shop.client().call("orders", "GET", "/api/order/1")).status).toBe(404);
    await terminal.hides("2023-");
  });

  it("shows no password anywhere", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("3", "Latest orders");
    await terminal.type("n", /▸ +1 /);
    await terminal.type("Grace\rHavn 1\rsecret word", "Add a user");
    await terminal.shows("•••••••••••");
    await terminal.type("\r");
    await terminal.shows("shop users add --name Grace --address 'Havn 1' --password-stdin");
    await terminal.shows(/✓ user \d+: shop users add/);
    expect(terminal.bytes).not.toContain("secret");
    expect(await shop.client(null).login("Grace", "secret word")).toMatch(/^shop_ses_/);
  });
});

describe("a command in the console", () => {
  it("is shop itself: its output is shown, with how it ended", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type(":", "Latest orders");
    await terminal.type("products list --json\r", ":shop");
    await terminal.shows('"sku":"NW-002"');
    await terminal.shows("exit 0");
    await terminal.type(keys.escape);
    await terminal.hides("Esc goes back");
    await terminal.type(":orders show 999\r");
    await terminal.shows("exit 3");
  });

  it("that would ask finds nobody to ask, and one that goes on is ended by Esc", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type(":", "Latest orders");
    await terminal.type("users add --name Ada\r", ":shop");
    await terminal.shows("exit 6");
    await terminal.type(keys.escape);
    await terminal.hides("Esc goes back");
    await terminal.type(":smoke\r");
    await terminal.type(keys.escape, "shop smoke");
    await terminal.shows("Latest orders");
  });
});

describe("a read-only context", () => {
  it("takes no changes in the console, and says how it would", LONG, async () => {
    const env = { ...cliEnvironment(shop), SHOP_API_KEY: "" };
    const urls = ["--user-service-url", shop.users.url, "--order-service-url", shop.orders.url];
    const added = await runCli(
      ["context", "add", "looking", ...urls, "--read-only", "--api-key-file", `${shop.directory}/operator.key`],
      env,
    );
    expect(added.stderr + added.code).toContain("0");
    await using terminal = consoleOf(shop, {
      SHOP_CONTEXT: "looking",
      SHOP_USER_SERVICE_URL: "",
      SHOP_ORDER_SERVICE_URL: "",
      SHOP_API_KEY: "",
    });
    await terminal.type("2", "Latest orders");
    await terminal.shows("read-only");
    await terminal.type("n", /▸ +\d/);
    await terminal.shows("The context looking is read-only");
    expect(terminal.screen).not.toContain("Place an order");
    await terminal.type("x");
    await terminal.shows("The context looking is read-only");
    expect(terminal.screen).not.toContain("Please confirm");
  });
});
