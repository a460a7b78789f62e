import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { answers, anyPorts, isAlive, kill, shop, shopFolder, until } from "./up-process.ts";

// Only ends what hangs: a test starts up to ten processes.
vi.setConfig({ testTimeout: 180_000 });

test("--detach leaves the shop in the background; status tells of it, down ends it", async () => {
  await using folder = await shopFolder();
  const up = await shop(["up", "--detach", ...anyPorts], folder);
  expect({ code: up.code, stderr: up.stderr }).toEqual({ code: 0, stderr: "" });
  const { pid, services } = folder.state;
  const [users, orders] = [services["user-service"], services["order-service"]];
  expect(up.stdout).toBe(`user-service   ${users.url}\norder-service  ${orders.url}\n`);
  expect(isAlive(pid)).toBe(true);

  const status = await shop(["status", "--json"], folder);
  expect(status.code).toBe(0);
  expect(JSON.parse(status.stdout)).toMatchObject({
    ready: true,
    data_dir: folder.data,
    services: [
      { service: "user-service", url: users.url, pid: users.pid, ready: true, reason: null },
      { service: "order-service", url: orders.url, pid: orders.pid, ready: true, reason: null },
    ],
  });
  const logs = readdirSync(folder.data).filter((name) => name.endsWith(".log"));
  expect(logs).toContain("shop.log");
  for (const log of logs) expect(statSync(join(folder.data, log)).mode & 0o777).toBe(0o600);

  const second = await shop(["up", "--detach", ...anyPorts], folder);
  expect(second.code).toBe(5);
  expect(second.stderr).toContain(users.url);
  expect(folder.state.pid).toBe(pid);

  const down = await shop(["down", "--json"], folder);
  expect(down.code).toBe(0);
  expect(JSON.parse(down.stdout)).toEqual({ stopped: true, data_dir: folder.data, pid });
  expect([pid, users.pid, orders.pid].filter(isAlive)).toEqual([]);
  expect(await answers(users.url)).toBe(false);
  expect(readFileSync(join(folder.data, "shop.log"), "utf8")).not.toContain("did not end properly");

  const nothing = await shop(["down"], folder);
  expect(nothing).toEqual({ code: 0, stdout: "", stderr: `shop: No shop was running in ${folder.data}.\n` });
  const gone = await shop(["status"], folder);
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain("shop up");
});

test("--detach tells why a service can't start, and leaves nothing", async () => {
  await using folder = await shopFolder();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const busy = String((other.address() as { port: number }).port);
  const up = await shop(["up", "--detach", "--user-port", "0", "--order-port", busy], folder);
  other.close();

  expect(up.code).toBe(1);
  expect(up.stdout).toBe("");
  expect(up.stderr).toContain(`Port ${busy}`);
  expect(up.stderr).toContain("--order-port");
  expect(existsSync(join(folder.data, "shop.json"))).toBe(false);
});

test("kill -9 of the process in the background leaves nothing, and is not taken for a running shop", async () => {
  await using folder = await shopFolder();
  await shop(["up", "--detach", ...anyPorts], folder);
  const { pid, services } = folder.state;
  const pids = Object.values(services).map((service) => service.pid);
  kill(pid, "SIGKILL");
  await until(() => !pids.some(isAlive), "both services have ended");

  expect(existsSync(join(folder.data, "shop.json"))).toBe(true);
  const down = await shop(["down"], folder);
  expect(down).toEqual({ code: 0, stdout: "", stderr: `shop: No shop was running in ${folder.data}.\n` });
  const again = await shop(["up", "--detach", ...anyPorts], folder);
  expect(again.code).toBe(0);
  expect((await shop(["down"], folder)).code).toBe(0);
});

test("status says which service does not answer, and exits with 1", async () => {
  await using folder = await shopFolder();
  await shop(["up", "--detach", ...anyPorts], folder);
  // Stopped, it can't answer, and nobody starts another one in its place: the same moment every time.
  const { pid } = folder.state.services["order-service"];
  kill(pid, "SIGSTOP");
  const status = await shop(["status", "--json", "--timeout", "0.5"], folder);
  kill(pid, "SIGCONT");

  expect(status.code).toBe(1);
  const [users, orders] = (JSON.parse(status.stdout) as { services: { ready: boolean; reason: string | null }[] })
    .services;
  expect(users).toMatchObject({ ready: true, reason: null });
  expect(orders?.ready).toBe(false);
  expect(orders?.reason).toBeTruthy();
  await shop(["down"], folder);
});

test("a state file and a lock that are garbage are no hindrance", async () => {
  await using folder = await shopFolder();
  await mkdir(folder.data);
  writeFileSync(join(folder.data, "shop.json"), '{"version": 1, "pid": ');
  expect(await shop(["down"], folder)).toEqual({
    code: 0,
    stdout: "",
    stderr: `shop: No shop was running in ${folder.data}.\n`,
  });
  const garbage = "not a lock at all, and longer than the header of a database ".repeat(9);
  writeFileSync(join(folder.data, "shop.lock"), garbage);
  const up = await shop(["up", "--detach", ...anyPorts], folder);
  expect(up.code).toBe(0);
  expect((await shop(["down"], folder)).code).toBe(0);
});
