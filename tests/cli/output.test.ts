import type { Order, Product } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, type Ran, runCli, shopOnTerminal } from "./run-cli.ts";

const LONG = { timeout: 120_000 };
let shop: RunningShop;
let env: Record<string, string>;
let product: Product;
let orders: readonly Order[];

beforeAll(async () => {
  shop = await startShop();
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  const user = await shop.client().addUser('Ana "Emparedados", y helados');
  product = await shop.client().addProduct("TEA", 1000);
  const placed: Order[] = [];
  for (const quantity of [3, 1, 10, 2]) {
    placed.push(await shop.client().placeOrder(user.id, product.id, quantity));
  }
  orders = placed;
});
afterAll(() => shop[Symbol.asyncDispose]());

const run = (...args: string[]): Promise<Ran> => runCli(args, env);

/** What it prints when all is well. */
async function printed(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

async function refused(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([2, ""]);
  return stderr;
}

describe("--json", () => {
  it("is the whole documented shape, of one and of many", LONG, async () => {
    expect(JSON.parse(await printed("orders", "list", "--json"))).toEqual(orders);
    expect(JSON.parse(await printed("orders", "show", "--json", String(orders[0]?.id)))).toEqual(orders[0]);
  });

  it("takes fields, in their order", LONG, async () => {
    const picked = orders.map(({ quantity, id }) => ({ quantity, id }));
    expect(await printed("orders", "list", "--json", "quantity,id")).toBe(
      `[\n${picked.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`,
    );
    expect(await printed("orders", "show", "1", "--json", "quantity,id")).toBe('{"quantity":3,"id":1}\n');
  });

  it("says which fields there are when one is wrong, before anything is asked", LONG, async () => {
    expect(await refused("orders", "list", "--json=quantty")).toContain("Did you mean quantity?");
    expect(await refused("orders", "list", "--columns", "nothing-like-it")).toMatch(/There are: id, user_id, .*total/);
  });
});

describe("--jq", () => {
  it("filters what --json prints, text without quotation marks", LONG, async () => {
    expect(await printed("orders", "list", "--jq", "map(.quantity) | add")).toBe("16\n");
    expect(await printed("products", "list", "--jq", ".[].sku")).toBe("TEA\n");
    expect(await printed("orders", "show", "1", "--jq", "{id}")).toBe('{"id":1}\n');
    expect(await printed("orders", "list", "--ndjson", "--jq", ".quantity")).toBe("3\n1\n10\n2\n");
  });

  it("says what is wrong with the filter", LONG, async () => {
    expect(await refused("orders", "list", "--jq", ".[")).toContain("syntax error");
  });
});

describe("--csv, --ndjson and --quiet", () => {
  it("print values as in JSON, quoted where they must be", LONG, async () => {
    const [head, ...lines] = (await printed("orders", "list", "--csv")).trimEnd().split("\n");
    const [first] = orders;
    expect(head?.split(",")).toEqual(Object.keys(first ?? {}));
    expect(lines.map((line) => line.split(","))).toEqual(orders.map((order) => Object.values(order).map(String)));
    expect(await printed("users", "list", "--csv", "--columns", "name,id")).toBe(
      'name,id\n"Ana ""Emparedados"", y helados",1\n',
    );
  });

  it("print a head when there is nothing", LONG, async () => {
    expect(await printed("orders", "list", "--from", "2999-01-01", "--csv", "--columns", "id,date")).toBe("id,date\n");
    expect(await printed("orders", "list", "--from", "2999-01-01", "--ndjson")).toBe("");
    expect(await printed("orders", "list", "--from", "2999-01-01", "--quiet")).toBe("");
  });

  it("print a row a line", LONG, async () => {
    const lines = (await printed("orders", "list", "--ndjson")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(orders);
    expect(await printed("orders", "list", "-q")).toBe("1\n2\n3\n4\n");
    expect(await printed("products", "show", "TEA", "-q")).toBe("1\n");
  });

  it("contradict each other", LONG, async () => {
    expect(await refused("orders", "list", "--json", "--csv")).toContain("--json and --csv contradict each other");
    expect(await refused("orders", "list", "--csv", "--jq", ".")).toContain("--jq works on JSON");
  });
});

describe("--sort and --columns", () => {
  it("sorts by size, also from the largest, and limits after that", LONG, async () => {
    expect(await printed("orders", "list", "--sort", "quantity", "-q")).toBe("2\n4\n1\n3\n");
    expect(await printed("orders", "list", "--sort", "-total", "--limit", "2", "-q")).toBe("3\n1\n");
    expect(await printed("orders", "list", "--sort", "-id", "--limit", "2", "-q")).toBe("4\n3\n");
    expect(await refused("orders", "list", "--sort", "prize")).toContain("There is no field");
    expect(await refused("orders", "list", "--sort", "id", "--newest")).toContain("contradict");
  });

  it("choose what a table shows, hidden fields too", LONG, async () => {
    expect(await printed("orders", "list", "--columns", "version,id", "--limit", "1")).toBe(
      "VERSION  ID\n      1   1\n",
    );
  });
});

describe("a terminal", () => {
  const start = (args: readonly string[], more: Record<string, string> = {}, size = { cols: 100, rows: 20 }) =>
    shopOnTerminal(args, { ...env, ...more }, size);

  it("gets relative times and a bold head, a pipe absolute times and none", LONG, async () => {
    await using terminal = start(["orders", "list"]);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.screen).toMatch(/\d+ (s|min) ago|now/);
    expect(terminal.bytes).toContain("\u001b[1mID");
    const stdout = await printed("orders", "list");
    expect(stdout).toContain(orders[0]?.created_at);
    expect(stdout).not.toContain("\u001b");
  });

  it.each([
    ["NO_COLOR", { NO_COLOR: "1" }],
    ["TERM=dumb", { TERM: "dumb" }],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }],
  ])("gets no colours with %s", LONG, async (_, more) => {
    await using terminal = start(["orders", "list"], more);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.bytes).not.toContain("\u001b[1m");
  });

  it("is not needed for colours with FORCE_COLOR", LONG, async () => {
    const { stdout } = await runCli(["orders", "list"], { ...env, FORCE_COLOR: "1" });
    expect(stdout).toContain("\u001b[1m");
  });

  it("that is narrow gets narrower texts, and whole numbers", LONG, async () => {
    await using terminal = start(["users", "list"], {}, { cols: 44, rows: 20 });
    expect(await terminal.exitCode).toBe(0);
    const row = terminal.screen.split("\n").find((line) => line.includes("Emp"));
    expect(row).toMatch(/^ {1,2}1 {2}Ana "Emp.*… {2}\S.* customer$/);
    expect(row?.length).toBeLessThanOrEqual(44);
  });

  it("gets a pager only when the table is taller than it, and the pager's own Ctrl-C", LONG, async () => {
    await using short = start(["orders", "list"], { PAGER: "sed s/^/PAGED:/" });
    expect(await short.exitCode).toBe(0);
    expect(short.screen).not.toContain("PAGED:");
    await using tall = start(["orders", "list"], { PAGER: "sed s/^/PAGED:/" }, { cols: 100, rows: 5 });
    expect(await tall.exitCode).toBe(0);
    expect(tall.scrolled.match(/PAGED:/g)).toHaveLength(5);
  });

  it("does without a pager that is not there, and one that leaves early ends it quietly", LONG, async () => {
    await using without = start(["orders", "list"], { PAGER: "no-such-pager" }, { cols: 100, rows: 5 });
    expect(await without.exitCode).toBe(0);
    expect(without.scrolled).toMatch(/^ *4 /m);
    await using early = start(["orders", "list"], { PAGER: "head -n 1" }, { cols: 100, rows: 5 });
    expect(await early.exitCode).toBe(0);
    expect(early.scrolled).not.toMatch(/^ *4 /m);
  });
});

describe("errors", () => {
  it("of usage are told like all others, as an object with --json", LONG, async () => {
    const { error } = JSON.parse(await refused("orders", "list", "--jsn", "--json")) as { error: object };
    expect(error).toMatchObject({
      code: "usage",
      exit_code: 2,
      message: "Unknown option '--jsn'.",
      hint: "Did you mean --json?",
    });
    expect(await refused("oders", "list")).toMatch(/Unknown command 'oders'.*\n.*Did you mean orders\?/);
    expect(await refused("users", "update", "1", "--role", "oprator")).toMatch(/Did you mean operator\?/);
  });

  it("offer what is left, as a command that works", LONG, async () => {
    const line = ["orders", "place", "--user", "1", "--product", "TEA", "--quantity", "5000"];
    const { code, stderr } = await run(...line);
    expect(code).toBe(5);
    const next = /Next: shop (orders place .*)/.exec(stderr)?.[1] ?? "";
    expect(next).toBe("orders place --user 1 --product TEA --quantity 984");
    expect((await run(...next.split(" "))).code).toBe(0);
  });

  it("do not repeat a key that was given on the command line", LONG, async () => {
    const { stderr } = await runCli(
      ["orders", "place", "--user", "1", "--product", "TEA", "--quantity", "9999", "--api-key", shop.operatorKey],
      cliEnvironment(shop),
    );
    expect(stderr).toContain("Next: ");
    expect(stderr).not.toContain(shop.operatorKey);
  });
});
