import { expect, it } from "vitest";
import type { OnTerminal } from "../support/on-terminal.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { consoleOf, fill, keys } from "./on-console.ts";
import { SlowProxy } from "./slow-proxy.ts";

/** Far from what any screen should take, far from the time after which a call is given up. */
const SLOW_MS = 3_000;

it("a slow service holds up nothing but its own answers, and is said to be slow", { timeout: 180_000 }, async () => {
  await using opened = await behindProxy();
  const { proxy, terminal } = opened;
  await terminal.type("2", "● live");
  await terminal.shows(/▸ +3 .*Chai/);
  proxy.delay = SLOW_MS;
  const asked = performance.now();
  // Products come from the slow one: the area is there at once, and takes keys; so does another one, whose service is quick.
  await terminal.type("4");
  await terminal.shows("Products, oldest first");
  expect(terminal.screen).not.toContain("There are no");
  await terminal.type("?");
  await terminal.shows("run any shop command");
  await terminal.type(keys.escape);
  await terminal.hides("run any shop command");
  await terminal.type("3");
  await terminal.shows(/▸ +1 .*Ana Trujillo/);
  expect(performance.now() - asked).toBeLessThan(SLOW_MS);
  expect(terminal.screen).not.toContain("away");
  await terminal.type("4");
  await terminal.shows(/NW-001.*Chai/);
  await terminal.shows(/order-service over 2\.5 s/);
  expect(terminal.screen).toContain("● live");
});

it("an order is placed once, however often a slow service is asked for it", { timeout: 180_000 }, async () => {
  await using opened = await behindProxy();
  const { shop, proxy, terminal } = opened;
  await terminal.type("n", "Latest orders");
  await terminal.type("1\r1\r5", "Place an order");
  await terminal.shows(/Total +90\.00 USD/);
  proxy.delay = SLOW_MS;
  await terminal.type(keys.ctrlS);
  await terminal.type(keys.ctrlS + keys.enter + keys.enter, "sending");
  await terminal.shows("✓ order 4: shop orders place");
  proxy.delay = 0;
  const { orders } = await shop.client().ok<{ orders: unknown[] }>("orders", "GET", "/api/orders");
  expect(orders).toHaveLength(4);
});

interface Opened extends AsyncDisposable {
  readonly shop: RunningShop;
  readonly proxy: SlowProxy;
  readonly terminal: OnTerminal;
}

/** A shop, and the console on it, which reaches the order-service by a proxy. */
async function behindProxy(): Promise<Opened> {
  const open = new AsyncDisposableStack();
  const shop = open.use(await startShop());
  await fill(shop);
  const proxy = open.use(await SlowProxy.before(shop.orders.url));
  const terminal = open.use(consoleOf(shop, { SHOP_ORDER_SERVICE_URL: proxy.url }));
  return { shop, proxy, terminal, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
