import { createServer, type Server } from "node:net";
import { expect, test, vi } from "vitest";
import { answers, anyPorts, isAlive, kill, type ShopFolder, ShopProcess, shopFolder, until } from "./up-process.ts";

// Only ends what hangs: a test starts up to ten processes.
vi.setConfig({ testTimeout: 180_000 });

test.for([
  ["user-service", "order-service"],
  ["order-service", "user-service"],
] as const)("S17: %s is killed, %s serves on, and the dead one comes back", async ([victim, other]) => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  const before = folder.state.services;
  const order = await placeOrder(folder);

  let served = 0;
  let failed = 0;
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const answer = await readFrom(folder, other);
      if (answer === 200) served += 1;
      else failed += 1;
    }
  })();
  kill(before[victim].pid, "SIGKILL");
  await until(() => folder.state.services[victim].pid !== before[victim].pid, "it is started again");
  watching = false;
  await watch;

  expect({ failed, other: folder.state.services[other].pid }).toEqual({ failed: 0, other: before[other].pid });
  expect(served).toBeGreaterThan(0);
  expect(folder.state.services[victim].url).toBe(before[victim].url);
  expect(await answers(before[victim].url)).toBe(true);
  expect(up.stderr).toContain(`${victim} ended (SIGKILL)`);
  await until(() => up.stderr.includes(`${victim} is ready again`), "that is told");
  // It is not only up: what was there before is there, and both do their work.
  expect((await folder.client.call("orders", "GET", `/api/order/${order}`)).status).toBe(200);
  await placeOrder(folder);
  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

test("a service that dies again and again is started again and again, after longer and longer pauses", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  for (let deaths = 1; deaths <= 2; deaths += 1) {
    const { pid } = folder.state.services["order-service"];
    kill(pid, "SIGKILL");
    await until(() => folder.state.services["order-service"].pid !== pid, "it is started again");
  }
  const pauses = [...up.stderr.matchAll(/order-service ended .* in (\d+) ms/g)].map(([, ms]) => Number(ms));
  expect(pauses).toHaveLength(2);
  expect(pauses.every((ms) => [250, 500].includes(ms))).toBe(true);
  await up.end("SIGTERM");
});

test("a service that can't start again for a while is tried until it can, and the other one serves on", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  const { "order-service": orders, "user-service": users } = folder.state.services;
  kill(orders.pid, "SIGKILL");
  const port = Number(new URL(orders.url).port);
  let squatter: Server | undefined;
  await until(async () => {
    squatter = await listenOn(port);
    return squatter !== undefined;
  }, "its port is taken");

  await until(() => /order-service did not start .*Port \d+/.test(up.stderr), "the reason is told");
  expect(await answers(users.url)).toBe(true);
  await new Promise((resolve) => squatter?.close(resolve));
  await until(() => folder.state.services["order-service"].pid !== orders.pid, "it is back");
  expect(await answers(orders.url)).toBe(true);
  await up.end("SIGTERM");
});

test("a signal ends a pause before a restart", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  kill(folder.state.services["user-service"].pid, "SIGKILL");
  await until(() => up.stderr.includes("is started again in"), "the pause has begun");
  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

test("nobody reading what `shop up` says is no reason to end", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", ...anyPorts], folder);
  await up.ready();
  up.child.stderr?.destroy();
  up.child.stdout?.destroy();
  const { pid } = folder.state.services["user-service"];
  kill(pid, "SIGKILL");
  await until(() => folder.state.services["user-service"].pid !== pid, "it is started again");
  expect(isAlive(up.pid)).toBe(true);
  expect(await up.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

/** The status of a call to the service that reads from the database. */
async function readFrom({ client }: ShopFolder, service: "user-service" | "order-service"): Promise<number> {
  const answer =
    service === "user-service"
      ? await client.call("users", "GET", "/api/users?limit=1")
      : await client.call("orders", "GET", "/api/products?limit=1");
  return answer.status;
}

let things = 0;

/** With both services: a user of the one, a product and an order of the other. */
async function placeOrder({ client }: ShopFolder): Promise<number> {
  things += 1;
  const user = await client.addUser(`Ana ${things}`);
  const product = await client.addProduct(`TEA-${things}`, 5);
  return (await client.placeOrder(user.id, product.id, 1)).id;
}

/** `undefined` when somebody else has the port. */
function listenOn(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
