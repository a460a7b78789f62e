import { existsSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { answers, anyPorts, commandLine, isAlive, ShopProcess, shop, shopFolder, until } from "./up-process.ts";
import { bundleIsFresh, launcher, sources } from "./up-program.ts";

// Only ends what hangs: a test starts up to ten processes.
vi.setConfig({ testTimeout: 180_000 });

test("prints both URLs on stdout and nothing else, and says where the shop is to the other commands", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();

  const { services, pid } = folder.state;
  const [userUrl, orderUrl] = [services["user-service"].url, services["order-service"].url];
  expect(up.stdout).toBe(`user-service   ${userUrl}\norder-service  ${orderUrl}\n`);
  expect(pid).toBe(up.pid);
  expect(await answers(userUrl)).toBe(true);
  expect(await answers(orderUrl)).toBe(true);
  expect(statSync(join(folder.data, "shop.json")).mode & 0o777).toBe(0o600);

  const listed = await shop(["products", "list", "--json"], folder);
  expect(listed).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
  await up.end("SIGTERM");
});

test.for([
  ["SIGTERM", 0],
  ["SIGINT", 130],
] as const)("%s ends both services gracefully, with exit code %i", async ([signal, code]) => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  const { services } = folder.state;

  expect(await up.end(signal)).toEqual({ code, signal: null });
  for (const { pid, url } of Object.values(services)) {
    expect(isAlive(pid)).toBe(false);
    expect(await answers(url)).toBe(false);
  }
  // Nothing about one that had to be killed, or that failed on its way out.
  expect(up.stderr).toBe("shop: Ending both services …\n");
  expect(existsSync(join(folder.data, "shop.json"))).toBe(false);
});

test("a signal before the services are ready ends them as well", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await until(() => existsSync(join(folder.data, "shop.json")), "the state is written");

  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(up.stdout).toBe("");
  expect(await childrenLeft(folder.data)).toEqual([]);
});

test("kill -9 of `shop up` leaves nothing behind, and the next one has its ports at once", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  const { services } = folder.state;
  await up.end("SIGKILL");

  // At once, while the services are still about to notice. Which of them was ready first is a matter of chance.
  const ports = portsOf(services);
  const [userPort, orderPort] = ports;
  const again = new ShopProcess(["up", "--user-port", userPort, "--order-port", orderPort], folder);
  await again.ready();
  for (const { pid } of Object.values(services)) expect(isAlive(pid)).toBe(false);
  expect(portsOf(folder.state.services)).toEqual(ports);
  await again.end("SIGTERM");
});

type Services = Readonly<Record<"user-service" | "order-service", { readonly url: string }>>;

const portsOf = (services: Services): [string, string] => [
  new URL(services["user-service"].url).port,
  new URL(services["order-service"].url).port,
];

test("a second `shop up` in the same folder says where the first one is, and exits with 5", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  const before = folder.state;

  const second = await shop(["up", ...anyPorts], folder);
  expect(second.code).toBe(5);
  expect(second.stdout).toBe("");
  expect(second.stderr).toContain(before.services["user-service"].url);
  expect(second.stderr).toContain(before.services["order-service"].url);
  expect(second.stderr).toContain(folder.data);
  expect(folder.state).toEqual(before);
  expect(await answers(before.services["user-service"].url)).toBe(true);
  await up.end("SIGTERM");
});

test("of two that start at the same moment one runs, the other exits with 5", async () => {
  await using folder = await shopFolder();
  const both = [new ShopProcess(["up", ...anyPorts], folder), new ShopProcess(["up", ...anyPorts], folder)];
  const refused = await Promise.race(both.map(async (up) => ((await up.ended).code === 5 ? up : undefined)));
  const running = both.find((up) => up !== refused);
  await running?.ready();

  expect(refused?.stderr).toMatch(/is (just starting|running) already/);
  expect(folder.state.pid).toBe(running?.pid);
  expect(await running?.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

test("a busy port is named with the flag that changes it, and the other service is ended", async () => {
  await using folder = await shopFolder();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const busy = String((other.address() as { port: number }).port);
  try {
    const up = await shop(["up", "--user-port", busy, "--order-port", "0"], folder);
    expect(up.code).toBe(1);
    expect(up.stdout).toBe("");
    expect(up.stderr).toContain(`Port ${busy}`);
    expect(up.stderr).toContain("--user-port");
    expect(existsSync(join(folder.data, "shop.json"))).toBe(false);
    expect(await childrenLeft(folder.data)).toEqual([]);
  } finally {
    other.close();
  }
});

test("a database of a newer version is refused with its reason", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  await up.end("SIGTERM");
  const database = new Database(join(folder.data, "shop.db"));
  database.exec(
    "INSERT INTO schema_migrations (version, name, applied_at) VALUES (9999, 'later', '2099-01-01T00:00:00.000Z')",
  );
  database.close();

  const refused = await shop(["up", ...anyPorts], folder);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/newer/);
  expect(refused.stderr).not.toMatch(/^\s+at /m);
});

test("a setting that is wrong for both is said once", async () => {
  await using folder = await shopFolder();
  const up = await shop(["up", ...anyPorts], { env: { ...folder.env, DATABASE_URL: "mysql://nowhere/shop" } });
  expect(up.code).toBe(1);
  expect(up.stderr).toMatch(/^shop: Neither service started \(exit code 1\): .*DATABASE_URL/m);
  expect(up.stderr.match(/^shop: /gm)).toHaveLength(1);
  expect(await childrenLeft(folder.data)).toEqual([]);
});

test("a data folder that is a file is refused", async () => {
  await using folder = await shopFolder();
  writeFileSync(folder.data, "");
  const up = await shop(["up", ...anyPorts], folder);
  expect(up.code).toBe(1);
  expect(up.stderr).toContain(`${folder.data} can't be used: it is a file`);
  expect(up.stderr).toContain("--data");
});

test("a data folder where this user may not write is refused", async ({ skip }) => {
  // Root may write everywhere, so another user is taken then; the sources must be readable by it.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined && process.platform !== "linux") skip("root may write everywhere");
  await using folder = await shopFolder();
  await mkdir(folder.data, { mode: 0o555 });
  const { chmod } = await import("node:fs/promises");
  await chmod(folder.root, 0o755);
  // What is loaded into other processes of the tests can't be read by another user either.
  const env = { ...folder.env, NODE_OPTIONS: "" };
  const up = await shop(["up", ...anyPorts], { env, ...(uid === undefined ? {} : { uid }) });
  if (up.stderr.includes("EACCES: permission denied, open") || up.stderr.includes("Cannot find module"))
    skip("the checkout can't be read by another user");
  expect(up.code).toBe(1);
  expect(up.stderr).toContain(`${folder.data} can't be used: this user may not write there`);
});

test("--json prints one object; the environment is handed on, and no secret to a command line", async () => {
  await using folder = await shopFolder();
  const key = "an-operator-key-of-the-environment-0123456789";
  const up = new ShopProcess(["up", "--json", ...anyPorts], { env: { ...folder.env, SHOP_OPERATOR_KEY: key } });
  await until(() => up.stdout.endsWith("}\n"), "the object is printed");
  const { services } = folder.state;
  expect(JSON.parse(up.stdout)).toEqual({
    user_service_url: services["user-service"].url,
    order_service_url: services["order-service"].url,
    data_dir: folder.data,
    operator_key_file: join(folder.data, "operator.key"),
    pid: up.pid,
    detached: false,
  });

  const headers = { authorization: `Bearer ${key}`, connection: "close" };
  for (const path of [`${services["user-service"].url}/api/users`, `${services["order-service"].url}/api/orders`]) {
    expect((await fetch(path, { headers })).status).toBe(200);
  }
  for (const { pid } of Object.values(services)) {
    expect(commandLine(pid)).toContain("service");
    expect(commandLine(pid)).not.toContain(key);
  }
  await up.end("SIGTERM");
});

test("HOST says where the services listen", async ({ skip }) => {
  if (process.platform !== "linux") skip("only Linux has all of 127.0.0.0/8 as loopback addresses");
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], { env: { ...folder.env, HOST: "127.0.0.2" } });
  await up.ready();
  const { url } = folder.state.services["user-service"];
  expect(new URL(url).hostname).toBe("127.0.0.2");
  expect(await answers(url)).toBe(true);
  expect(await answers(url.replace("127.0.0.2", "127.0.0.1"))).toBe(false);
  expect(await up.end("SIGHUP")).toEqual({ code: 0, signal: null });
});

test("a HOST that is no address of this machine is refused with its reason", async () => {
  await using folder = await shopFolder();
  const up = await shop(["up", ...anyPorts], { env: { ...folder.env, HOST: "192.0.2.1" } });
  expect(up.code).toBe(1);
  expect(up.stderr).toContain("HOST");
});

test("a port that is none is a usage error, and nothing is made", async () => {
  await using folder = await shopFolder();
  const up = await shop(["up", "--user-port", "65536"], folder);
  expect(up.code).toBe(2);
  expect(up.stderr).toContain("--user-port");
  expect(existsSync(folder.data)).toBe(false);
});

test("it runs from the sources", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], { env: folder.env, command: [process.execPath, sources] });
  await up.ready();
  for (const { pid } of Object.values(folder.state.services)) expect(commandLine(pid)).toContain("src/main.ts");
  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

test("it runs from the bundle, by the launcher", async ({ skip }) => {
  if (!bundleIsFresh()) skip("the bundle was not built of the sources as they are; `pnpm build` does that");
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], { env: folder.env, command: [launcher] });
  await up.ready();
  for (const { pid } of Object.values(folder.state.services)) expect(commandLine(pid)).toContain("dist/services/");
  // The launcher is replaced by Node, so that a signal to it reaches the right process.
  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

/** The command lines of processes that still have this data folder in their environment; only Linux can tell. */
async function childrenLeft(data: string): Promise<string[]> {
  if (process.platform !== "linux") return [];
  const { readdirSync, readFileSync } = await import("node:fs");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`SHOP_DATA_DIR=${data}\0`);
      } catch {
        return false;
      }
    });
}
