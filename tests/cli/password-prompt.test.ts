import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OnTerminal } from "../support/on-terminal.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, shopOnTerminal } from "./run-cli.ts";

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 120_000 };

describe("a password on a terminal", () => {
  const start = (...args: string[]): OnTerminal =>
    shopOnTerminal(args, { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey });

  it("is asked for twice, shown not once, and the terminal is as it was", LONG, async () => {
    await using terminal = start("users", "add", "--name", "typed", "--address", "here");
    await terminal.type("secret\u007fX word\r", "Password:");
    await terminal.type("secreX word\r", "Password again:");
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.bytes).not.toMatch(/secre|word\r/);
    expect(terminal.settings).toHaveLength(2);
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
    expect(await shop.client(null).login("typed", "secreX word")).toMatch(/^shop_ses_/);
  });

  it("that is not the same the second time adds nobody", LONG, async () => {
    await using terminal = start("users", "add", "--name", "mistyped", "--address", "here");
    await terminal.type("one password\r", "Password:");
    await terminal.type("another one\r", "Password again:");
    expect(await terminal.exitCode).toBe(2);
    expect((await shop.client().call("users", "GET", "/api/users?name=mistyped")).text).toContain('"users":[]');
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Esc", "\u001b"],
    ["Ctrl-D", "\u0004"],
  ])("%s leaves at once with 130, the terminal as it was", LONG, async (_, key) => {
    await using terminal = start("login", "typed");
    await terminal.type(key, "Password:");
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.settings).toHaveLength(2);
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
  });
});
