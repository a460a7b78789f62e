import type { Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { LONG, type Script, scriptOf } from "./run.ts";

interface Story {
  readonly title: string;
  readonly now: object | null;
  readonly earlier: number;
  readonly history: readonly {
    readonly event_id: number;
    readonly request_id: string | null;
    readonly text: string;
    readonly stock: readonly object[];
  }[];
  readonly next: readonly { readonly command: string }[];
}

let shop: RunningShop;
let script: Script;
let ana: User;
let chai: Product;
let order: Order;
beforeAll(async () => {
  shop = await startShop();
  script = scriptOf(shop);
  const operator = shop.client();
  ana = await operator.addUser("Ana");
  chai = await operator.addProduct("NW-001", 12, 1800);
  order = await operator.placeOrder(ana.id, chai.id, 2);
  await script.json(`orders update ${order.id} --quantity 3`);
});
afterAll(() => shop[Symbol.asyncDispose]());

const explain = (line: string): Promise<Story> => script.json<Story>(line);

describe("shop orders explain", () => {
  it("tells who did what, where the units went, and what can be done", LONG, async () => {
    const { stdout, code } = await script.run(`orders explain ${order.id}`);
    expect(code).toBe(0);
    expect(stdout).toContain(`Order ${order.id}: 3 × Product NW-001 (NW-001) for Ana, at 18.00 USD, 54.00 USD in all`);
    expect(stdout).toMatch(/placed it: 2 × Product NW-001 .* stock of NW-001: 12 → 10\. \[event \d+, request [\w-]+\]/);
    expect(stdout).toMatch(/changed it: quantity 2 → 3; stock of NW-001: 10 → 9\./);
    expect(stdout).toMatch(new RegExp(`^ {2}shop orders cancel ${order.id} +# its 3 go back to the stock$`, "m"));
  });

  it("tells the same as an object, and of a cancelled order too; the commands it names work", LONG, async () => {
    await script.json(`orders cancel ${order.id}`);
    const story = await explain(`orders explain ${order.id}`);
    expect(story).toMatchObject({ kind: "order", id: order.id, now: null, earlier: 0 });
    expect(story.history.map(({ stock }) => stock)).toEqual([
      [{ product_id: chai.id, sku: "NW-001", before: 12, after: 10, note: null }],
      [{ product_id: chai.id, sku: "NW-001", before: 10, after: 9, note: null }],
      [{ product_id: chai.id, sku: "NW-001", before: 9, after: 12, note: null }],
    ]);
    const restore = story.next.find(({ command }) => command.startsWith("shop orders restore"));
    expect((await script.run(restore?.command.replace("shop ", "") ?? "")).code).toBe(0);
    expect((await explain(`orders explain ${order.id}`)).history.at(-1)?.text).toMatch(/brought it back: 3 × /);
    expect((await explain(`orders explain ${order.id} --last 1`)).earlier).toBe(3);
  });

  it("says 3 for one that never was", async () => {
    expect(await script.failure("orders explain 999999")).toMatchObject({
      exit_code: 3,
      message: "There never was an order 999999.",
    });
  });
});

describe("shop products explain", () => {
  it("tells orders in a row as one, and each change of its own with its note", LONG, async () => {
    const tea = await shop.client().addProduct("TEA", 5, 250);
    for (const quantity of [1, 2]) await shop.client().placeOrder(ana.id, tea.id, quantity);
    await script.json("products restock TEA --change 7 --reason 'delivery 4711'");
    await script.json("products update TEA --unit-price 300");
    const { placed } = { placed: await shop.client().placeOrder(ana.id, tea.id, 1) };
    const story = await explain("products explain TEA");
    expect(story.history.map(({ text, stock }) => [text.replace(/^API key.*" /, ""), stock])).toEqual([
      ["added Product TEA (TEA) at 2.50 USD, with 5 in stock", [expect.objectContaining({ before: 0, after: 5 })]],
      [
        expect.stringMatching(/^orders, in 2 changes until .* took 3$/),
        [expect.objectContaining({ before: 5, after: 2 })],
      ],
      ["changed the stock by +7", [expect.objectContaining({ before: 2, after: 9, note: "delivery 4711" })]],
      ["changed it: price 2.50 USD → 3.00 USD", []],
      [`order ${placed.id} took 1`, [expect.objectContaining({ before: 9, after: 8 })]],
    ]);
    expect(story.next.map(({ command }) => command)).toContain("shop orders list --product TEA");
  });

  it("tells of one that is gone, and how to add it anew", LONG, async () => {
    const gone = await shop.client().addProduct("GONE", 4, 999);
    await script.json("products remove GONE");
    const story = await explain(`products explain ${gone.id}`);
    expect([story.now, story.title]).toEqual([null, `Product ${gone.id}: Product GONE (GONE) (removed)`]);
    expect(story.next).toMatchObject([
      { command: "shop products add --sku GONE --name 'Product GONE' --unit-price 999 --currency USD" },
    ]);
    expect((await script.run(story.next[0]?.command.replace("shop ", "") ?? "")).code).toBe(0);
  });
});

describe("shop users explain", () => {
  it("keeps what happened to somebody who is gone, without the name", LONG, async () => {
    const user = await shop.client().addUser("Leaving");
    await script.json("users update Leaving --address 'elsewhere, far away'");
    expect(
      (await explain("users explain Leaving")).history.map(({ text }) =>
        text.replace(/^API key.*" (?=added|changed)/, ""),
      ),
    ).toEqual([
      'added the user "Leaving" as customer',
      'changed the user: address "1 Main Street" → "elsewhere, far away"',
    ]);
    await script.json("users remove Leaving");
    const story = await explain(`users explain ${user.id}`);
    expect(story.title).toBe(`User ${user.id} (removed)`);
    expect(JSON.stringify(story)).not.toMatch(/Leaving|Main Street|far away/);
  });
});

describe("shop why", () => {
  it("tells what a call did, by the request id that everything names", LONG, async () => {
    const [entry] = (await explain(`orders explain ${order.id}`)).history;
    const story = await explain(`why ${entry?.request_id}`);
    expect(story).toMatchObject({ kind: "request", title: expect.stringContaining("made 1 change"), history: [entry] });
    expect(story.next.map(({ command }) => command)).toContain(`shop undo ${entry?.event_id}`);
  });

  it("says of a refused call that it changed nothing, and what that can mean", LONG, async () => {
    const refused = await script.failure(`orders place --user Ana --product NW-001 --quantity 1000`);
    const { code, stdout } = await script.run(`why ${refused.request_id}`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/changed nothing\n.*not in the journal.*refused/s);
    expect(await explain(`why ${refused.request_id}`)).toMatchObject({ history: [], next: [] });
  });

  it("is for operators", LONG, async () => {
    const customer = scriptOf(shop, await shop.client(null).login("Ana"));
    expect(await customer.failure("why some-request-id")).toMatchObject({ exit_code: 4, code: "not_allowed" });
  });
});
