import type { Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OnTerminal } from "../support/on-terminal.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, cliMain, runCli, shopOnTerminal } from "./run-cli.ts";

const LONG = { timeout: 120_000 };
const ESC = "\u001b";
const CTRL_C = "\u0003";
const DOWN = `${ESC}[B`;
const SHIFT_TAB = `${ESC}[Z`;

let shop: RunningShop;
let env: Record<string, string>;

beforeAll(async () => {
  shop = await startShop();
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  for (const name of ["Ana Trujillo", "Antonio Moreno", "Hanna Moos"]) await shop.client().addUser(name);
  for (const sku of ["TEA-1", "TEA-2", "JAM-1"]) await shop.client().addProduct(sku, 12, 1800);
});
afterAll(() => shop[Symbol.asyncDispose]());

function start(line: string, more: Record<string, string> = {}, size = { cols: 100, rows: 24 }): OnTerminal {
  return shopOnTerminal(line.split(" "), { ...env, ...more }, size);
}

async function expectAsBefore(terminal: OnTerminal): Promise<void> {
  await terminal.exitCode;
  expect(terminal.settings).toHaveLength(2);
  expect(terminal.settings[0]).toBe(terminal.settings[1]);
  expect(terminal.cursorIsShown).toBe(true);
}

const get = <T>(path: string, service: "users" | "orders" = "orders"): Promise<T> =>
  shop.client().ok<T>(service, "GET", path);
const newestOrder = async (): Promise<Order | undefined> =>
  (await get<{ orders: Order[] }>("/api/orders?sort=-id&limit=1")).orders[0];

describe("a form for what is missing", () => {
  it(
    "finds user and product by a part of the name, shows price, stock and total, and prints the command line",
    LONG,
    async () => {
      await using terminal = start("orders place");
      await terminal.type("ana", "▸ User");
      await terminal.shows("› Ana Trujillo");
      await terminal.hides("Antonio");
      await terminal.type("\r");
      await terminal.type("tea", "▸ Product");
      await terminal.shows(/› .*TEA-1 {2}18\.00 USD {2}12 in stock/);
      await terminal.type(`${DOWN}\r`);
      await terminal.type("2\r", "▸ Quantity");
      await terminal.type("2023-11-28\r", "▸ Date");
      await terminal.shows("Total");
      expect(terminal.screen).toMatch(/Total +36\.00 USD \(2 × .* at 18\.00 USD\)/);
      expect(terminal.screen).toMatch(/In stock +12, then 10/);
      await terminal.type("\r");
      expect(await terminal.exitCode).toBe(0);
      const line = "orders place --user 'Ana Trujillo' --product TEA-2 --quantity 2 --date 2023-11-28";
      expect(terminal.screen).toContain(`$ shop ${line}`);
      expect(await newestOrder()).toMatchObject({ user_id: 1, product_id: 2, quantity: 2, date: "2023-11-28" });
      await expectAsBefore(terminal);
    },
  );

  it("asks only for what the command line did not give, and takes a part of it back", LONG, async () => {
    await using terminal = start("orders place --user 3 --quantity 1");
    await terminal.type("jam\r", "▸ Product");
    await terminal.type(SHIFT_TAB, "▸ Date");
    await terminal.type(`${"\u007f".repeat(5)}tea-1\r\r`, "▸ Product");
    await terminal.type("\r", "Total");
    expect(await terminal.exitCode).toBe(0);
    expect(await newestOrder()).toMatchObject({ user_id: 3, product_id: 1, quantity: 1 });
    expect(terminal.screen).toContain("$ shop orders place --user 3 --quantity 1 --product TEA-1");
  });

  it("draws on stderr: what goes into a pipe is data alone", LONG, async () => {
    await using terminal = new OnTerminal(
      ["/bin/sh", "-c", `"$0" "$@" --json | sed 's/^/DATA:/'`, process.execPath, cliMain, "orders", "show"],
      env,
    );
    await terminal.type("1\r", "▸ Order");
    await terminal.shows('DATA:{"id":1,');
    expect(await terminal.exitCode).toBe(0);
  });

  it("hides a password, asks for it twice, and leaves it out of the command line", LONG, async () => {
    await using terminal = start("users add");
    await terminal.type("Bread & Co\r", "▸ Name");
    await terminal.type("Main Street 1\r", "▸ Address");
    await terminal.type("my secret\r", "▸ Password");
    await terminal.type("my secrex\r", "▸ Password again");
    await terminal.shows("The two are not the same.");
    await terminal.type("\u007ft\r");
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.bytes).not.toContain("secre");
    expect(terminal.screen).toContain("$ shop users add --name 'Bread & Co' --address 'Main Street 1'\n");
    expect(await shop.client(null).login("Bread & Co", "my secret")).toMatch(/^shop_ses_/);
  });

  it("changes what is filled in, and leaves the rest", LONG, async () => {
    const before = await get<Product>("/api/product/3");
    await using terminal = start("products update JAM-1");
    await terminal.type("\r", "▸ SKU");
    await terminal.type("Jam\r", "▸ Name");
    await terminal.type("-1\r", "▸ Price");
    await terminal.shows("It must be a whole number from 0.");
    await terminal.type("\u0015750\r");
    await terminal.type("\r", "▸ Currency");
    expect(await terminal.exitCode).toBe(0);
    expect(await get("/api/product/3")).toMatchObject({
      ...before,
      name: "Jam",
      unit_price: 750,
      version: 2,
      updated_at: expect.any(String),
    });
    expect(terminal.screen).toContain("$ shop products update JAM-1 --name Jam --unit-price 750");
  });

  it.each([
    ["Ctrl-C", CTRL_C],
    ["Esc", ESC],
  ])("is left by %s at once with 130, the terminal as it was, nothing changed", LONG, async (_, key) => {
    const before = await newestOrder();
    await using terminal = start("orders place");
    await terminal.type("ana\r", "▸ User");
    await terminal.type(key, "▸ Product");
    expect(await terminal.exitCode).toBe(130);
    await expectAsBefore(terminal);
    expect(terminal.screen).toContain("Interrupted; nothing was changed.");
    expect(await newestOrder()).toEqual(before);
  });

  it("says what the service says, when what it needs to ask fails", LONG, async () => {
    await using terminal = start("orders place --timeout 1", { SHOP_ORDER_SERVICE_URL: "http://127.0.0.1:9" });
    await terminal.type("ana\r", "▸ User");
    expect(await terminal.exitCode).toBe(1);
    expect(terminal.screen).toContain("order-service");
    await expectAsBefore(terminal);
  });

  it("fits a small terminal and has no colours with NO_COLOR", LONG, async () => {
    await using terminal = start("orders place", { NO_COLOR: "1" }, { cols: 40, rows: 12 });
    await terminal.shows("› Ana Trujillo");
    expect(terminal.bytes).not.toContain(`${ESC}[36m`);
    await terminal.type(CTRL_C);
    await terminal.exitCode;
  });

  it.each([{ TERM: "dumb" }, { ACCESSIBLE: "1" }])("is asked line by line with %o", LONG, async (more) => {
    await using terminal = start("orders place --user 1", { ...more, NO_COLOR: "1" });
    await terminal.type("tea\r", "Product:");
    await terminal.shows(/Which one.*\n.*TEA-1.*\n.*TEA-2/);
    await terminal.type("TEA-1\r");
    await terminal.type("0\r", "Quantity:");
    await terminal.type("1\r", "It must be a whole number from 1.");
    await terminal.type("\r", "Date");
    await terminal.type("y\r", "Do it? (y/N)");
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.bytes).not.toContain(ESC);
    await expectAsBefore(terminal);
  });
});

describe("without a terminal", () => {
  it.each([
    ["orders place", "--user, --product, --quantity"],
    ["orders place --user 1", "--product, --quantity"],
    ["orders update 1", "--quantity, --product or --date"],
    ["orders cancel", "ORDER"],
    ["users add", "--name, --address, --password-stdin"],
    ["users update", "USER, --address, --role or --password"],
    ["products add", "--sku, --name, --unit-price"],
    ["products restock TEA-1", "--change, --reason"],
    ["keys remove", "KEY"],
    ["login", "NAME, --password-stdin"],
  ])("nothing asks: %s ends with 6 and names %s", LONG, async (line, names) => {
    const { code, stdout, stderr } = await runCli(line.split(" "), env);
    expect([code, stdout]).toEqual([6, ""]);
    expect(stderr).toContain(`Missing: ${names}.`);
  });

  it("nobody is left behind", async () => {
    const { users } = await get<{ users: User[] }>("/api/users", "users");
    expect(users.map(({ name }) => name)).toEqual(["Ana Trujillo", "Antonio Moreno", "Hanna Moos", "Bread & Co"]);
  });
});
