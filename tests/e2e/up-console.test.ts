import { describe, expect, test, vi } from "vitest";
import { OnTerminal } from "../support/on-terminal.ts";
import { anyPorts, isAlive, type ShopFolder, shopFolder } from "./up-process.ts";
import { program } from "./up-program.ts";

// Only ends what hangs: a test starts up to ten processes.
vi.setConfig({ testTimeout: 180_000 });

const start = (folder: ShopFolder, ...more: string[]): OnTerminal =>
  new OnTerminal([process.execPath, program, "up", ...anyPorts, ...more], folder.env, { cols: 120, rows: 30 });

async function inConsole(terminal: OnTerminal): Promise<void> {
  await terminal.shows("1 Overview");
  expect(terminal.alternate).toBe(true);
}

function expectAllGone({ state: { pid, services } }: { readonly state: ShopFolder["state"] }): void {
  expect([pid, ...Object.values(services).map((service) => service.pid)].filter(isAlive)).toEqual([]);
}

describe("`shop up` on a terminal opens the console", () => {
  test("q leaves it, which ends both services and says so, the terminal as it was", async () => {
    await using folder = await shopFolder();
    await using terminal = start(folder);
    await inConsole(terminal);
    const { state } = folder;
    await terminal.type("q", "● live");
    expect(await terminal.exitCode).toBe(0);
    expectAllGone({ state });
    expect(terminal.alternate).toBe(false);
    expect(terminal.screen).toContain(state.services["order-service"].url);
    expect(terminal.screen).toContain("Left the console, which ends both services.");
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
  });

  test("SIGTERM to it ends console and services", async () => {
    await using folder = await shopFolder();
    await using terminal = start(folder);
    await inConsole(terminal);
    const { state } = folder;
    process.kill(state.pid, "SIGTERM");
    expect([0, 130]).toContain(await terminal.exitCode);
    expectAllGone({ state });
    expect(terminal.alternate).toBe(false);
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
  });

  test("kill -9 of it ends console and services, the terminal as it was", async () => {
    await using folder = await shopFolder();
    // A shell that has the terminal back and goes on.
    const shell = ["sh", "-c", '"$@"; sleep 5', "sh"];
    const argv = [...shell, process.execPath, program, "up", ...anyPorts];
    await using terminal = new OnTerminal(argv, folder.env, { cols: 120, rows: 30 });
    await inConsole(terminal);
    await terminal.shows("● live");
    const { state } = folder;
    process.kill(state.pid, "SIGKILL");
    await vi.waitFor(() => expect(terminal.alternate).toBe(false), { timeout: 4_000 });
    await terminal.shows("Left the console: the `shop up` that opened it has ended.");
    await terminal.exitCode;
    expectAllGone({ state });
    expect(terminal.settings[0]).toBe(terminal.settings[1]);
  });

  test("not with --no-console", async () => {
    await using folder = await shopFolder();
    await using terminal = start(folder, "--no-console");
    await terminal.shows("Ctrl-C ends it.");
    await terminal.type("\u0003", "shop orders place");
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.bytes).not.toContain("1 Overview");
  });
});
