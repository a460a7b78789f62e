import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cliEnvironment, runCli } from "../cli/run-cli.ts";
import { closedPort } from "../packed/closed-port.ts";
import { startShop } from "../support/running-shop.ts";
import { ServiceProcess } from "../support/service-process.ts";
import { Collector } from "./collector.ts";

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };

/** A copy of a package's dist/ without what brings OpenTelemetry along, where its dependencies are found. */
async function withoutTracing(name: string): Promise<AsyncDisposable & { readonly folder: string }> {
  const place = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url));
  const folder = join(place, "node_modules", ".cache", `without-tracing-${process.pid}`);
  const leaves = (path: string): boolean => !/tracing\.cjs$|dist\/(services|northwind)$/.test(path);
  await cp(join(place, "dist"), folder, { recursive: true, filter: leaves });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

test("without its variables a service loads nothing of OpenTelemetry: it runs without the file, as it would not with them", async () => {
  await using copy = await withoutTracing("order-service");
  const env = { SHOP_DATA_DIR: join(copy.folder, "shop") };
  const service = new ServiceProcess("order-service", env, join(copy.folder, "main.cjs"));
  await service.start();
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  expect((await service.end("SIGTERM")).code).toBe(0);
  await expect(service.start(endpoint)).rejects.toThrow(/tracing\.cjs/);
});

test("nor does a command", async () => {
  await using shop = await startShop();
  await using copy = await withoutTracing("cli");
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  const list = (more: object) =>
    runCli(["products", "list", "--json"], { ...env, ...more }, "", undefined, join(copy.folder, "shop.cjs"));
  expect(await list({})).toMatchObject({ code: 0, stdout: "[]\n" });
  const wanting = await list(endpoint);
  expect(wanting.code).not.toBe(0);
  expect(wanting.stderr).toContain("tracing.cjs");
});

test.each([
  ["OTEL_SDK_DISABLED", "true"],
  ["OTEL_TRACES_EXPORTER", "none"],
])("%s=%s turns it off, whatever else is said: nobody is connected to", async (name, value) => {
  await using collector = await Collector.start();
  const off = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: "50", [name]: value };
  await using shop = await startShop(off);
  await shop.client().addUser("buyer");
  const ran = await runCli(["users", "list"], { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, ...off });
  expect(ran.code).toBe(0);
  // What is still to be sent is sent at the end at the latest.
  for (const service of [shop.users, shop.orders]) expect((await service.end("SIGTERM")).code).toBe(0);
  expect(collector.connections).toBe(0);
});

test("a collector that is away costs spans and nothing else", async () => {
  const away = { OTEL_EXPORTER_OTLP_ENDPOINT: await closedPort(), OTEL_BSP_SCHEDULE_DELAY: "50" };
  await using shop = await startShop(away);
  const client = shop.client();
  const user = await client.addUser("buyer");
  const product = await client.addProduct("SKU-1", 5);
  await client.placeOrder(user.id, product.id, 1);
  const ran = await runCli(["orders", "list", "--json"], {
    ...cliEnvironment(shop),
    SHOP_API_KEY: shop.operatorKey,
    ...away,
  });
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(await shop.orders.end("SIGTERM")).toEqual({ code: 0, signal: null });
});

test("what can't be done is said at the start, with what can", async () => {
  await using shop = await startShop();
  const grpc = { ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" };
  const service = new ServiceProcess("order-service", { SHOP_DATA_DIR: shop.directory, ...grpc });
  await expect(service.start()).rejects.toThrow(
    /OTEL_EXPORTER_OTLP_PROTOCOL is "grpc", not one of http\/protobuf, http\/json/,
  );
  // That is for the services to say; a command does its work.
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, ...grpc };
  expect(await runCli(["products", "list", "--json"], env)).toMatchObject({ code: 0, stderr: "" });
});
