import { cliEnvironment, shopOnTerminal } from "../cli/run-cli.ts";
import type { OnTerminal } from "../support/on-terminal.ts";
import type { RunningShop } from "../support/running-shop.ts";

interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** The console on a terminal, as the operator of this shop. */
export function consoleOf(
  shop: RunningShop,
  env: Readonly<Record<string, string>> = {},
  size: Size = { cols: 100, rows: 26 },
): OnTerminal {
  return shopOnTerminal([], { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey, ...env }, size);
}

export const keys = {
  enter: "\r",
  escape: "\u001b",
  up: "\u001b[A",
  down: "\u001b[B",
  pageUp: "\u001b[5~",
  pageDown: "\u001b[6~",
  ctrlC: "\u0003",
  ctrlS: "\u0013",
} as const;

/** Some users, products and orders, by the API. */
export async function fill(shop: RunningShop, orders = 3): Promise<void> {
  const client = shop.client();
  const add = (path: string, body: object): Promise<unknown> =>
    client.ok(path === "/api/users" ? "users" : "orders", "POST", path, { body });
  await add("/api/users", {
    name: "Ana Trujillo",
    password: "correct horse",
    address: "Avda. de la Constitución 2222",
  });
  await add("/api/users", { name: "王小明", password: "correct horse", address: "北京市朝阳区" });
  await add("/api/products", { sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 1_000 });
  await add("/api/products", {
    sku: "NW-002",
    name: "緑茶 おーいお茶",
    unit_price: 250,
    currency: "USD",
    stock: 1_000,
  });
  for (let index = 0; index < orders; index++)
    await add("/api/orders", { user_id: 1 + (index % 2), product_id: 1 + (index % 2), quantity: 1 + index });
}
