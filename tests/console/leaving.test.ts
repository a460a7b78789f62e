import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OnTerminal } from "../support/on-terminal.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { consoleOf, fill, keys } from "./on-console.ts";

let shop: RunningShop;
beforeAll(async () => {
  shop = await startShop();
  await fill(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LONG = { timeout: 120_000 };

/** The program's own process: the shell around it has it as its only child. */
async function programOf(terminal: OnTerminal): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  return Number((await readFile(`/proc/${terminal.pid}/task/${terminal.pid}/children`, "utf8")).trim().split(" ")[0]);
}

function expectAsBefore(terminal: OnTerminal): void {
  expect(terminal.settings).toHaveLength(2);
  expect(terminal.settings[1]).toBe(terminal.settings[0]);
  expect(terminal.alternate).toBe(false);
  // The cursor is there again, and pasted text comes as it used to.
  expect(terminal.bytes.lastIndexOf("\u001b[?25h")).toBeGreaterThan(terminal.bytes.lastIndexOf("\u001b[?25l"));
  expect(terminal.bytes.lastIndexOf("\u001b[?2004l")).toBeGreaterThan(terminal.bytes.lastIndexOf("\u001b[?2004h"));
}

describe("the console is left, and the terminal is as it was", () => {
  it.each([
    ["q", "q", 0],
    ["Ctrl-C", keys.ctrlC, 130],
    [":q", ":q\r", 0],
  ])("by %s", LONG, async (_, typed, code) => {
    await using terminal = consoleOf(shop);
    await terminal.shows("Latest orders");
    expect(terminal.alternate).toBe(true);
    await terminal.type(typed);
    expect(await terminal.exitCode).toBe(code);
    expectAsBefore(terminal);
    expect(terminal.screen).toContain("goes on");
  });

  it.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("by %s", LONG, async (signal) => {
    await using terminal = consoleOf(shop);
    await terminal.shows("Latest orders");
    process.kill(await programOf(terminal), signal);
    expect(await terminal.exitCode).toBe(130);
    expectAsBefore(terminal);
  });

  it("by a crash, which is told on the screen that was there before", LONG, async () => {
    const crash = "data:text/javascript,process.on('SIGUSR2',()=>{throw%20new%20Error('planted')})";
    await using terminal = consoleOf(shop, { NODE_OPTIONS: `--import=${crash}` });
    await terminal.shows("Latest orders");
    process.kill(await programOf(terminal), "SIGUSR2");
    expect(await terminal.exitCode).toBe(1);
    expectAsBefore(terminal);
    expect(terminal.screen).toContain("planted");
  });

  it("in the moment in which it opens", LONG, async () => {
    await using terminal = consoleOf(shop);
    await terminal.type("q", "shop");
    expect(await terminal.exitCode).toBe(0);
    expectAsBefore(terminal);
  });
});

describe("there is no console", () => {
  it("on a terminal that can't draw: the help instead", LONG, async () => {
    await using terminal = consoleOf(shop, { TERM: "dumb" });
    await terminal.exitCode;
    expect(terminal.scrolled).toContain("Usage: shop");
    expect(terminal.alternate).toBe(false);
  });
});
