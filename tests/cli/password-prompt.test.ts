import { spawn } from "@lydell/node-pty";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, cliMain } from "./run-cli.ts";

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 120_000 };

/** `shop` on a real terminal. */
class OnTerminal {
  readonly #process;
  screen = "";
  readonly exitCode: Promise<number>;

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    // A shell around it shows whether the terminal is as it was: `stty` prints its settings before and after.
    const script = `stty -g; "$@"; code=$?; stty -g; exit $code`;
    this.#process = spawn("/bin/sh", ["-c", script, "sh", process.execPath, cliMain, ...args], {
      env: { ...env, TERM: "xterm" },
      cols: 200,
      rows: 30,
    });
    this.#process.onData((data) => {
      this.screen += data;
    });
    this.exitCode = new Promise((resolve) => this.#process.onExit(({ exitCode }) => resolve(exitCode)));
  }

  /** Types the keys in the moment in which the text comes: whoever asks must be ready by then. */
  async type(keys: string, after: string): Promise<void> {
    const came = Promise.withResolvers<void>();
    const limit = setTimeout(() => came.reject(new Error(`${after} never came: ${this.screen}`)), 60_000);
    const look = (): void => {
      if (this.screen.includes(after)) came.resolve();
    };
    const listening = this.#process.onData(look);
    look();
    await came.promise.finally(() => clearTimeout(limit));
    listening.dispose();
    this.#process.write(keys);
  }

  /** The terminal's settings before and after. */
  get settings(): readonly string[] {
    return this.screen.match(/^[0-9a-f]+(:[0-9a-f]+){10,}/gm) ?? [];
  }
}

describe("a password on a terminal", () => {
  const env = (): Record<string, string> => ({ ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey });

  it("is asked for twice, shown not once, and the terminal is as it was", LONG, async () => {
    const terminal = new OnTerminal(["users", "add", "--name", "typed", "--address", "here"], env());
    await terminal.type("secret\u007fX word\r", "Password: ");
    await terminal.type("secreX word\r", "Password again: ");
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.screen).not.toMatch(/secre|word\r/);
    expect(terminal.settings).toHaveLength(2);
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
    expect(await shop.client(null).login("typed", "secreX word")).toMatch(/^shop_ses_/);
  });

  it("that is not the same the second time adds nobody", LONG, async () => {
    const terminal = new OnTerminal(["users", "add", "--name", "mistyped", "--address", "here"], env());
    await terminal.type("one password\r", "Password: ");
    await terminal.type("another one\r", "Password again: ");
    expect(await terminal.exitCode).toBe(2);
    expect((await shop.client().call("users", "GET", "/api/users?name=mistyped")).text).toContain('"users":[]');
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Esc", "\u001b"],
    ["Ctrl-D", "\u0004"],
  ])("%s leaves at once with 130, the terminal as it was", LONG, async (_, key) => {
    const terminal = new OnTerminal(["login", "typed"], env());
    await terminal.type(key, "Password: ");
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.settings).toHaveLength(2);
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
  });
});
