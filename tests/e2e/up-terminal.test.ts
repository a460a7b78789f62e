import { spawn } from "@lydell/node-pty";
import { expect, test, vi } from "vitest";
import { anyPorts, isAlive, shopFolder, until } from "./up-process.ts";
import { program } from "./up-program.ts";

// Only ends what hangs: a test starts up to ten processes.
vi.setConfig({ testTimeout: 180_000 });

test("on a terminal it tells where everything is and what to type next, and Ctrl-C ends it", async () => {
  await using folder = await shopFolder();
  const terminal = spawn(process.execPath, [program, "up", ...anyPorts], {
    env: { ...folder.env },
    cols: 200,
    rows: 40,
  });
  let screen = "";
  let exitCode: number | undefined;
  terminal.onData((data) => {
    screen += data;
  });
  terminal.onExit((end) => {
    exitCode = end.exitCode;
  });
  await until(() => screen.includes("shop orders place"), `the greeting is there; on the screen: ${screen}`);

  const { services } = folder.state;
  for (const { url } of Object.values(services)) {
    expect(screen).toContain(`${url} `);
    expect(screen).toContain(`${url}/docs`);
  }
  expect(screen).toContain("operator.key");
  expect(screen).not.toContain("shop_key_");
  // Logs of the services would drown it.
  expect(screen).not.toContain('{"level"');

  terminal.write("\u0003");
  await until(() => exitCode !== undefined, "it has ended");
  expect(exitCode).toBe(130);
  expect(Object.values(services).filter(({ pid }) => isAlive(pid))).toEqual([]);
});
