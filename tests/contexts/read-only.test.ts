import type { JournalEvent, Product } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, shopOnTerminal } from "../cli/run-cli.ts";
import { succeeded, TwoShops } from "./two-shops.ts";

/** Many processes one after the other: a limit against hanging, not a measure. */
const LONG = { timeout: 120_000 };

let shops: TwoShops;
beforeAll(async () => {
  shops = await TwoShops.start();
}, LONG.timeout);
afterAll(() => shops[Symbol.asyncDispose]());

/** Both contexts read-only, `one` chosen. */
async function readOnly(...flags: string[]): Promise<Record<string, string>> {
  return { ...(await shops.contexts("--read-only", ...flags)), SHOP_CONTEXT: "one" };
}

const stock = async (): Promise<number> =>
  (await shops.one.client().ok<{ products: Product[] }>("orders", "GET", "/api/products?sku=ONE")).products[0]?.stock ??
  0;
const journal = async (query: string): Promise<JournalEvent[]> =>
  (await shops.one.client().ok<{ events: JournalEvent[] }>("orders", "GET", `/api/events?sort=-id&${query}`)).events;
const restock = ["products", "restock", "ONE", "--change", "1", "--reason", "delivery"];

describe("a read-only context", () => {
  it("refuses every change before anything is sent, says how to open it, and reads", LONG, async () => {
    const env = await readOnly();
    const before = await stock();
    const { code, stdout, stderr } = await runCli(restock, env);
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toMatch(/one is read-only: nothing was sent.*shop unlock 15m --reason/s);
    const asJson = await runCli([...restock, "--json"], env);
    expect(JSON.parse(asJson.stderr)).toMatchObject({ error: { code: "read_only", exit_code: 4 } });
    expect(await stock()).toBe(before);
    expect(succeeded(await runCli(["products", "list", "--json"], env))).toMatchObject([{ sku: "ONE" }]);
    expect(succeeded(await runCli(["whoami", "--json"], env))).toMatchObject({ read_only: true });
    expect(succeeded(await runCli(["status", "--json"], env))).toMatchObject({ read_only: true, context: "one" });
  });

  it("sends nothing: it refuses a shop that is not there as well", LONG, async () => {
    const env = shops.environment();
    const gone = ["--user-service-url", "http://127.0.0.1:9", "--order-service-url", "http://127.0.0.1:9"];
    succeeded(
      await runCli(["context", "add", "gone", ...gone, "--session", "--no-check", "--read-only", "--json"], env),
    );
    expect((await runCli([...restock, "--context", "gone"], env)).code).toBe(4);
    expect((await runCli([...restock, "--context", "gone", "--json"], env)).stderr).toContain("read_only");
  });

  it("lets shop api read and not write", LONG, async () => {
    const env = await readOnly();
    expect((await runCli(["api", "GET", "/api/products"], env)).code).toBe(0);
    expect((await runCli(["api", "changeStock", "product_id=1", "change=1", "reason=x"], env)).code).toBe(4);
    const curl = await runCli(
      ["api", "changeStock", "product_id=1", "change=1", "reason=x", "--generate", "curl"],
      env,
    );
    expect(curl.code, curl.stderr).toBe(0);
  });
});

describe("shop unlock", () => {
  it("opens it for a while, tells the journal why and until when, and lock closes it again", LONG, async () => {
    const env = await readOnly();
    const before = await stock();
    const opened = succeeded<{ event_id: number; unlocked_until: string }>(
      await runCli(["unlock", "15m", "--reason", "wrong prices of yesterday", "--json"], env),
    );
    expect(opened).toMatchObject({ context: "one", reason: "wrong prices of yesterday" });
    const [event] = await journal("type=shop.unlocked&limit=1");
    expect(event).toMatchObject({
      id: opened.event_id,
      actor: { kind: "key", name: "nightly" },
      after: { text: "wrong prices of yesterday" },
    });
    const minutes = (Date.parse(event?.after?.unlocked_until ?? "") - Date.parse(event?.at ?? "")) / 60_000;
    expect(minutes).toBe(15);
    succeeded(await runCli([...restock, "--json"], env));
    expect(await stock()).toBe(before + 1);
    expect((await runCli([...restock, "--context", "other"], env)).code).toBe(4);
    expect(succeeded(await runCli(["lock", "--json"], env))).toMatchObject({ context: "one", unlocked_until: null });
    expect((await journal("type=shop.noted&limit=1"))[0]?.after?.text).toContain("locked again");
    expect((await runCli(restock, env)).code).toBe(4);
    expect(await stock()).toBe(before + 1);
  });

  it.each([
    [["unlock", "15m"], 6, "--reason"],
    [["unlock"], 6, "TIME"],
    [["unlock", "29s", "--reason", "x"], 2, "too short"],
    [["unlock", "25h", "--reason", "x"], 2, "too long"],
    [["unlock", "soon", "--reason", "x"], 2, "90s, 15m or 1h30m"],
    [["unlock", "15m", "--reason", "two\nlines"], 2, "one line"],
  ])("%j: exit %i, and says %s", LONG, async (words, code, text) => {
    const ran = await runCli(words, await readOnly());
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(text);
  });

  it("does not open what the journal does not keep", LONG, async () => {
    const env = shops.environment();
    const gone = ["--user-service-url", "http://127.0.0.1:9", "--order-service-url", "http://127.0.0.1:9"];
    succeeded(
      await runCli(["context", "add", "gone", ...gone, "--session", "--no-check", "--read-only", "--json"], env),
    );
    const there = { ...env, SHOP_CONTEXT: "gone" };
    expect((await runCli(["unlock", "15m", "--reason", "x", "--timeout", "5"], there)).code).toBe(1);
    expect((await runCli(restock, there)).code).toBe(4);
  });

  it("says so where there is nothing to unlock", LONG, async () => {
    const env = { ...(await shops.contexts()), SHOP_CONTEXT: "one" };
    for (const words of [["unlock", "15m", "--reason", "x"], ["lock"]])
      expect(await runCli(words, env)).toMatchObject({ code: 5, stderr: expect.stringContaining("takes changes") });
  });
});

describe("the banner", () => {
  const place = ["orders", "place", "--user", "nobody", "--product", "ONE", "--quantity", "1"];

  it("says on a terminal which shop a change goes to, why, as whom, and until when it is open", LONG, async () => {
    const env = await readOnly("--colour", "red", "--label", "EU");
    succeeded(await runCli(["unlock", "15m", "--reason", "wrong prices", "--json"], env));
    await using terminal = shopOnTerminal(restock, env);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.scrolled).toContain(
      `▸ one · EU (${shops.one.users.url}, context from SHOP_CONTEXT) as its key, unlocked for 15 min: wrong prices`,
    );
    expect(terminal.bytes).toContain("\u001b[1;31m▸ one · EU\u001b[0m");
  });

  it("is without colour where none is wanted, and silent with --quiet, for reads, and in scripts", LONG, async () => {
    const env = { ...(await shops.contexts("--colour", "red")), SHOP_CONTEXT: "one" };
    await using plain = shopOnTerminal(restock, { ...env, NO_COLOR: "1" });
    expect(await plain.exitCode).toBe(0);
    expect(plain.bytes).toMatch(/▸ one \(/);
    expect(plain.bytes).not.toContain("\u001b[1;31m");
    await using quiet = shopOnTerminal([...restock, "--quiet"], env);
    await using reading = shopOnTerminal(["products", "list"], env);
    expect(await Promise.all([quiet.exitCode, reading.exitCode])).toEqual([0, 0]);
    for (const { bytes } of [quiet, reading]) expect(bytes).not.toContain("▸");
    expect((await runCli(place, env)).stderr).not.toContain("▸");
  });

  it("is there before anything is refused by the shop", LONG, async () => {
    const env = { ...(await shops.contexts()), SHOP_CONTEXT: "one" };
    await using terminal = shopOnTerminal(place, env);
    expect(await terminal.exitCode).toBe(3);
    expect(terminal.scrolled).toMatch(/▸ one .*shop: There is no user/s);
  });
});

describe("a reason", () => {
  it("is asked for on a terminal; Ctrl-C opens nothing and leaves the terminal as it was", LONG, async () => {
    const env = await readOnly();
    await using asked = shopOnTerminal(["unlock", "30s"], env);
    await asked.type("typed by hand\r", "Why (for the journal):");
    expect(await asked.exitCode).toBe(0);
    expect((await journal("type=shop.unlocked&limit=1"))[0]?.after?.text).toBe("typed by hand");
    succeeded(await runCli(["lock", "--json"], env));
    await using left = shopOnTerminal(["unlock", "30s"], env);
    await left.type("\u0003", "Why (for the journal):");
    expect(await left.exitCode).toBe(130);
    expect(left.settings[0]).toBe(left.settings[1]);
    expect((await runCli(restock, env)).code).toBe(4);
  });
});
