import type { JournalEvent, Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shopOnTerminal } from "../cli/run-cli.ts";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";
import { LONG, type Script, scriptOf, words } from "./run.ts";

let shop: RunningShop;
let script: Script;
let operator: ShopClient;
let ana: User;
beforeAll(async () => {
  shop = await startShop();
  script = scriptOf(shop);
  operator = shop.client();
  ana = await operator.addUser("Ana");
});
afterAll(async () => {
  expect(inconsistencies(shop.databaseFile)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

const newest = async (): Promise<JournalEvent> => {
  const { events } = await operator.ok<{ events: JournalEvent[] }>("orders", "GET", "/api/events?sort=-id&limit=1");
  if (events[0] === undefined) throw new Error("the journal is empty");
  return events[0];
};
const stockOf = async (id: number): Promise<number> =>
  (await operator.ok<Product>("orders", "GET", `/api/product/${id}`)).stock;
let skus = 0;
const newProduct = (stock = 10): Promise<Product> => {
  skus += 1;
  return operator.addProduct(`SKU-${skus}`, stock, 1800);
};
const newOrder = async (quantity = 2): Promise<Order> => operator.placeOrder(ana.id, (await newProduct()).id, quantity);

describe("shop undo", () => {
  it("takes an order back, and that back again, each as an event of its own", LONG, async () => {
    const order = await newOrder();
    expect(await script.json<Order>("undo --yes")).toEqual(order);
    expect(await newest()).toMatchObject({ type: "order.cancelled", subject: { id: order.id } });
    expect(await script.json<Order>(`undo ${(await newest()).id}`)).toMatchObject({ id: order.id, version: 2 });
    expect(await newest()).toMatchObject({ type: "order.restored" });
    expect(await script.json<Order>("undo --yes")).toMatchObject({ id: order.id, version: 2 });
    expect(await stockOf(order.product_id)).toBe(10);
  });

  it("takes back a change of an order with all that it touched, of which another price is none", LONG, async () => {
    const order = await newOrder();
    const other = await newProduct();
    await script.json(`orders update ${order.id} --product ${other.id} --quantity 5 --date 2024-02-29`);
    const { id } = await newest();
    expect(await script.json<Order>(`undo ${id}`)).toMatchObject({
      product_id: order.product_id,
      quantity: 2,
      date: order.date,
    });
    await script.json(`orders update ${order.id} --product ${other.id}`);
    const again = (await newest()).id;
    await script.json(`products update ${order.product_id} --unit-price 1`);
    expect(await script.failure(`undo ${again}`)).toMatchObject({ exit_code: 5, code: "price_changed" });
  });

  it("takes back what describes a product, its stock, a user and a key", LONG, async () => {
    const product = await newProduct();
    await script.json(`products update ${product.id} --unit-price 1 --name 'Another name'`);
    expect(await script.json<Product>("undo --yes")).toMatchObject({
      unit_price: 1800,
      name: product.name,
      version: 3,
    });
    await script.json(`products restock ${product.id} --change -3 --reason broken`);
    const broken = await newest();
    await operator.placeOrder(ana.id, product.id, 4);
    expect((await script.json<Product>(`undo ${broken.request_id}`)).stock).toBe(6);
    await script.json("users update Ana --address elsewhere --role operator");
    expect(await script.json<User>("undo --yes")).toMatchObject({ address: "1 Main Street", role: "customer" });
    await script.run("keys add --name mistaken");
    expect(await script.json("undo --yes")).toMatchObject({ name: "mistaken" });
    expect((await script.run("keys list")).stdout).not.toContain("mistaken");
    await operator.addProduct("MISTAKEN", 3);
    await script.json("undo --yes");
    expect((await script.run("products show MISTAKEN")).code).toBe(3);
  });

  it("is of the caller's own changes, and names an event for another's", LONG, async () => {
    const order = await newOrder();
    const { token } = JSON.parse((await script.run("keys add --name other --json")).stdout) as { token: string };
    const other = scriptOf(shop, token);
    expect(await other.failure("undo --yes")).toMatchObject({ exit_code: 3 });
    const theirs = await newProduct();
    await other.json(`products restock ${theirs.id} --change 1 --reason delivery`);
    await script.json(`orders update ${order.id} --quantity 3`);
    expect(await other.json<Product>("undo --yes")).toMatchObject({ id: theirs.id, stock: 10 });
  });

  it("needs --yes from a script that names no change, and changes nothing without", LONG, async () => {
    const order = await newOrder();
    expect(await script.failure("undo")).toMatchObject({ exit_code: 6, message: "Missing: --yes." });
    expect((await script.run(`orders show ${order.id}`)).code).toBe(0);
  });
});

describe("an undo is refused", () => {
  it("when the thing has moved on, and says by whom and how", LONG, async () => {
    const order = await newOrder();
    const placed = (await newest()).id;
    await script.json(`orders update ${order.id} --quantity 3`);
    const error = await script.failure(`undo ${placed}`);
    expect(error).toMatchObject({ exit_code: 5, code: "moved_on" });
    expect(error.message).toMatch(/Since then API key .* changed it: quantity 2 → 3 \(event \d+/);
  });

  it("when it was taken back already", LONG, async () => {
    const { id } = await newOrder();
    const placed = (await newest()).id;
    await script.json(`undo ${placed}`);
    expect(await script.failure(`undo ${placed}`)).toMatchObject({ exit_code: 5, code: "already_undone" });
    expect((await script.run(`orders show ${id}`)).code).toBe(3);
  });

  it("when it would oversell", LONG, async () => {
    const order = await newOrder(9);
    await script.json(`orders cancel ${order.id}`);
    const cancelled = (await newest()).id;
    await operator.placeOrder(ana.id, order.product_id, 2);
    expect(await script.failure(`undo ${cancelled}`)).toMatchObject({
      exit_code: 5,
      code: "insufficient_stock",
      requested: 9,
      available: 8,
    });
    const product = await newProduct(0);
    await script.json(`products restock ${product.id} --change 5 --reason delivery`);
    const delivered = (await newest()).id;
    await operator.placeOrder(ana.id, product.id, 3);
    expect(await script.failure(`undo ${delivered}`)).toMatchObject({ code: "insufficient_stock" });
  });

  it("for what can never be undone, with the contract's reason", LONG, async () => {
    await operator.addUser("Leaving");
    await script.json("users remove Leaving");
    expect(await script.failure("undo --yes")).toMatchObject({ exit_code: 5, code: "not_undoable" });
    expect((await script.failure(`undo ${(await newest()).id}`)).message).toMatch(
      /user\.removed\) can't be taken back\. With the user/,
    );
    expect((await script.failure("undo 999999")).exit_code).toBe(3);
    expect((await script.failure("undo some-request-id")).exit_code).toBe(3);
  });

  it(
    "but for one of two who take the same delivery back at once; and the undo can be taken back, and it again",
    LONG,
    async () => {
      const product = await newProduct(0);
      await script.json(`products restock ${product.id} --change 5 --reason delivery`);
      const delivered = (await newest()).id;
      const both = await Promise.all([script.run(`undo ${delivered}`), script.run(`undo ${delivered}`)]);
      expect(both.map(({ code }) => code).sort()).toEqual([0, 5]);
      expect(await stockOf(product.id)).toBe(0);
      await script.json(`undo ${(await newest()).id}`);
      expect(await stockOf(product.id)).toBe(5);
      await script.json(`undo ${delivered}`);
      expect(await stockOf(product.id)).toBe(0);
      expect(await script.failure(`undo ${delivered}`)).toMatchObject({ code: "already_undone" });
    },
  );
});

describe("on a terminal", () => {
  const terminal = (line: string) => shopOnTerminal(words(line), script.env);

  it("it says which change, asks, and does nothing on Enter, n, Esc and Ctrl-C", LONG, async () => {
    const order = await newOrder();
    for (const keys of ["\r", "n\r", "\u001b", "\u0003"]) {
      await using asking = terminal("undo");
      await asking.type(keys, "Go on? [y/N]");
      expect(await asking.exitCode).toBe(130);
      expect(asking.scrolled).toMatch(/Undo: cancel order \d+, 2 × Product/);
      expect(asking.settings[0]).toBe(asking.settings[1]);
    }
    expect((await script.run(`orders show ${order.id}`)).code).toBe(0);
    await using asking = terminal("undo");
    await asking.type("y\r", "Go on? [y/N]");
    expect(await asking.exitCode).toBe(0);
    await asking.shows(/To take it back: shop undo \d+/);
    expect((await script.run(`orders show ${order.id}`)).code).toBe(3);
  });

  it("a change says how it is taken back, and that works", LONG, async () => {
    const product = await newProduct();
    await using changing = terminal(`products restock ${product.id} --change 5 --reason delivery`);
    await changing.shows(/To take it back: shop undo \d+/);
    expect(await changing.exitCode).toBe(0);
    const event = /shop undo (\d+)/.exec(changing.scrolled)?.[1];
    expect((await script.json<Product>(`undo ${event}`)).stock).toBe(10);
  });

  it("cancelling asks first; --yes does not", LONG, async () => {
    const order = await newOrder();
    await using asking = terminal(`orders cancel ${order.id}`);
    await asking.type("\r", "Go on? [y/N]");
    expect(await asking.exitCode).toBe(130);
    await asking.shows(`It can be taken back: shop orders restore ${order.id}`);
    await using sure = terminal(`orders cancel ${order.id} --yes`);
    expect(await sure.exitCode).toBe(0);
  });

  it("removing a user or a product says that it can't be undone, and wants the name typed", LONG, async () => {
    const product = await newProduct();
    await operator.addUser("Maria Anders");
    await using wrong = terminal("users remove 'Maria Anders'");
    await wrong.type("Maria\r", "Type Maria Anders to go on:");
    await wrong.shows("This can't be undone. With the user go their name, address and password");
    expect(await wrong.exitCode).toBe(130);
    await using right = terminal("users remove 'Maria Anders'");
    await right.type("Maria AnderX\u007fs\r", "Type Maria Anders to go on:");
    expect(await right.exitCode).toBe(0);
    await using removing = terminal(`products remove ${product.sku}`);
    await removing.type(`${product.sku}\r`, `Type ${product.sku} to go on:`);
    expect(await removing.exitCode).toBe(0);
  });
});
