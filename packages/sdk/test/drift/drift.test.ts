import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type AnyDocument, ChangedService } from "../../../../tests/support/changed-service.ts";
import { type RunningShop, startShop } from "../../../../tests/support/running-shop.ts";
import { type ContractDrift, Shop, type ShopOptions } from "../../src/index.ts";
import { UndiciTransport } from "../../src/transport/undici-transport.ts";

let running: RunningShop;
beforeAll(async () => {
  running = await startShop();
});
afterAll(() => running[Symbol.asyncDispose]());

interface Listening {
  readonly shop: Shop;
  readonly service: ChangedService;
  readonly told: ContractDrift[];
}

/** A shop whose order-service speaks the contract with this change, and what its hook is told. */
async function listening(change: (document: AnyDocument) => void, options: ShopOptions = {}): Promise<Listening> {
  const service = await ChangedService.start(running.orders.url, orderContract.document, change);
  onTestFinished(() => service[Symbol.asyncDispose]());
  const told: ContractDrift[] = [];
  const hooks = { onContractDrift: (drift: ContractDrift) => told.push(drift) };
  const urls = { userServiceUrl: running.users.url, orderServiceUrl: service.url };
  const shop = new Shop({ ...urls, apiKey: running.operatorKey, hooks, ...options });
  onTestFinished(() => shop.close());
  return { shop, service, told };
}

const reword = (document: AnyDocument): void => {
  document.info.description = "Another text.";
};

const list = (shop: Shop): Promise<unknown> => shop.products.list().toArray({ max: 1 });

test("services that speak our contract are not told of, and nothing is asked for until one speaks another", async () => {
  const { shop, service, told } = await listening(reword);
  const { hash } = service;
  Object.defineProperty(service, "hash", { value: orderContract.hash, configurable: true });
  const { response } = await shop.stats.get().withResponse();
  expect(response.headers["contract-hash"]).toBe(orderContract.hash);
  const [status] = await Promise.all([shop.status(), list(shop), shop.users.list().toArray({ max: 1 })]);
  expect(status.services.map(({ sameContract }) => sameContract)).toEqual([true, true]);
  Object.defineProperty(service, "hash", { value: hash });
  await list(shop);
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
  expect([told[0]?.theirs, service.asked]).toEqual([hash, 1]);
});

test("the real services name the contract that the SDK was made from", async () => {
  for (const [{ url }, { hash }] of [
    [running.users, userContract],
    [running.orders, orderContract],
  ] as const) {
    for (const path of ["/readyz", "/api/nothing", "/openapi.json"]) {
      expect((await fetch(url + path)).headers.get("contract-hash"), path).toBe(hash);
    }
  }
});

test("another contract is told of once, with the operations and fields that differ, and every call goes on", async () => {
  const { shop, service, told } = await listening((document) => {
    const { paths } = document;
    const { schemas } = document.components;
    paths["/api/parcels"] = { get: { operationId: "listParcels", responses: { 200: {} } } };
    delete paths["/api/notes"];
    paths["/api/stats"].get.parameters.push({
      name: "currency",
      in: "query",
      required: true,
      schema: { type: "string" },
    });
    schemas.NewOrder.properties.gift = { type: "boolean" };
    schemas.NewOrder.required.push("date");
    schemas.Order.properties.quantity = { type: "string" };
    delete schemas.Order.properties.total;
    schemas.EventType.enum.push("order.shipped");
  });
  const calls = Array.from({ length: 8 }, () => list(shop));
  await Promise.all([...calls, shop.withToken(running.operatorKey).stats.get()]);
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
  await list(shop);
  expect([told.length, service.asked]).toEqual([1, 1]);
  const [drift] = told;
  expect(drift).toMatchObject({
    service: "order-service",
    url: service.url,
    ours: orderContract.hash,
    theirs: service.hash,
  });
  const differences = drift?.differences ?? [];
  const of = (operation: string) => differences.filter((one) => one.operation === operation);
  expect(of("listParcels")).toEqual([
    { operation: "listParcels", field: undefined, change: "onlyThere", theirs: "GET /api/parcels 200" },
  ]);
  expect(of("addNote")).toEqual([
    { operation: "addNote", field: undefined, change: "onlyHere", ours: "POST /api/notes 200" },
  ]);
  expect(of("getStats")).toEqual([
    { operation: "getStats", field: "query.currency", change: "onlyThere", theirs: "string, required" },
  ]);
  expect(of("placeOrder")).toEqual([
    {
      operation: "placeOrder",
      field: "body.date",
      change: "required",
      ours: "string, optional",
      theirs: "string, required",
    },
    {
      operation: "placeOrder",
      field: "reply.order.quantity",
      change: "type",
      ours: "integer, required",
      theirs: "string, required",
    },
    { operation: "placeOrder", field: "reply.order.total", change: "onlyHere", ours: "integer, required" },
    { operation: "placeOrder", field: "body.gift", change: "onlyThere", theirs: "boolean, optional" },
  ]);
  const events = of("listEvents");
  expect(events.map(({ field, change }) => [field, change])).toEqual([
    ["query.type", "values"],
    ["reply.events[].type", "values"],
  ]);
  expect(events[0]?.theirs).toBe(`${events[0]?.ours}`.replace("order.restored", "order.restored, order.shipped"));
  expect(of("listUserOrders").map(({ field }) => field)).toEqual(["reply.orders[].quantity", "reply.orders[].total"]);
  expect(of("getProduct")).toEqual([]);
});

test("a contract that only says it in other words is told of, and differs in nothing", async () => {
  const { shop, told } = await listening(reword);
  await list(shop);
  await expect.poll(() => told, { timeout: 20_000 }).toMatchObject([{ differences: [] }]);
  expect((await shop.status()).services.map(({ sameContract }) => sameContract)).toEqual([true, false]);
});

test("nothing is asked for when nobody listens", async () => {
  const { shop, service } = await listening(reword, { hooks: {} });
  await list(shop);
  await list(shop);
  await wait(100);
  expect(service.asked).toBe(0);
});

test("a stream that comes back to another release tells of it too", async () => {
  const { shop, told } = await listening(reword);
  const controller = new AbortController();
  const reading = shop.events.stream({ after: 0, signal: controller.signal })[Symbol.asyncIterator]();
  void reading.next();
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
  controller.abort();
});

const answers: readonly [what: string, answer: ChangedService["answer"]][] = [
  ["no JSON", (response) => void response.end("<html>")],
  ["no contract", (response) => void response.end("{}")],
  ["nothing", (response) => void response.end("null")],
  ["a problem", (response) => void response.writeHead(503).end("{}")],
  ["a broken connection", (response) => void response.destroy()],
  ["schemas that explode in forms", (response) => void response.end(JSON.stringify(exploding(manyForms)))],
  ["schemas that explode in fields", (response) => void response.end(JSON.stringify(exploding(manyFields)))],
  ["too much", (response) => void response.end(JSON.stringify({ paths: {}, x: "x".repeat(3_000_000) }))],
];
test.each(answers)("a service that answers %s for its contract is told of without differences", async (_, answer) => {
  const { shop, service, told } = await listening(reword);
  service.answer = answer;
  await list(shop);
  await expect.poll(() => told, { timeout: 20_000 }).toMatchObject([{ theirs: service.hash, differences: undefined }]);
  await list(shop);
});

const manyForms = (next: object): object => ({ allOf: Array.from({ length: 20 }, () => ({ oneOf: [next, {}] })) });
const manyFields = (next: object): object => ({
  type: "object",
  properties: Object.fromEntries([..."abcdefghijkl"].map((name) => [name, next])),
});

/** A small text that stands for millions of forms or fields: each of twenty schemas refers to the next one again and again. */
function exploding(level: (next: object) => object): object {
  const ref = (number: number): object => ({ $ref: `#/components/schemas/s${number}` });
  const levels = Array.from({ length: 20 }, (_, number) => [`s${number}`, level(ref(number + 1))]);
  const schemas = { ...Object.fromEntries(levels), s20: { type: "string" } };
  const content = { "application/json": { schema: ref(0) } };
  return { paths: { "/a": { get: { operationId: "a", responses: { 200: { content } } } } }, components: { schemas } };
}

test("a service that names another contract with every reply is told of some times only", async () => {
  const { shop, service, told } = await listening(reword);
  Object.defineProperty(service, "hash", { get: () => crypto.randomUUID() });
  for (let call = 0; call < 40; call += 1) await list(shop);
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(16);
  await list(shop);
  expect(told).toHaveLength(16);
});

test("after close() nothing is told, and it waits for nothing of that", async () => {
  const { shop, service, told } = await listening(reword);
  const asked = Promise.withResolvers<void>();
  service.answer = () => asked.resolve();
  await list(shop);
  await asked.promise;
  await shop.close();
  await wait(100);
  expect(told).toEqual([]);
});

test("a transport of one's own carries it when it has nothing better", async () => {
  const undici = new UndiciTransport();
  const paths: string[] = [];
  const transport: ShopOptions["transport"] = {
    send: (request, signal) => {
      paths.push(request.path);
      return undici.send(request, signal);
    },
    open: (request, signal) => undici.open(request, signal),
    close: () => undici.close(),
  };
  const { shop, told } = await listening(reword, { transport });
  await list(shop);
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
  expect(paths).toEqual(["/api/products", "/openapi.json"]);
});

test("a process that has nothing else to do does not stay for it", async () => {
  const { service } = await listening(reword);
  const asked = Promise.withResolvers<void>();
  service.answer = () => asked.resolve();
  const sdk = new URL("../../src/index.ts", import.meta.url).href;
  const script = `
    import { Shop } from ${JSON.stringify(sdk)};
    const shop = new Shop({ hooks: { onContractDrift: () => console.log("told") } });
    console.log((await shop.products.list().toArray({ max: 1 })).length);
    // When its stdin ends there is nothing left to do.
    process.stdin.resume();`;
  const env = { PATH: process.env.PATH ?? "", SHOP_ORDER_SERVICE_URL: service.url };
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const ended = once(child, "close");
  await asked.promise;
  child.stdin.end();
  const begun = performance.now();
  expect(await ended).toEqual([0, null]);
  expect(said).toBe("0\n");
  // The contract would be waited for ten seconds long.
  expect(performance.now() - begun).toBeLessThan(9_000);
});
