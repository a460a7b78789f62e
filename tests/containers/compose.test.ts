import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { missingProgram } from "../support/missing-program.ts";
import { type BuiltImages, buildImages } from "./built-images.ts";
import { ComposedShop } from "./composed-shop.ts";
import { untilReady } from "./container.ts";
import { podmanCompose, whyNoContainers } from "./engine.ts";

const BUILD_LIMIT_MS = 30 * 60_000;
vi.setConfig({ testTimeout: 5 * 60_000 });

const missing = missingProgram(podmanCompose) ?? (await whyNoContainers());
let images: BuiltImages;
let shop: ComposedShop;

beforeAll(async () => {
  if (missing !== undefined) return;
  images = await buildImages();
  shop = await ComposedShop.up(images);
}, BUILD_LIMIT_MS);
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await shop?.[Symbol.asyncDispose]();
  await images?.[Symbol.asyncDispose]();
});

test("S16: compose.yaml brings up both services over one folder, and the smoke test passes", async () => {
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: shop.folder,
    SHOP_DATA_DIR: join(shop.folder, "nothing-runs-here"),
    SHOP_USER_SERVICE_URL: shop.urls["user-service"],
    SHOP_ORDER_SERVICE_URL: shop.urls["order-service"],
    SHOP_API_KEY: await shop.operatorKey(),
  };
  const { code, stdout, stderr } = await runCli(["smoke"], env);
  expect(code, stdout + stderr).toBe(0);
});

test("the operator key is made at the first start, in a file that nobody else can read", async () => {
  expect(await shop.operatorKey()).toMatch(/^shop_key_\S{20,}$/);
  expect(statSync(join(shop.database, "operator.key")).mode & 0o777).toBe(0o600);
});

test.for([
  ["user-service", "order-service"],
  ["order-service", "user-service"],
] as const)("S17: %s dies, %s serves on, and the dead one comes back", async ([victim, other], { skip }) => {
  const pid = await shop.pidOf(victim);
  const otherPid = await shop.pidOf(other);
  const client = await shop.client();
  const user = await client.addUser(`Ana ${victim}`);
  const product = await client.addProduct(`TEA-${victim}`, 5);
  const order = await client.placeOrder(user.id, product.id, 2);
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    return skip("only root can kill a container's process, and the engine's own kill means that it shall stay dead");
  }

  let served = 0;
  let watching = true;
  const watch = (async () => {
    while (watching) {
      const path = other === "user-service" ? "/api/users?limit=1" : "/api/products?limit=1";
      const { status } = await client.call(other === "user-service" ? "users" : "orders", "GET", path);
      expect(status).toBe(200);
      served += 1;
    }
  })();
  try {
    await untilReady(shop.urls[victim]);
  } finally {
    watching = false;
    await watch;
  }

  expect(served).toBeGreaterThan(0);
  expect(await shop.pidOf(other)).toBe(otherPid);
  expect(await shop.pidOf(victim)).not.toBe(pid);
  expect((await client.call("orders", "GET", `/api/order/${order.id}`)).status).toBe(200);
  expect((await client.call("users", "GET", `/api/user/${user.id}`)).status).toBe(200);
});
